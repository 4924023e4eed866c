import type { Authorization } from '../kernel/authorization.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import { DomainError, type ErrorCode } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { claim, firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import { nameIn } from '../technician/index.js';
import { diffJobs, fieldsPutBack, putBack, type JobBefore } from './job.changes.js';
import type { JobField } from './job.command.js';
import { cancelled } from './job.decide.js';
import { undoConflict } from './job.errors.js';
import { readBatch, readEventsSince, type JobEventRow } from './job-event.repository.js';
import type { Job } from './job.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import type { JobRecord } from './job-record.js';
import { lockJob, writeJob } from './job.repository.js';
import { writeSearchText } from './job-search.repository.js';
import type { JobServiceDeps } from './job.service.js';
import { judgeSlots } from './job-slots.js';
import { toEventRow, type JobWrite } from './job-write.js';
import { runCommand } from './run-command.js';

export interface UndoRequest {
  authorization: Authorization;
  input: { clientMutationId?: string | undefined; batchId: string };
  allowOverlap: boolean;
}

export interface BulkFailure {
  jobId: string;
  code: ErrorCode;
  message: string;
}

export interface BulkOutcome {
  succeeded: JobRecord[];
  failed: BulkFailure[];
  events: EventRow[];
  batchId: string;
}

type NameOf = (technicianId: string) => string;

/** Undoing a creation cancels the job; the reason says why it is in no list of open work. */
const UNDONE = 'undone';
const CREATION_CONCERNS: readonly JobField[] = ['status', 'window', 'crew', 'timeEntries'];

/** Undo is a new command: the inverse of a batch, job by job, where nothing that it puts back has changed since. */
export class JobUndoService {
  constructor(private readonly deps: JobServiceDeps) {}

  /**
   * For whoever made the change, and managers; it stands outside the table and its roles.
   * @throws {DomainError} when nothing could be put back: UNDO_CONFLICT with who and what, SCHEDULE_CONFLICT when the old slot was taken
   */
  async undo(request: UndoRequest): Promise<BulkOutcome> {
    const { authorization, input } = request;
    const { workspaceId, userId } = authorization;
    const batchId = this.deps.newId();
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    const outcome = await runCommand(this.deps, workspaceId, batchId, async (tx) => {
      if (input.clientMutationId) {
        const body = { operation: 'undo', bodyHash: hashBody(input) };
        const id = { actorId: userId, clientMutationId: input.clientMutationId };
        if (!(await claim(tx, workspaceId, { ...id, ...body, batchId, jobId: null }))) {
          const first = await firstAnswer(tx, workspaceId, userId, input.clientMutationId, body);
          const events: EventRow[] = await readBatch(tx, workspaceId, first.batchId);
          return { events, failed: (first.answer as BulkFailure[] | null) ?? [], batchId: first.batchId };
        }
      }
      const { events, failed } = await this.run(tx, request, batchId, nameOf);
      if (input.clientMutationId && failed.length > 0) await keepAnswer(tx, workspaceId, userId, input.clientMutationId, failed);
      return { events, failed, batchId };
    });
    return { ...outcome, succeeded: outcome.events.map((event) => event.job as JobRecord) };
  }

  private async run(
    tx: Queryable,
    { authorization, input, allowOverlap }: UndoRequest,
    batchId: string,
    nameOf: NameOf,
  ): Promise<{ events: EventRow[]; failed: BulkFailure[] }> {
    const { workspaceId } = authorization;
    const batch = (await readBatch(tx, workspaceId, input.batchId)).sort((a, b) => (a.jobId < b.jobId ? -1 : 1));
    // All jobs before any technician, in id order: the order in which every command locks.
    const jobs = new Map<string, Job>();
    for (const { jobId } of batch) {
      const job = await lockJob(tx, workspaceId, jobId);
      if (job && canSeeJob(authorization, job)) jobs.set(jobId, job);
    }
    if (jobs.size === 0 || batch.some(({ jobId }) => !jobs.has(jobId))) {
      throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId: input.batchId });
    }
    if (!can(authorization, 'jobs:override') && batch.some((event) => event.actor.id !== authorization.actor.id)) {
      throw new DomainError('FORBIDDEN', `${batch[0]!.actor.name} made this change. They or a manager can take it back.`);
    }

    const refusals: { jobId: string; error: DomainError }[] = [];
    const events: EventRow[] = [];
    for (const event of batch) {
      const job = jobs.get(event.jobId)!;
      const after = await this.judge(tx, workspaceId, event, job, allowOverlap, nameOf).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
        refusals.push({ jobId: job.id, error });
        return null;
      });
      if (after) events.push(await this.write(tx, authorization, event, job, after, { batchId, nameOf, input }));
    }
    const failed = refusals.map(({ jobId, error: { code, message } }) => ({ jobId, code, message }));
    if (events.length === 0) {
      if (refusals.length === 1) throw refusals[0]!.error;
      throw new DomainError('UNDO_CONFLICT', 'All of these jobs have changed since, so nothing was taken back.', { failed });
    }
    return { events, failed };
  }

  /** What the job becomes. @throws {DomainError} why it stays as it is */
  private async judge(
    tx: Queryable,
    workspaceId: string,
    event: JobEventRow,
    job: Job,
    allowOverlap: boolean,
    nameOf: NameOf,
  ): Promise<Job> {
    if (!event.undoable) {
      throw new DomainError('UNDO_CONFLICT', `That change of ${job.number} can't be taken back.`, {
        jobId: job.id,
        number: job.number,
        kind: event.kind,
      });
    }
    const before: JobBefore = event.before ?? {};
    const isCreation = event.kind === 'CREATED';
    const concerned = isCreation ? CREATION_CONCERNS : fieldsPutBack(before);
    const since = await readEventsSince(tx, workspaceId, job.id, event.jobVersion);
    const conflict = since.findLast((later) => later.changed.some((field) => concerned.includes(field as JobField)));
    if (conflict) throw undoConflict(job, conflict);
    const target = isCreation ? cancelled(job, UNDONE, this.deps.now()).job : putBack(job, before);
    const mustBeFree = target.crew.filter((id) => !before.overlapCrew?.includes(id));
    return judgeSlots(tx, workspaceId, job, { job: target, mustBeFree }, allowOverlap, nameOf);
  }

  private async write(
    tx: Queryable,
    { workspaceId, actor }: Authorization,
    event: JobEventRow,
    before: Job,
    judged: Job,
    { batchId, nameOf, input }: { batchId: string; nameOf: NameOf; input: UndoRequest['input'] },
  ): Promise<EventRow> {
    const now = this.deps.now();
    const after: Job = { ...judged, version: before.version + 1, updatedAt: now };
    const lineItems = event.before?.lineItems ?? null;
    const linesBefore = lineItems ? await readLineItems(tx, workspaceId, before.id) : [];
    if (lineItems) await replaceLineItems(tx, workspaceId, before.id, lineItems);
    if (after.title !== before.title || after.address !== before.address) await writeSearchText(tx, workspaceId, after);
    const diff = diffJobs(before, after, { nameOf, linesBefore, beside: { lineItems } });
    const write: JobWrite = {
      workspaceId,
      before,
      after,
      kind: 'UNDONE',
      at: now,
      occurredAt: null,
      actor,
      source: 'API',
      undo: diff.before,
      changed: diff.changed,
      changes: diff.changes,
      reason: event.kind === 'CREATED' ? UNDONE : null,
      undoable: true,
      batchId,
      clientMutationId: input.clientMutationId ?? null,
    };
    return toEventRow(write, await writeJob(tx, write));
  }
}
