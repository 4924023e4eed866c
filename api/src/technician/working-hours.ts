import type { TimeWindow } from '../kernel/time-window.js';

/** Shifts with the time off cut out, in order. */
export function withoutTimeOff(shifts: readonly TimeWindow[], off: readonly TimeWindow[]): TimeWindow[] {
  let left = [...shifts];
  for (const gap of off) {
    left = left.flatMap((shift) => {
      if (gap.end <= shift.start || gap.start >= shift.end) return [shift];
      const parts: TimeWindow[] = [];
      if (gap.start > shift.start) parts.push({ start: shift.start, end: gap.start });
      if (gap.end < shift.end) parts.push({ start: gap.end, end: shift.end });
      return parts;
    });
  }
  return left.sort((a, b) => a.start.getTime() - b.start.getTime());
}
