import { MINUTE } from './board-job';
import type { BoardDay, BoardJob, Span } from './board-job';
import { spanOf } from './placement';

/** How much of a day is taken. */
export interface DayLoad {
  /** Visits that touch the day; cancelled ones do not count. */
  readonly jobs: number;
  /** Under visits, doubly booked time once. */
  readonly bookedMin: number;
}

/** One technician's load, day by day: the same count as the API's. */
export function loadsOf(jobs: readonly BoardJob[], days: readonly BoardDay[]): DayLoad[] {
  const windows = jobs.flatMap((job) => (job.window && job.status !== 'CANCELLED' ? job.window : []));
  windows.sort((a, b) => a.start - b.start);
  return days.map((day) => {
    const parts = partsOf(windows, spanOf(day));
    return { jobs: parts.length, bookedMin: minutesUnder(parts) };
  });
}

/** Booked on all of the days together. */
export const bookedIn = (loads: readonly DayLoad[]): number => loads.reduce((sum, { bookedMin }) => sum + bookedMin, 0);

/** Minutes of a day that are worked. */
export const workingMin = (shifts: readonly Span[], day: BoardDay): number =>
  minutesUnder(
    partsOf(
      [...shifts].sort((a, b) => a.start - b.start),
      spanOf(day),
    ),
  );

export const sameLoads = (a: readonly DayLoad[], b: readonly DayLoad[]): boolean =>
  a.length === b.length && a.every((load, at) => load.jobs === b[at]!.jobs && load.bookedMin === b[at]!.bookedMin);

function partsOf(windows: readonly Span[], { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const window of windows) {
    if (window.start < end && window.end > start) parts.push({ start: Math.max(window.start, start), end: Math.min(window.end, end) });
  }
  return parts;
}

/** Of windows in order, each minute once. */
function minutesUnder(windows: readonly Span[]): number {
  let [sum, until] = [0, -Infinity];
  for (const { start, end } of windows) {
    sum += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return Math.floor(sum / MINUTE);
}
