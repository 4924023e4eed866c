import { can, canSeeJob, type Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Queryable } from '../../platform/database/database.js';
import type { Job } from '../job.js';
import { noSuchJob } from '../job.errors.js';
import { readLineItems } from '../job-line-item.repository.js';
import type { JobServiceDeps } from '../job.service.js';
import { decideUndo, undoLink } from '../job-undo.decide.js';
import { workOrderPutBack } from '../work-order.repository.js';
import type { BulkOutcome } from './bulk-outcome.js';
import { BulkRunner, type CarriedOut } from './bulk-runner.js';
import { forgetRun, stopRun, type RunJobs } from './bulk-run.repository.js';
import type { Proposal } from './proposal.js';
import { readBatchItems, readEventsOf, readLaterEvents, readStep, type LaterEvent, type UndoneEvent } from './undo-many.repository.js';

export interface UndoManyRequest {
  authorization: Authorization;
  input: { clientMutationId?: string | undefined; batchId: string };
  allowOverlap: boolean;
}

/** Takes a batch of many jobs back, chunk by chunk and as one step, which can itself be taken back. */
export class UndoMany {
  private readonly runner: BulkRunner;

  constructor(private readonly deps: JobServiceDeps) {
    this.runner = new BulkRunner(deps);
  }

  /** @throws {DomainError} NOT_FOUND and FORBIDDEN as a whole; when nothing could be put back, UNDO_CONFLICT, or SCHEDULE_CONFLICT where all old slots were taken */
  async undo(request: UndoManyRequest): Promise<BulkOutcome> {
    const { authorization, input } = request;
    const { workspaceId } = authorization;
    const step = await readStep(this.deps.database, workspaceId, input.batchId);
    const outcome = await this.runner.carryOut({
      authorization,
      operation: 'undo',
      input,
      select: (tx) => this.select(tx, authorization, input.batchId),
      propose: (tx, jobIds, jobs, now) => this.propose(tx, request, jobIds, jobs, now),
      undoes: step && undoLink(step, authorization.actor),
    });
    if (outcome.events.length > 0) return outcome;
    // Refusals are not kept: a repeat is judged again.
    await this.deps.database.transaction((tx) => forgetRun(tx, workspaceId, outcome.batchId));
    throw nothingPutBack(outcome);
  }

  /** Stops the batch where it is still being carried out, so that what is read then is all that there will be. */
  private async select(tx: Queryable, authorization: Authorization, batchId: string): Promise<RunJobs> {
    const { workspaceId } = authorization;
    const { atOnce } = await stopRun(tx, workspaceId, batchId);
    const items = await readBatchItems(tx, workspaceId, batchId);
    if (items.length === 0 || !items.every((item) => canSeeJob(authorization, item)))
      throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId });
    if (!can(authorization, 'jobs:override') && items.some(({ actor }) => actor.id !== authorization.actor.id))
      throw new DomainError('FORBIDDEN', `${items[0]!.actor.name} made this change. They or a manager can take it back.`);
    return { jobIds: items.map((item) => item.jobId), atOnce };
  }

  private async propose(
    tx: Queryable,
    { authorization, input, allowOverlap }: UndoManyRequest,
    jobIds: readonly string[],
    jobs: ReadonlyMap<string, Job>,
    now: Date,
  ): Promise<Proposal[]> {
    const { workspaceId } = authorization;
    const undone = new Map<string, UndoneEvent>();
    for (const event of await readEventsOf(tx, workspaceId, input.batchId, jobIds)) undone.set(event.jobId, event);
    const since = new Map<string, LaterEvent[]>(jobIds.map((id) => [id, []]));
    for (const event of await readLaterEvents(tx, workspaceId, [...undone.values()])) since.get(event.jobId)!.push(event);

    const proposals: Proposal[] = [];
    for (const jobId of jobIds) {
      const job = jobs.get(jobId);
      const event = undone.get(jobId);
      if (!job || !event || !canSeeJob(authorization, job)) {
        proposals.push({ type: 'refused', jobId, error: noSuchJob() });
        continue;
      }
      try {
        const decided = decideUndo(event, job, since.get(jobId)!, now);
        const workOrder = await workOrderPutBack(tx, workspaceId, jobId, event.before);
        const decision = { ...decided, ...(workOrder && { workOrder }) };
        const linesBefore = decision.lineItems ? await readLineItems(tx, workspaceId, jobId) : [];
        proposals.push({ type: 'change', before: job, decision, allowOverlap, linesBefore });
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        proposals.push({ type: 'refused', jobId, error });
      }
    }
    return proposals;
  }
}

function nothingPutBack({ refusals, failed }: CarriedOut): DomainError {
  const [only] = refusals;
  if (only && refusals.length === 1) return only;
  const message = 'None of these jobs can be put back, so nothing was taken back.';
  const isAllTaken = refusals.length > 0 && refusals.every(({ code }) => code === 'SCHEDULE_CONFLICT');
  if (!isAllTaken) return new DomainError('UNDO_CONFLICT', message, { failed });
  const conflicts = refusals.flatMap(({ details }) => details.conflicts as unknown[]);
  return new DomainError('SCHEDULE_CONFLICT', message, { failed, conflicts });
}
