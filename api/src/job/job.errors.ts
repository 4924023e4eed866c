import type { Actor } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isoInstant } from '../kernel/time-window.js';
import type { OverlappingEntry } from '../timesheet/index.js';
import type { FieldChange } from './job.changes.js';
import type { Clash, Job } from './job.js';
import { STATUS_WORDS, type Refusal } from './job.lifecycle.js';
import { toRecord } from './job-record.js';

/** What refusals tell of an event that got in between. */
interface Meanwhile {
  kind: string;
  at: string;
  actor: Actor;
  changes: readonly FieldChange[];
  reason: string | null;
  jobVersion: number;
  batchId: string;
}

export function refused({ code, message, instead, details }: Refusal): DomainError {
  return new DomainError(code, instead ? `${message} ${instead}` : message, details);
}

export function noSuchJob(): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.');
}

/** details.conflicts: who is booked on what, so that a dispatcher can decide to double-book. */
export function scheduleConflict(clashes: readonly Clash[], nameOf: (technicianId: string) => string): DomainError {
  const numbers = [...new Set(clashes.map((clash) => clash.number))];
  const names = [...new Set(clashes.map((clash) => nameOf(clash.technicianId)))];
  return new DomainError(
    'SCHEDULE_CONFLICT',
    `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} booked on ${numbers.join(', ')} then. Choose another time or technician, or double-book on purpose.`,
    {
      conflicts: clashes.map((clash) => ({
        jobId: clash.jobId,
        number: clash.number,
        customerName: clash.customerName,
        technicianId: clash.technicianId,
        technicianName: nameOf(clash.technicianId),
        window: { start: isoInstant(clash.window.start), end: isoInstant(clash.window.end) },
      })),
    },
  );
}

/** details.current is the job as it is; details.events say who did what since. */
export function staleVersion(job: Job, since: readonly (Meanwhile & { clientMutationId: string | null })[]): DomainError {
  const who = since.at(-1)?.actor.name;
  const what = who ? `${who} changed ${job.number} meanwhile.` : `${job.number} has changed meanwhile.`;
  return new DomainError('STALE_VERSION', `${what} Look at it again.`, {
    current: toRecord(job),
    events: since.map(({ kind, at, actor, changes, reason, jobVersion, batchId, clientMutationId }) => {
      return { kind, at, actor, changes, reason, version: jobVersion, batchId, clientMutationId };
    }),
  });
}

export function versionAhead(job: Job, expectedVersion: number): DomainError {
  return new DomainError('BAD_INPUT', `expectedVersion ${expectedVersion} is ahead of ${job.number}, which is at ${job.version}.`, {
    field: 'expectedVersion',
  });
}

/** details say who built on the change, and what. */
export function undoConflict(job: Job, { actor, at, kind, changes }: Meanwhile): DomainError {
  return new DomainError(
    'UNDO_CONFLICT',
    `${actor.name} has changed ${job.number} since, so this can't be taken back: it is ${STATUS_WORDS[job.status]} now.`,
    { jobId: job.id, number: job.number, by: actor, at, kind, changes },
  );
}

/** details.entries: where else the technician was clocked in. */
export function timeOverlap(name: string, entries: readonly OverlappingEntry[]): DomainError {
  const numbers = [...new Set(entries.map((entry) => entry.number))].join(', ');
  return new DomainError('TIME_OVERLAP', `${name} was clocked in on ${numbers} then. Correct those times first, or choose others.`, {
    entries: entries.map(({ timeEntryId, jobId, number, clockedInAt, clockedOutAt }) => {
      return { timeEntryId, jobId, number, clockedInAt: isoInstant(clockedInAt), clockedOutAt: clockedOutAt && isoInstant(clockedOutAt) };
    }),
  });
}

/** details say where the clock runs. */
export function alreadyClockedIn(elsewhere: { jobId: string; number: string }): DomainError {
  const { jobId, number } = elsewhere;
  return new DomainError('ALREADY_CLOCKED_IN', `A clock is already running on ${number}. Stop it there first.`, { jobId, number });
}
