/** A half-open span of time [start, end). */
export interface TimeWindow {
  start: Date;
  end: Date;
}

export const MAX_WINDOW_MS = 24 * 60 * 60 * 1000;

export function sameWindow(a: TimeWindow | null, b: TimeWindow | null): boolean {
  if (a === null || b === null) return a === b;
  return a.start.getTime() === b.start.getTime() && a.end.getTime() === b.end.getTime();
}

/** The one way an instant is written, in answers and in the log: equal instants are equal strings. */
export function isoInstant(date: Date): string {
  return date.toISOString();
}
