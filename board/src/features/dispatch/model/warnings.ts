import { MINUTE, overlaps } from './board-job';
import type { BoardDay, BoardJob, BoardTechnician, Span } from './board-job';
import { spanOf } from './placement';

/** Whole minutes since the start passed with nobody at work; 0 when the job is not late. Judged by the server's clock. */
export function minutesLate(job: BoardJob, nowMs: number): number {
  if (job.status !== 'SCHEDULED' || !job.window) return 0;
  return Math.max(0, Math.floor((nowMs - job.window.start) / MINUTE));
}

/** At work past the planned end. */
export const isRunningOver = (job: BoardJob, nowMs: number): boolean =>
  job.status === 'IN_PROGRESS' && job.window !== null && job.window.end <= nowMs;

/** Planned end is past and the work is not done. */
export const isOverdue = (job: BoardJob, nowMs: number): boolean =>
  job.window !== null && job.window.end < nowMs && (job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS');

/** "54 min late", "2 h 10 late", "3 days late". */
export function lateLabel(minutes: number): string {
  if (minutes < 60) return `${minutes} min late`;
  if (minutes >= 48 * 60) return `${Math.floor(minutes / 1440)} days late`;
  const rest = minutes % 60;
  return minutes >= 5 * 60 || rest === 0 ? `${Math.floor(minutes / 60)} h late` : `${Math.floor(minutes / 60)} h ${rest} late`;
}

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
