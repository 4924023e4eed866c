import { v7 as uuid } from 'uuid';
import { audienceOf, toRecord } from '../../job/index.js';
import type { Job } from '../../job/index.js';
import type { Actor } from '../../kernel/authorization.js';
import type { TimeWindow } from '../../kernel/time-window.js';
import type { JobWrite } from './job-write.js';
import type { Span } from './job-times.js';
import { totalOf } from './job-resolver.js';
import { jobSearchText } from '../search-text.js';
import type { StagedJob } from './staged-job.js';

interface Place {
  seq: number;
  number: number;
  now: Date;
  actor: Actor;
}

/** The rows of a staged job under its number, and the event that tells of it. */
export function toJobWrite(staged: StagedJob, { seq, number, now, actor }: Place): JobWrite {
  const job = toJob(staged, `JOB-${number}`, now);
  const createdAt = job.createdAt;
  return {
    job,
    titleTyped: staged.titleTyped,
    reference: staged.reference,
    holdsSlot: staged.holdsSlot,
    search: jobSearchText({ ...job, notes: staged.notes.map((note) => note.body) }),
    lineItems: staged.lineItems,
    notes: staged.notes.map((note) => ({ id: uuid(), ...note, author: staged.noteAuthor, at: createdAt })),
    timeEntries: staged.timeEntries.map(({ technicianId, start, end }) => ({
      id: uuid(),
      technicianId,
      start: new Date(start),
      end: date(end),
    })),
    events: [
      {
        ...{
          seq,
          kind: 'CREATED',
          at: now,
          occurredAt: createdAt < now ? createdAt : null,
          actor,
          source: 'IMPORT',
          record: toRecord(job),
        },
        ...{ changed: CREATED_FIELDS, changes: [{ field: 'status', from: null, to: job.status }], reason: null },
        ...{ audienceBefore: [], audienceAfter: audienceOf(job) },
      },
    ],
  };
}

export const CREATED_FIELDS = ['status', 'window', 'crew', 'title', 'priority', 'address', 'lineItems'];

function toJob(staged: StagedJob, number: string, now: Date): Job {
  const { id, title, titleTyped, status, priority, customer, address, crew, overlapCrew, lineItems, timeEntries } = staged;
  return {
    ...{ id, number, title, titleTyped, status, priority, source: 'IMPORT', version: 1, customer, address },
    window: window(staged.window),
    arrivalWindow: window(staged.arrivalWindow),
    crew,
    overlapCrew,
    clockedIn: timeEntries.filter((entry) => entry.end === null).map((entry) => entry.technicianId),
    hasHours: timeEntries.length > 0,
    totalCents: totalOf(lineItems),
    lineItemCount: lineItems.length,
    enRouteAt: date(staged.enRouteAt),
    startedAt: date(staged.startedAt),
    completedAt: date(staged.completedAt),
    heldAt: date(staged.heldAt),
    holdReason: staged.holdReason,
    lookAgainOn: null,
    cancelledAt: date(staged.cancelledAt),
    cancelReason: staged.cancelReason,
    followUpOf: null,
    createdAt: new Date(staged.createdAt),
    updatedAt: now,
  };
}

function date(instant: number | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function window(span: Span | null): TimeWindow | null {
  return span && { start: new Date(span.start), end: new Date(span.end) };
}
