import type { Authorization } from '../kernel/authorization.js';
import { canSeeJob } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { sameWindow } from '../kernel/time-window.js';
import { fold } from '../kernel/fold.js';
import type { Database, Queryable } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { firstAnswer, hashBody } from '../platform/idempotency/idempotency.js';
import type { TechnicianDirectory, Technicians } from '../technician/index.js';
import { closeClocks, openClockElsewhere, openClock } from '../timesheet/index.js';
import { diffJobs } from './job.changes.js';
import { fieldsConcerned, type JobCommand, type JobField } from './job.command.js';
import { decideJob, type Decision } from './job.decide.js';
import { noSuchJob, refused, scheduleConflict } from './job.errors.js';
import { readBatch, readEventsSince, type JobEventRow } from './job-event.repository.js';
import { holdsSlot, type Job, type JobLineItem } from './job.js';
import { isRefusal } from './job.lifecycle.js';
import { readJobRecord } from './job-query.repository.js';
import { toRecord, type JobRecord } from './job-record.js';
import {
  claimAndLockJob,
  findClashes,
  insertNote,
  lockJob,
  lockTechnicians,
  readLineItems,
  replaceLineItems,
  writeJob,
  writeSearchText,
  type JobWrite,
} from './job.repository.js';

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

const OPEN_CLOCK_INDEX = 'time_entry_one_open_clock';

/** Carries out one command on one job: claim → lock → judge → write with its event → commit → ring. Nothing slow happens inside. */
export class JobService {
  constructor(private readonly deps: JobServiceDeps) {}

  async execute(request: JobRequest, command: JobCommand): Promise<JobOutcome> {
    const { workspaceId } = request.authorization;
    const technicians = await this.deps.directory.load(workspaceId);
    const batchId = this.deps.newId();
    const outcome = await this.deps.database
      .transaction((tx) => this.run(tx, request, command, batchId, technicians))
      .catch(async (error: unknown) => this.fromDatabase(error, request, command, technicians));
    const last = outcome.events.at(-1);
    if (last && outcome.batchId === batchId) this.deps.committed(workspaceId, last.seq);
    return outcome;
  }

  private async run(
    tx: Queryable,
    request: JobRequest,
    command: JobCommand,
    batchId: string,
    technicians: Technicians,
  ): Promise<JobOutcome> {
    const { authorization, jobId } = request;
    const { workspaceId } = authorization;
    const job = await this.lock(tx, request, batchId);
    if (job === 'answered before') return this.answerAgain(tx, request);
    if (!job || !canSeeJob(authorization, job)) throw noSuchJob();

    const nameOf = (id: string): string => technicians.get(id)?.name ?? 'Somebody who left';
    const now = this.deps.now();
    const lineItems = command.type === 'update' ? await readLineItems(tx, workspaceId, jobId) : [];
    const verdict = decideJob(job, command, { now, viewer: authorization, nameOf, lineItems });
    if (verdict !== 'nothing to change' && isRefusal(verdict) && verdict.code === 'FORBIDDEN') throw refused(verdict);
    await this.refuseStale(tx, request, job, fieldsConcerned(command));
    if (verdict === 'nothing to change') return { job: toRecord(job), events: [], batchId };
    if (isRefusal(verdict)) throw refused(verdict);

    const after = await judgeSlots(tx, workspaceId, job, verdict, request.allowOverlap ?? false, nameOf);
    after.version = job.version + 1;
    after.updatedAt = now;
    await this.writeBeside(tx, authorization, jobId, verdict);
    const diff = diffJobs(job, after, { nameOf, linesBefore: lineItems, decision: verdict });
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
      clientMutationId: request.input.clientMutationId ?? null,
    };
    const seq = await writeJob(tx, write);
    if (verdict.note || after.title !== job.title || after.address !== job.address) await writeSearchText(tx, workspaceId, jobId, fold);
    return { job: toRecord(after), events: [toEventRow(write, seq)], batchId };
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

  /** A repeat gets what the first one got: the events of its batch, or the job where nothing was to change. */
  private async answerAgain(tx: Queryable, { authorization, input, operation, jobId }: JobRequest): Promise<JobOutcome> {
    const { workspaceId, userId } = authorization;
    const first = await firstAnswer(tx, workspaceId, userId, input.clientMutationId!, { operation, bodyHash: hashBody(input) });
    const events = await readBatch(tx, workspaceId, first.batchId);
    const last = events.at(-1);
    const job = last ? (last.job as JobRecord) : await readJobRecord(tx, workspaceId, jobId);
    if (!job) throw noSuchJob();
    return { job, events, batchId: first.batchId };
  }

  /** Behind, but nothing that this command writes or judges by has changed: it goes ahead. */
  private async refuseStale(tx: Queryable, request: JobRequest, job: Job, concerned: readonly JobField[]): Promise<void> {
    const { expectedVersion, authorization } = request;
    if (expectedVersion === undefined || expectedVersion === job.version) return;
    if (expectedVersion > job.version) {
      throw new DomainError('BAD_INPUT', `expectedVersion ${expectedVersion} is ahead of ${job.number}, which is at ${job.version}.`, {
        field: 'expectedVersion',
      });
    }
    const since = await readEventsSince(tx, authorization.workspaceId, job.id, expectedVersion);
    const known = since.length >= Math.min(job.version - expectedVersion, 1000);
    if (known && !since.some((event) => event.changed.some((field) => concerned.includes(field as JobField)))) return;
    throw staleVersion(job, since);
  }

