import type { TimeWindow } from '../kernel/time-window.js';

const MINUTE_MS = 60_000;

/** In order and without overlaps: doubly booked time counts once. */
export function merged(windows: readonly TimeWindow[]): TimeWindow[] {
  const result: TimeWindow[] = [];
  for (const { start, end } of [...windows].sort((a, b) => a.start.getTime() - b.start.getTime())) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = end > last.end ? end : last.end;
    else result.push({ start, end });
  }
  return result;
}

/** The parts of these windows that lie in `bounds`. */
export function clipped(windows: readonly TimeWindow[], bounds: TimeWindow): TimeWindow[] {
  return windows.flatMap(({ start, end }) => {
    const part = { start: start > bounds.start ? start : bounds.start, end: end < bounds.end ? end : bounds.end };
    return part.start < part.end ? [part] : [];
  });
}

export function minutesIn(windows: readonly TimeWindow[]): number {
  return Math.floor(windows.reduce((sum, { start, end }) => sum + end.getTime() - start.getTime(), 0) / MINUTE_MS);
}

interface Ranked {
  technician: { name: string; onCall: boolean };
  distanceKm: number | null;
  freeMinutes: number;
}

/** On call first, then the nearest (whose place is unknown, last), then who has most time left. */
export function byReadiness(a: Ranked, b: Ranked): number {
  return (
    Number(b.technician.onCall) - Number(a.technician.onCall) ||
    compare(a.distanceKm ?? Infinity, b.distanceKm ?? Infinity) ||
    b.freeMinutes - a.freeMinutes ||
    a.technician.name.localeCompare(b.technician.name)
  );
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
