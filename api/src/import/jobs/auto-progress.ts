import type { CsvRow } from '../csv/csv-row.js';
import type { JobProgress } from './job-progress.js';
import type { Span } from './job-times.js';
import type { WallClock } from '../cells/wall-clock.js';

const MINUTE_MS = 60_000;
const ON_THE_WAY_MS = 20 * MINUTE_MS;

/**
 * The status AUTO: how far the crew would have come by now if they started `delay` minutes after the window's start and ended `overrun`
 * minutes after its end. They are on their way for the last 20 minutes before they start, and their clocks run while they work.
 */
export function autoProgress(
  row: CsvRow,
  window: Span | null,
  technicians: readonly string[],
  clock: WallClock,
  written: JobProgress,
): Partial<JobProgress> {
  const delay = minutes(row, 'delay');
  const overrun = minutes(row, 'overrun');
  if (window === null || technicians.length === 0) return { status: row.has('start') ? 'SCHEDULED' : 'DRAFT' };
  const now = clock.now.getTime();
  const begins = window.start + delay;
  const ends = window.end + overrun;
  if (ends <= begins) {
    row.refuse('overrun', 'With this delay and overrun the work would end before it starts.');
    return {};
  }
  const createdAt = Math.min(written.createdAt, begins);
  if (now < begins) return { status: 'SCHEDULED', createdAt, enRouteAt: now < begins - ON_THE_WAY_MS ? null : begins - ON_THE_WAY_MS };
  const isDone = now >= ends;
  return {
    status: isDone ? 'COMPLETED' : 'IN_PROGRESS',
    createdAt,
    startedAt: begins,
    completedAt: isDone ? ends : null,
    timeEntries: technicians.map((technician) => ({ technician, start: begins, end: isDone ? ends : null })),
  };
}

function minutes(row: CsvRow, column: string): number {
  return (row.number(column, -1440, 1440) ?? 0) * MINUTE_MS;
}
