import type { Authorization } from '../kernel/authorization.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { claim, firstAnswer, hashBody } from '../platform/idempotency/idempotency.js';
import { nameIn } from '../technician/index.js';
import { changesFirst, type BulkOutcome } from './bulk/bulk-outcome.js';
import { UndoMany } from './bulk/undo-many.js';
import { isOfMany } from './bulk/undo-many.repository.js';
import type { Decision } from './decision.rules.js';
import { diffJobs } from './job.changes.js';
import { readBatch, readEventsSince } from './job-event.repository.js';
import type { Job } from './job.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import { lockJob, writeJob } from './job.repository.js';
import { writeSearchText } from './job-search.repository.js';
import type { JobServiceDeps } from './job.service.js';
import { judgeSlots } from './job-slots.js';
import { decideUndo, undoLink } from './job-undo.decide.js';
import { toEventRow, type JobWrite } from './job-write.js';
import { runCommand } from './run-command.js';
import { workOrderPutBack, writeWorkOrder } from './work-order.repository.js';

export interface UndoRequest {
  authorization: Authorization;
  input: { clientMutationId?: string | undefined; batchId: string };
  allowOverlap: boolean;
}

type NameOf = (technicianId: string) => string;

/** Undo is a new command: the inverse of a change, where nothing that it puts back has changed since. */
export class JobUndoService {
  private readonly many: UndoMany;

  constructor(private readonly deps: JobServiceDeps) {
    this.many = new UndoMany(deps);
  }

  /**
   * For whoever made the change, and managers; it stands outside the table and its roles.
   * @throws {DomainError} when nothing could be put back: UNDO_CONFLICT with who and what, SCHEDULE_CONFLICT when the old slot was taken
   */
  async undo(request: UndoRequest): Promise<BulkOutcome> {
    const { authorization, input } = request;
    const { workspaceId, userId } = authorization;
    if (await isOfMany(this.deps.database, workspaceId, input.batchId)) return this.many.undo(request);
    const batchId = this.deps.newId();
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    const outcome = await runCommand(this.deps, workspaceId, batchId, async (tx) => {
      if (input.clientMutationId) {
        const body = { operation: 'undo', bodyHash: hashBody(input) };
        const id = { actorId: userId, clientMutationId: input.clientMutationId };
        if (!(await claim(tx, workspaceId, { ...id, ...body, batchId, jobId: null }))) {
          const first = await firstAnswer(tx, workspaceId, userId, input.clientMutationId, body);
          return { events: await readBatch(tx, workspaceId, first.batchId), batchId: first.batchId };
        }
      }
      return { events: [await this.run(tx, request, batchId, nameOf)], batchId };
    });
    return { ...outcome, ...changesFirst(outcome.events), failed: [] };
  }

  private async run(
    tx: Queryable,
    { authorization, input, allowOverlap }: UndoRequest,
    batchId: string,
    nameOf: NameOf,
  ): Promise<EventRow> {
    const { workspaceId } = authorization;
    const [event] = await readBatch(tx, workspaceId, input.batchId);
    const job = event && (await lockJob(tx, workspaceId, event.jobId));
    if (!event || !job || !canSeeJob(authorization, job)) {
      throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId: input.batchId });
    }
    if (!can(authorization, 'jobs:override') && event.actor.id !== authorization.actor.id) {
      throw new DomainError('FORBIDDEN', `${event.actor.name} made this change. They or a manager can take it back.`);
    }
    const since = await readEventsSince(tx, workspaceId, job.id, event.jobVersion);
    const now = this.deps.now();
    const decided = decideUndo(event, job, since, now);
    const workOrder = await workOrderPutBack(tx, workspaceId, job.id, event.before);
    const decision: Decision = { ...decided, ...(workOrder && { workOrder }) };
    const settled = await judgeSlots(tx, workspaceId, job, decision, allowOverlap, nameOf);
    const after: Job = { ...settled, version: job.version + 1, updatedAt: now };
    const linesBefore = decision.lineItems ? await readLineItems(tx, workspaceId, job.id) : [];
    await writeBeside(tx, workspaceId, job, after, decision);
    const diff = diffJobs(job, after, { nameOf, linesBefore, beside: decision });
    const write: JobWrite = {
      workspaceId,
      before: job,
      after,
      kind: decision.kind,
      at: now,
      occurredAt: null,
      actor: authorization.actor,
      source: 'API',
      undo: diff.before,
      changed: diff.changed,
      changes: diff.changes,
      reason: decision.reason,
      undoable: true,
      batchId,
      clientMutationId: input.clientMutationId ?? null,
      undoes: undoLink(event, authorization.actor),
    };
    return toEventRow(write, await writeJob(tx, write));
  }
}

async function writeBeside(tx: Queryable, workspaceId: string, before: Job, after: Job, decision: Decision): Promise<void> {
  const { lineItems, workOrder } = decision;
  if (lineItems) await replaceLineItems(tx, workspaceId, after.id, lineItems);
  if (workOrder) await writeWorkOrder(tx, workspaceId, after.id, workOrder.to);
  if (after.title !== before.title || after.address !== before.address) await writeSearchText(tx, workspaceId, after);
}
