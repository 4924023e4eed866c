import { isoInstant } from '../kernel/time-window.js';
import { outcome, type JobContext, type Verdict } from './decision.rules.js';
import type { Job } from './job.js';
import type { JobCommand } from './job.command.js';
import type { Refusal } from './job.lifecycle.js';

/** Other times for a clock of this job, in any state. Stopping one that still runs is a correction too; a stopped one does not run again. */
export function correctTime(job: Job, command: Extract<JobCommand, { type: 'correctTime' }>, context: JobContext): Verdict {
  const { timeEntry: entry, viewer, now } = context;
  if (!viewer.permissions.has('timesheets:manage')) {
    return { code: 'FORBIDDEN', message: `Only the office corrects the clocks on ${job.number}.` };
  }
  if (!entry) return { code: 'NOT_FOUND', message: 'There is no such time entry.', details: { timeEntryId: command.timeEntryId } };
  const reason = command.reason.trim();
  if (reason === '') return { code: 'REASON_REQUIRED', message: 'Say why: the reason goes into the history.' };
  const from = { in: entry.clockedInAt, out: entry.clockedOutAt };
  const to = { in: command.clockedInAt ?? from.in, out: command.clockedOutAt ?? from.out };
  if (same(from.in, to.in) && same(from.out, to.out)) return 'nothing to change';
  for (const [field, at] of [
    ['clockedInAt', to.in],
    ['clockedOutAt', to.out],
  ] as const) {
    if (at && at > now) return bad(field, 'A clock has no time in the future.');
  }
  if (to.out && to.out < to.in) {
    return bad(command.clockedOutAt ? 'clockedOutAt' : 'clockedInAt', 'The clock would stop before it started. Correct both times.');
  }
  const { technicianId } = entry;
  const stops = to.out !== null && from.out === null;
  const after: Job = stops ? { ...job, clockedIn: job.clockedIn.filter((id) => id !== technicianId) } : job;
  return { ...outcome('TIME_CORRECTED', after, reason), correctClock: { id: entry.id, technicianId, from, to } };
}

/** A clock's times in words for the history: from/to, or since when it runs. */
export function clockWords(clock: { in: Date; out: Date | null }): string {
  return clock.out ? `${isoInstant(clock.in)}/${isoInstant(clock.out)}` : `in ${isoInstant(clock.in)}`;
}

function same(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}

function bad(field: string, message: string): Refusal {
  return { code: 'BAD_INPUT', message, details: { field } };
}
