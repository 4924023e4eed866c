import type { Authorization } from '../kernel/authorization.js';
import { canSeeJob } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { attachPhoto, countPhotos, detachPhoto, MOST_PHOTOS, readPhotos } from '../attachment/index.js';
import type { Database, Queryable, Transaction } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import { firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import { nameIn, type TechnicianDirectory, type Technicians } from '../technician/index.js';
import { closeClocks, correctClock, findOverlappingEntries, openClock, openClockElsewhere, readTimeEntry } from '../timesheet/index.js';
import type { Decision } from './decision.rules.js';
import { diffJobs } from './job.changes.js';
import { fieldsConcerned, type JobCommand } from './job.command.js';
import { decideJob } from './job.decide.js';
import { alreadyClockedIn, noSuchJob, refused, timeOverlap } from './job.errors.js';
import { readBatch } from './job-event.repository.js';
import type { JobEventKind } from './job.events.js';
import type { Job } from './job.js';
import { isRefusal } from './job.lifecycle.js';
import { readLineItems, replaceLineItems } from './job-line-item.repository.js';
import { insertNote } from './job-note.repository.js';
import { claimLockAndLook, type SlotLook, type WantedSlot } from './job-look.repository.js';
import { readJobRecord } from './job-query.repository.js';
import { toRecord, type JobRecord } from './job-record.js';
import { claimAndLockJob, lockJob, writeJob } from './job.repository.js';
import { writeSearchText } from './job-search.repository.js';
import { lockTechnicians } from './job-slot.repository.js';
import { judgeSlots } from './job-slots.js';
import { toEventRow, type JobWrite } from './job-write.js';
import { refuseStale } from './refuse-stale.js';
import { runCommand } from './run-command.js';
import { readWorkOrder, writeWorkOrder } from './work-order.repository.js';

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

/** What is no change of a plan stays: each has an opposite of its own, or none. */
const NOT_TAKEN_BACK: ReadonlySet<JobEventKind> = new Set(['NOTE_ADDED', 'CLOCKED_OUT', 'TIME_CORRECTED', 'PHOTO_ADDED', 'PHOTO_REMOVED']);

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
    const locked = await this.lock(tx, request, batchId, wantedSlot(command));
    if (locked === 'answered before') return this.answerAgain(tx, request);
    const { job, look } = locked;
    if (!job || !canSeeJob(authorization, job)) throw noSuchJob();

    const nameOf = nameIn(technicians);
    const now = this.deps.now();
    const beside = await this.readBeside(tx, authorization, jobId, command);
    const verdict = decideJob(job, command, { now, viewer: authorization, nameOf, ...beside });
    // Who may not do it at all is told so, whatever they have seen; who may is told first that they have seen something old.
    if (verdict !== 'nothing to change' && isRefusal(verdict) && verdict.code === 'FORBIDDEN') throw refused(verdict);
    await refuseStale(tx, workspaceId, job, request.expectedVersion, fieldsConcerned(command, job));
    if (verdict === 'nothing to change') return this.unchanged(tx, request, job, batchId);
    if (isRefusal(verdict)) throw refused(verdict);

    const slotted = await judgeSlots(tx, workspaceId, job, verdict, request.allowOverlap ?? false, nameOf, look);
    const after: Job = { ...slotted, version: job.version + 1, updatedAt: now };
    await this.writeBeside(tx, authorization, job, after, verdict, nameOf);
    const diff = diffJobs(job, after, { nameOf, linesBefore: beside.lineItems, beside: verdict });
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
      undoable: !NOT_TAKEN_BACK.has(verdict.kind) && verdict.openClock === null,
      batchId,
      clientMutationId: input.clientMutationId ?? null,
    };
    return { job: toRecord(after), events: [toEventRow(write, await writeJob(tx.last, write))], batchId };
  }

  /** What a command that says where it wants its job will be judged by is looked at with the lock. */
  private async lock(
    tx: Queryable,
    request: JobRequest,
    batchId: string,
    wanted: WantedSlot | null,
  ): Promise<{ job: Job | null; look: SlotLook | null } | 'answered before'> {
    const { authorization, input, jobId, operation } = request;
    const { workspaceId, userId: actorId } = authorization;
    if (!input.clientMutationId) return { job: await lockJob(tx, workspaceId, jobId), look: null };
    const claim = { actorId, clientMutationId: input.clientMutationId, operation, bodyHash: hashBody(input), batchId };
    if (wanted) {
      const locked = await claimLockAndLook(tx, workspaceId, jobId, claim, wanted);
      return locked && !locked.claimed ? 'answered before' : { job: locked?.job ?? null, look: locked?.look ?? null };
    }
    const locked = await claimAndLockJob(tx, workspaceId, jobId, claim);
    return locked && !locked.claimed ? 'answered before' : { job: locked?.job ?? null, look: null };
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

  /** What the rules look at beside the job's own row, for the commands that need it. */
  private async readBeside(tx: Queryable, { workspaceId, actor }: Authorization, jobId: string, command: JobCommand) {
    const lineItems = command.type === 'update' ? await readLineItems(tx, workspaceId, jobId) : [];
    if (command.type === 'setWorkOrder') return { lineItems, workOrder: await readWorkOrder(tx, workspaceId, jobId) };
    if (command.type === 'correctTime') return { lineItems, timeEntry: await readTimeEntry(tx, workspaceId, jobId, command.timeEntryId) };
    if (command.type !== 'removePhoto') return { lineItems };
    const found = (await readPhotos(tx, workspaceId, [jobId])).find(({ id }) => id === command.photoId.toLowerCase());
    return { lineItems, photo: found && { caption: found.caption, authorName: found.author.name, isOwn: found.author.id === actor.id } };
  }

  private async writeBeside(
    tx: Queryable,
    authorization: Authorization,
    before: Job,
    after: Job,
    decision: Decision,
    nameOf: (technicianId: string) => string,
  ): Promise<void> {
    const { workspaceId, actor } = authorization;
    const { openClock: clock, lineItems, note, attach, detach, workOrder } = decision;
    if (clock) {
      await lockTechnicians(tx, workspaceId, [clock.technicianId]);
      const elsewhere = await openClockElsewhere(tx, workspaceId, clock.technicianId);
      if (elsewhere) throw alreadyClockedIn(elsewhere);
      await openClock(tx, workspaceId, { id: this.deps.newId(), jobId: after.id, ...clock });
    }
    await closeClocks(tx, workspaceId, after.id, decision.closeClocks);
    if (decision.correctClock) await this.correct(tx, workspaceId, decision.correctClock, nameOf);
    if (lineItems) await replaceLineItems(tx, workspaceId, after.id, lineItems);
    if (note) await insertNote(tx, workspaceId, after.id, note, actor);
    if (attach) await this.attach(tx, authorization, after, attach);
    if (detach) await detachPhoto(tx, workspaceId, after.id, detach.photoId, this.deps.now());
    if (workOrder) await writeWorkOrder(tx, workspaceId, after.id, workOrder.to);
    if (note || after.title !== before.title || after.address !== before.address) await writeSearchText(tx, workspaceId, after);
  }

  /** Under the technician's lock, as every clock-in: nothing else comes to run at that time meanwhile. */
  private async correct(
    tx: Queryable,
    workspaceId: string,
    { id, technicianId, from, to }: NonNullable<Decision['correctClock']>,
    nameOf: (technicianId: string) => string,
  ): Promise<void> {
    await lockTechnicians(tx, workspaceId, [technicianId]);
    const times = { id, start: to.in, end: to.out };
    const others = await findOverlappingEntries(tx, workspaceId, { ...times, technicianId });
    if (others.length > 0) throw timeOverlap(nameOf(technicianId), others);
    await correctClock(tx, workspaceId, { ...times, stopChanged: from.out?.getTime() !== to.out?.getTime() });
  }

  private async attach(
    tx: Queryable,
    { workspaceId, actor }: Authorization,
    job: Job,
    photo: NonNullable<Decision['attach']>,
  ): Promise<void> {
    if ((await countPhotos(tx, workspaceId, job.id)) >= MOST_PHOTOS)
      throw new DomainError('BAD_INPUT', `${job.number} has ${MOST_PHOTOS} photos, and that is the most. Remove one first.`, {
        field: 'uploadId',
      });
    if (await attachPhoto(tx, workspaceId, job.id, photo, actor)) return;
    const { uploadId } = photo;
    throw new DomainError('NOT_FOUND', 'There is no such upload, or it is on a job already. Send the photo again.', { uploadId });
  }
}

function wantedSlot(command: JobCommand): WantedSlot | null {
  switch (command.type) {
    case 'move':
    case 'schedule':
      return { window: command.window, technicianId: command.technicianId ?? null };
    case 'reschedule':
      return { window: command.window, technicianId: null };
    default:
      return null;
  }
}