  private async writeBeside(tx: Queryable, authorization: Authorization, jobId: string, decision: Decision): Promise<void> {
    const { workspaceId } = authorization;
    if (decision.openClock) {
      const { technicianId } = decision.openClock;
      await lockTechnicians(tx, workspaceId, [technicianId]);
      const elsewhere = await openClockElsewhere(tx, workspaceId, technicianId);
      if (elsewhere) throw alreadyClockedIn(elsewhere);
      await openClock(tx, workspaceId, { id: this.deps.newId(), jobId, ...decision.openClock });
    }
    await closeClocks(tx, workspaceId, jobId, decision.closeClocks);
    if (decision.lineItems) await replaceLineItems(tx, workspaceId, jobId, decision.lineItems);
    if (decision.note) await insertNote(tx, workspaceId, jobId, decision.note, authorization.actor);
  }

  /** The constraints are the backstop for a code path that forgot to look; their word is turned into the answer that looking would have given. */
  private async fromDatabase(error: unknown, request: JobRequest, command: JobCommand, technicians: Technicians): Promise<never> {
    const { code, constraint } = error as { code?: string; constraint?: string };
    if (code === '23P01') {
      const { workspaceId } = request.authorization;
      const window = 'window' in command ? command.window : null;
      const clashes = window ? await findClashes(this.deps.database, workspaceId, request.jobId, [...technicians.keys()], window) : [];
      throw scheduleConflict(clashes, (id) => technicians.get(id)?.name ?? 'Somebody');
    }
    if (code === '23505' && constraint?.startsWith(OPEN_CLOCK_INDEX)) throw alreadyClockedIn(null);
    throw error;
  }
}

/**
 * The job with its slots decided: who must be free is, or is doubled on purpose; who comes back to a slot that was taken meanwhile is
 * doubled silently (start, resume, reopen and clock-in are never refused for that); everyone else keeps theirs.
 */
export async function judgeSlots(
  tx: Queryable,
  workspaceId: string,
  before: Job | null,
  { job, mustBeFree }: Pick<Decision, 'job' | 'mustBeFree'>,
  allowOverlap: boolean,
  nameOf: (id: string) => string,
): Promise<Job> {
  const joining = job.crew.filter((id) => !before?.crew.includes(id));
  if (!holdsSlot(job.status) || job.window === null) {
    if (joining.length > 0) requireActive(await lockTechnicians(tx, workspaceId, joining), joining);
    return { ...job, overlapCrew: [] };
  }
  const kept = before !== null && holdsSlot(before.status) && sameWindow(before.window, job.window);
  const afresh = kept ? joining : job.crew;
  if (afresh.length === 0) return { ...job, overlapCrew: job.overlapCrew.filter((id) => job.crew.includes(id)) };
  requireActive(await lockTechnicians(tx, workspaceId, afresh), joining);
  const clashes = await findClashes(tx, workspaceId, job.id, afresh, job.window);
  const inTheWay = clashes.filter((clash) => mustBeFree.includes(clash.technicianId));
  if (inTheWay.length > 0 && !allowOverlap) throw scheduleConflict(inTheWay, nameOf);
  const doubled = new Set(clashes.map((clash) => clash.technicianId));
  return {
    ...job,
    overlapCrew: job.crew.filter((id) => (afresh.includes(id) ? doubled.has(id) : job.overlapCrew.includes(id))),
  };
}

function requireActive(locked: readonly { id: string; name: string; active: boolean }[], joining: readonly string[]): void {
  for (const id of joining) {
    const technician = locked.find((one) => one.id === id);
    if (!technician) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId: id });
    if (!technician.active) {
      throw new DomainError('BAD_INPUT', `${technician.name} does not work here any more. Choose somebody else.`, { technicianId: id });
    }
  }
}

export function toEventRow(write: JobWrite, seq: number): EventRow {
  return {
    seq,
    kind: write.kind,
    at: write.at.toISOString(),
    occurredAt: write.occurredAt?.toISOString() ?? null,
    actor: write.actor,
    jobId: write.after.id,
    jobVersion: write.after.version,
    job: toRecord(write.after),
    changes: [...write.changes],
    reason: write.reason,
    audienceBefore: [],
    audienceAfter: [],
    undoable: write.undoable,
    batchId: write.batchId,
    clientMutationId: write.clientMutationId,
    entity: null,
    entityId: null,
    deleted: false,
    node: null,
  };
}

/** details.current is the job as it is; details.events say who did what since. */
export function staleVersion(job: Job, since: readonly JobEventRow[]): DomainError {
  const last = since.at(-1);
  return new DomainError(
    'STALE_VERSION',
    last
      ? `${last.actor.name} changed ${job.number} meanwhile. Look at it again.`
      : `${job.number} has changed meanwhile. Look at it again.`,
    {
      current: toRecord(job),
      events: since.map(({ kind, at, actor, changes, reason, jobVersion, batchId }) => ({
        kind,
        at,
        actor,
        changes,
        reason,
        version: jobVersion,
        batchId,
      })),
    },
  );
}

function alreadyClockedIn(elsewhere: { jobId: string; number: string } | null): DomainError {
  return new DomainError(
    'ALREADY_CLOCKED_IN',
    elsewhere
      ? `A clock is already running on ${elsewhere.number}. Stop it there first.`
      : 'A clock is already running on another job. Stop it there first.',
    elsewhere ? { jobId: elsewhere.jobId, number: elsewhere.number } : {},
  );
}

export type { JobLineItem };
