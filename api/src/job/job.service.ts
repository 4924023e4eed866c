import type { Authorization } from '../kernel/authorization.js';
import { canSeeJob } from '../kernel/authorization.js';
import type { Database, Queryable, Transaction } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import { nameIn, type TechnicianDirectory, type Technicians } from '../technician/index.js';
import { closeClocks, openClockElsewhere, openClock } from '../timesheet/index.js';
import type { Decision } from './decision.rules.js';
import { diffJobs } from './job.changes.js';
import { fieldsConcerned, type JobCommand, type JobField } from './job.command.js';
import { decideJob } from './job.decide.js';
import { alreadyClockedIn, noSuchJob, refused, staleVersion, versionAhead } from './job.errors.js';
import { readBatch, readEventsSince } from './job-event.repository.js';
import type { Job } from './job.js';
import { isRefusal } from './job.lifecycle.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import { insertNote } from './job-note.repository.js';
import { readJobRecord } from './job-query.repository.js';
import { toRecord, type JobRecord } from './job-record.js';
import { claimAndLockJob, lockJob, writeJob } from './job.repository.js';
import { writeSearchText } from './job-search.repository.js';
import { lockTechnicians } from './job-slot.repository.js';
import { judgeSlots } from './job-slots.js';
import { toEventRow, type JobWrite } from './job-write.js';
import { runCommand } from './run-command.js';

export interface JobServiceDeps {
  database: Database;
  directory: TechnicianDirectory;
  now: () => Date;
  newId: () => string;
  /** Told after each commit how far the workspace's log reaches. */
  committed: (workspaceId: string, seq: number) => void;
}

/** A command as it came in: who asks, under which id, and what version they saw. */
export interface JobRequest {
  authorization: Authorization;
  /** The mutation's name. */
  operation: string;
  /** The mutation's whole input, for idempotency. */
  input: { clientMutationId?: string | undefined };
  jobId: string;
  expectedVersion?: number | undefined;
  allowOverlap?: boolean | undefined;
  /** When it happened on an offline device, if that was earlier. */
  occurredAt?: Date | undefined;
}

export interface JobOutcome {
  job: JobRecord;
  events: EventRow[];
  batchId: string;
}

/** Carries out one command on one job: claim → lock → judge → write with its event → commit → ring. Nothing slow happens inside. */
export class JobService {
  constructor(private readonly deps: JobServiceDeps) {}

  /** @throws {DomainError} the refusal; nothing is written then */
  async execute(request: JobRequest, command: JobCommand): Promise<JobOutcome> {
    const { workspaceId } = request.authorization;
    const technicians = await this.deps.directory.load(workspaceId);
    const batchId = this.deps.newId();
    return runCommand(this.deps, workspaceId, batchId, (tx) => this.run(tx, request, command, batchId, technicians));
  }

  private async run(
    tx: Transaction,
    request: JobRequest,
    command: JobCommand,
    batchId: string,
    technicians: Technicians,
  ): Promise<JobOutcome> {
    const { authorization, jobId, input } = request;
    const { workspaceId } = authorization;
    const job = await this.lock(tx, request, batchId);
    if (job === 'answered before') return this.answerAgain(tx, request);
    if (!job || !canSeeJob(authorization, job)) throw noSuchJob();

    const nameOf = nameIn(technicians);
    const now = this.deps.now();
    const lineItems = command.type === 'update' ? await readLineItems(tx, workspaceId, jobId) : [];
    const verdict = decideJob(job, command, { now, viewer: authorization, nameOf, lineItems });
    // Who may not do it at all is told so, whatever they have seen; who may is told first that they have seen something old.
    if (verdict !== 'nothing to change' && isRefusal(verdict) && verdict.code === 'FORBIDDEN') throw refused(verdict);
    await this.refuseStale(tx, request, job, fieldsConcerned(command, job));
    if (verdict === 'nothing to change') return this.unchanged(tx, request, job, batchId);
    if (isRefusal(verdict)) throw refused(verdict);

    const slotted = await judgeSlots(tx, workspaceId, job, verdict, request.allowOverlap ?? false, nameOf);
    const after: Job = { ...slotted, version: job.version + 1, updatedAt: now };
    await this.writeBeside(tx, authorization, job, after, verdict);
    const diff = diffJobs(job, after, { nameOf, linesBefore: lineItems, beside: verdict });
    const write: JobWrite = {
      workspaceId,
      before: job,
      after,
      kind: verdict.kind,
      at: now,
      occurredAt: request.occurredAt ?? null,
      actor: authorization.actor,
      source: 'API',
      undo: diff.before,
      changed: diff.changed,
      changes: diff.changes,
      reason: verdict.reason,
      undoable: verdict.note === null && verdict.openClock === null && verdict.kind !== 'CLOCKED_OUT',
      batchId,
      clientMutationId: input.clientMutationId ?? null,
    };
    return { job: toRecord(after), events: [toEventRow(write, await writeJob(tx.last, write))], batchId };
  }

