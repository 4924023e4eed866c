import { overlaps } from './board-job';
import type { BoardDay, BoardJob, BoardTechnician, Span } from './board-job';
import { spanOf } from './placement';

/** At work past the planned end. */
export const isRunningOver = (job: BoardJob, nowMs: number): boolean =>
  job.status === 'IN_PROGRESS' && job.window !== null && job.window.end <= nowMs;

/** Planned end is past and the work is not done. */
export const isOverdue = (job: BoardJob, nowMs: number): boolean =>
  job.window !== null && job.window.end < nowMs && (job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS');

export type ScheduleWarning = { readonly kind: 'timeOff'; readonly reason: string | null } | { readonly kind: 'outsideShift' };

/** Warned about, never refused: a window in somebody's time off or outside working hours. */
export function shiftWarning(window: Span, technician: BoardTechnician, day: BoardDay): ScheduleWarning | null {
  const away = technician.timeOff.find((off) => overlaps(off, window));
  if (away) return { kind: 'timeOff', reason: away.reason };
  const today = spanOf(day);
  const part = { start: Math.max(window.start, today.start), end: Math.min(window.end, today.end) };
  if (part.end <= part.start) return null;
  return offHours(technician.shifts, part).length ? { kind: 'outsideShift' } : null;
}

/** What of a span no shift covers, in order. */
export function offHours(shifts: readonly Span[], span: Span): Span[] {
  const gaps: Span[] = [];
  let at = span.start;
  for (const shift of [...shifts].sort((a, b) => a.start - b.start)) {
    if (shift.start > at) gaps.push({ start: at, end: Math.min(shift.start, span.end) });
    at = Math.max(at, shift.end);
    if (at >= span.end) break;
  }
  if (at < span.end) gaps.push({ start: at, end: span.end });
  return gaps.filter((gap) => gap.end > gap.start);
}
