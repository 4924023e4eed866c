import type { BoardJob } from './board-job';
import { minutesLate } from '../../../lib/late-words';

/** The day in numbers, for the line above the board. */
export interface Figures {
  readonly jobs: number;
  readonly done: number;
  readonly inProgress: number;
  readonly late: number;
  readonly unassigned: number;
  readonly bookedCents: number;
}

/** Counts the jobs that have a place on the day; cancelled ones and those waiting in the tray without a window do not count. */
export function figuresOf(jobs: Iterable<BoardJob>, nowMs: number): Figures {
  let [count, done, inProgress, late, unassigned, bookedCents] = [0, 0, 0, 0, 0, 0];
  for (const job of jobs) {
    if (job.status !== 'SCHEDULED' && job.status !== 'IN_PROGRESS' && job.status !== 'COMPLETED') continue;
    count += 1;
    bookedCents += job.totalCents;
    if (job.status === 'COMPLETED') done += 1;
    if (job.status === 'IN_PROGRESS') inProgress += 1;
    if (job.status === 'SCHEDULED' && job.crew.length === 0) unassigned += 1;
    if (minutesLate(job, nowMs) > 0) late += 1;
  }
  return { jobs: count, done, inProgress, late, unassigned, bookedCents };
}

export const sameFigures = (a: Figures, b: Figures): boolean =>
  a.jobs === b.jobs &&
  a.done === b.done &&
  a.inProgress === b.inProgress &&
  a.late === b.late &&
  a.unassigned === b.unassigned &&
  a.bookedCents === b.bookedCents;
