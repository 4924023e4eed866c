import { overlaps } from './board-job';
import type { BoardDay, BoardJob, BoardTechnician, Span } from './board-job';
import { spanOf } from './placement';

/** At work past the planned end. */
export const isRunningOver = (job: BoardJob, nowMs: number): boolean =>
  job.status === 'IN_PROGRESS' && job.window !== null && job.window.end <= nowMs;

/** Planned end is past and the work is not done. */
export const isOverdue = (job: BoardJob, nowMs: number): boolean =>
  job.window !== null && job.window.end < nowMs && (job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS');

export type ShiftWarning = { readonly kind: 'timeOff'; readonly reason: string | null } | { readonly kind: 'outsideShift' };
export type ScheduleWarning =
  ShiftWarning | { readonly kind: 'past' } | { readonly kind: 'lacksSkill'; readonly skills: readonly string[] };

/** Where a job would come to lie, and what is known around it. */
export interface Proposed {
  readonly window: Span;
  /** Absent: nobody's. */
  readonly technician: BoardTechnician | undefined;
  readonly day: BoardDay;
  readonly nowMs: number;
  /** That the job asks for, as far as that is known. */
  readonly skills: readonly string[];
}

/** Warned about, never refused: all that speaks against a landing there, what matters most first. */
export function landingWarnings(job: BoardJob, { window, technician, day, nowMs, skills }: Proposed): ScheduleWarning[] {
  const hours = technician ? shiftWarning(window, technician, day) : null;
  const lacks = technician ? lackedSkills(skills, technician) : [];
  return [
    // Work that has begun lies where it began.
    ...(window.start < nowMs && job.status !== 'IN_PROGRESS' ? [{ kind: 'past' as const }] : []),
    ...(hours?.kind === 'timeOff' ? [hours] : []),
    ...(lacks.length > 0 ? [{ kind: 'lacksSkill' as const, skills: lacks }] : []),
    ...(hours?.kind === 'outsideShift' ? [hours] : []),
  ];
}

/** Skills that are asked for and that this one does not have, whatever their case. */
export function lackedSkills(asked: readonly string[], { skills }: BoardTechnician): string[] {
  const has = new Set(skills.map((skill) => skill.toLowerCase()));
  return asked.filter((skill) => !has.has(skill.toLowerCase()));
}

/** A window in somebody's time off or outside working hours. */
export function shiftWarning(window: Span, technician: BoardTechnician, day: BoardDay): ShiftWarning | null {
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