  private async lock(tx: Queryable, request: JobRequest, batchId: string): Promise<Job | null | 'answered before'> {
    const { authorization, input, jobId, operation } = request;
    if (!input.clientMutationId) return lockJob(tx, authorization.workspaceId, jobId);
    const claimed = await claimAndLockJob(tx, authorization.workspaceId, jobId, {
      actorId: authorization.userId,
      clientMutationId: input.clientMutationId,
      operation,
      bodyHash: hashBody(input),
      batchId,
    });
    return claimed && (claimed.claimed ? claimed.job : 'answered before');
  }

  /** A repeat gets what the first one got: the events of its batch, or the job as it was when there was nothing to change. */
  private async answerAgain(tx: Queryable, { authorization, input, operation, jobId }: JobRequest): Promise<JobOutcome> {
    const { workspaceId, userId } = authorization;
    const first = await firstAnswer(tx, workspaceId, userId, input.clientMutationId!, { operation, bodyHash: hashBody(input) });
    const events = await readBatch(tx, workspaceId, first.batchId);
    const job = (events.at(-1)?.job ?? first.answer ?? (await readJobRecord(tx, workspaceId, jobId))) as JobRecord;
    return { job, events, batchId: first.batchId };
  }

  private async unchanged(tx: Queryable, { authorization, input }: JobRequest, job: Job, batchId: string): Promise<JobOutcome> {
    const record = toRecord(job);
    const { workspaceId, userId } = authorization;
    // There is no event to repeat the answer from.
    if (input.clientMutationId) await keepAnswer(tx, workspaceId, userId, input.clientMutationId, record);
    return { job: record, events: [], batchId };
  }

  /** Behind, but nothing that this command writes or judges by has changed: it goes ahead. */
  private async refuseStale(tx: Queryable, request: JobRequest, job: Job, concerned: readonly JobField[]): Promise<void> {
    const { expectedVersion, authorization } = request;
    if (expectedVersion === undefined || expectedVersion === job.version) return;
    if (expectedVersion > job.version) throw versionAhead(job, expectedVersion);
    const since = await readEventsSince(tx, authorization.workspaceId, job.id, expectedVersion);
    // Imported jobs may have more versions than events: what nobody wrote down could have been anything.
    const isComplete = since.length >= Math.min(job.version - expectedVersion, 1000);
    if (!isComplete || since.some((event) => event.changed.some((field) => concerned.includes(field as JobField)))) {
      throw staleVersion(job, since);
    }
  }

  private async writeBeside(tx: Queryable, authorization: Authorization, before: Job, after: Job, decision: Decision): Promise<void> {
    const { workspaceId, actor } = authorization;
    const { openClock: clock, lineItems, note } = decision;
    if (clock) {
      await lockTechnicians(tx, workspaceId, [clock.technicianId]);
      const elsewhere = await openClockElsewhere(tx, workspaceId, clock.technicianId);
      if (elsewhere) throw alreadyClockedIn(elsewhere);
      await openClock(tx, workspaceId, { id: this.deps.newId(), jobId: after.id, ...clock });
    }
    await closeClocks(tx, workspaceId, after.id, decision.closeClocks);
    if (lineItems) await replaceLineItems(tx, workspaceId, after.id, lineItems);
    if (note) await insertNote(tx, workspaceId, after.id, note, actor);
    if (note || after.title !== before.title || after.address !== before.address) await writeSearchText(tx, workspaceId, after);
  }
}
