import type { Authorization } from '../kernel/authorization.js';
import { can, canSeeJob } from '../kernel/authorization.js';
import { DomainError, type ErrorCode } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { claim, firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import { diffJobs, fieldsPutBack, putBack } from './job.changes.js';
import type { JobField } from './job.command.js';
import { readBatch, readEventsSince, type JobEventRow } from './job-event.repository.js';
import type { Job, JobLineItem } from './job.js';
import { STATUS_WORDS } from './job.lifecycle.js';
import type { JobRecord } from './job-record.js';
import { lockJob, readLineItems, replaceLineItems, writeJob, type JobWrite } from './job.repository.js';
import { judgeSlots, toEventRow, type JobServiceDeps } from './job.service.js';

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

/** One job of the batch, judged: what it becomes, or why it stays. */
type Judged = { event: JobEventRow; before: Job; after: Job; lines: JobLineItem[] } | { event: JobEventRow; error: DomainError };

/** Undo is a new command: the inverse of a batch, job by job, where nothing that it puts back has changed since. */
export class JobUndoService {
  constructor(private readonly deps: JobServiceDeps) {}

  async undo(request: UndoRequest): Promise<BulkOutcome> {
    const { authorization, input } = request;
    const { workspaceId, userId } = authorization;
    if (!can(authorization, 'jobs:manage')) throw new DomainError('FORBIDDEN', 'Only the office takes changes back.');
    const batchId = this.deps.newId();
    const technicians = await this.deps.directory.load(workspaceId);
    const nameOf = (id: string): string => technicians.get(id)?.name ?? 'Somebody who left';
    const outcome = await this.deps.database.transaction(async (tx) => {
      if (input.clientMutationId) {
        const body = { operation: 'undo', bodyHash: hashBody(input) };
        const id = { actorId: userId, clientMutationId: input.clientMutationId };
        if (!(await claim(tx, workspaceId, { ...id, ...body, batchId, jobId: null }))) {
          const first = await firstAnswer(tx, workspaceId, userId, input.clientMutationId, body);
          const events = await readBatch(tx, workspaceId, first.batchId);
          return { events, failed: (first.answer as BulkFailure[] | null) ?? [], batchId: first.batchId };
        }
      }
      const { events, failed } = await this.run(tx, request, batchId, nameOf);
      if (input.clientMutationId && failed.length > 0) await keepAnswer(tx, workspaceId, userId, input.clientMutationId, failed);
      return { events, failed, batchId };
    });
    const last = outcome.events.at(-1);
    if (last && outcome.batchId === batchId) this.deps.committed(workspaceId, last.seq);
    return { ...outcome, succeeded: outcome.events.map((event) => event.job as JobRecord) };
  }

  private async run(
    tx: Queryable,
    { authorization, input, allowOverlap }: UndoRequest,
    batchId: string,
    nameOf: (id: string) => string,
  ): Promise<{ events: EventRow[]; failed: BulkFailure[] }> {
    const { workspaceId } = authorization;
    const batch = await readBatch(tx, workspaceId, input.batchId);
    if (batch.length === 0 || !batch.every((event) => canSeeJob(authorization, asSeen(event)))) {
      throw new DomainError('NOT_FOUND', 'There is no such change to take back.', { batchId: input.batchId });
    }
    const mine = batch.every((event) => event.actor.id === authorization.actor.id);
    if (!mine && !can(authorization, 'jobs:override')) {
      throw new DomainError('FORBIDDEN', `${batch[0]!.actor.name} made this change. They or a manager can take it back.`);
    }
    const judged: Judged[] = [];
    for (const event of [...batch].sort((a, b) => (a.jobId < b.jobId ? -1 : 1))) {
      judged.push(await this.judge(tx, workspaceId, event, allowOverlap, nameOf));
    }
    const failed = judged.flatMap((one) =>
      'error' in one ? [{ one, code: one.error.code, jobId: one.event.jobId, message: one.error.message }] : [],
    );
    if (failed.length === judged.length) {
      const first = judged[0] as Extract<Judged, { error: DomainError }>;
      throw first.error.code === 'SCHEDULE_CONFLICT' || judged.length === 1
        ? first.error
        : new DomainError('UNDO_CONFLICT', 'All of these jobs have changed since, so nothing was taken back.', {
            failed: failed.map(({ jobId, code, message }) => ({ jobId, code, message })),
          });
    }
    const events: EventRow[] = [];
    for (const one of judged) {
      if (!('error' in one)) events.push(await this.write(tx, authorization, one, batchId, input.clientMutationId ?? null, nameOf));
    }
    return { events, failed: failed.map(({ jobId, code, message }) => ({ jobId, code, message })) };
  }

  private async judge(
    tx: Queryable,
    workspaceId: string,
    event: JobEventRow,
    allowOverlap: boolean,
    nameOf: (id: string) => string,
  ): Promise<Judged> {
    const job = await lockJob(tx, workspaceId, event.jobId);
    if (!job) throw new Error(`event ${event.seq} is about job ${event.jobId}, which is gone`);
    if (!event.undoable) {
      return { event, error: new DomainError('UNDO_CONFLICT', `That change of ${job.number} can't be taken back.`, { jobId: job.id }) };
    }
    const since = await readEventsSince(tx, workspaceId, job.id, event.jobVersion);
    const concerned: readonly JobField[] =
      event.kind === 'CREATED' ? ['status', 'window', 'crew', 'timeEntries'] : fieldsPutBack(event.before ?? {});
    const conflict = since.findLast((later) => later.changed.some((field) => concerned.includes(field as JobField)));
    if (conflict) {
      return {
        event,
        error: new DomainError(
          'UNDO_CONFLICT',
          `${conflict.actor.name} has changed ${job.number} since, so this can't be taken back: it is ${STATUS_WORDS[job.status]} now.`,
          { jobId: job.id, number: job.number, by: conflict.actor, at: conflict.at, kind: conflict.kind, changes: conflict.changes },
        ),
      };
    }
    const lines = event.before?.lineItems ? await readLineItems(tx, workspaceId, job.id) : [];
    const target: Job =
      event.kind === 'CREATED'
        ? { ...job, status: 'CANCELLED', cancelledAt: this.deps.now(), cancelReason: 'undone', enRouteAt: null }
        : putBack(job, event.before ?? {});
    try {
      const after = await judgeSlots(tx, workspaceId, job, { job: target, mustBeFree: target.crew }, allowOverlap, nameOf);
      return { event, before: job, after, lines };
    } catch (error) {
      if (error instanceof DomainError) return { event, error };
      throw error;
    }
  }

  private async write(
    tx: Queryable,
    authorization: Authorization,
    { event, before, after, lines }: Exclude<Judged, { error: DomainError }>,
    batchId: string,
    clientMutationId: string | null,
    nameOf: (id: string) => string,
  ): Promise<EventRow> {
    const { workspaceId, actor } = authorization;
    const now = this.deps.now();
    const lineItems = event.before?.lineItems ?? null;
    if (lineItems)
      await replaceLineItems(
        tx,
        workspaceId,
        before.id,
        lineItems.map((line) => ({ ...line, id: this.deps.newId() })),
      );
    const written: Job = { ...after, version: before.version + 1, updatedAt: now };
    const diff = diffJobs(before, written, {
      nameOf,
      linesBefore: lines,
      decision: lineItems && {
        kind: 'UNDONE',
        job: written,
        reason: null,
        mustBeFree: [],
        closeClocks: [],
        openClock: null,
        note: null,
        lineItems,
      },
    });
    const write: JobWrite = {
      workspaceId,
      before,
      after: written,
      kind: 'UNDONE',
      at: now,
      occurredAt: null,
      actor,
      source: 'API',
      undo: diff.before,
      changed: diff.changed,
      changes: diff.changes,
      reason: event.kind === 'CREATED' ? 'undone' : null,
      undoable: true,
      batchId,
      clientMutationId,
    };
    return toEventRow(write, await writeJob(tx, write));
  }
}

function asSeen(event: JobEventRow): { status: string; crew: string[] } {
  const { status, crewIds } = event.job as JobRecord;
  return { status, crew: crewIds };
}
