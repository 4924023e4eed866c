import { MINUTE, overlaps } from './board-job';
import type { BoardJob, Span } from './board-job';
import { STEP_MIN, minutesLong } from './geometry';
import { needsScheduling } from './process-drop';
import type { MoveIntent } from './process-drop';
import { DEFAULT_DURATION_MIN } from './slot';

/** Of a waiting job the time that its customer was told; null for a draft, and on hold, where the old time no longer counts. */
const toldTime = (job: BoardJob): Span | null => (needsScheduling(job) ? null : job.window);

export const hasTime = (job: BoardJob): boolean => toldTime(job) !== null;

/**
 * Where waiting jobs go that are given out together: whoever has a time keeps it, the others come one after another from `fromMs` on, in
 * the order given, each where it fits between what is `booked` then.
 */
export function giveOut(jobs: readonly BoardJob[], technicianId: string | null, fromMs: number, booked: readonly Span[]): MoveIntent[] {
  const taken = [...booked, ...jobs.flatMap((job) => toldTime(job) ?? [])];
  let next = fromMs;
  return jobs.map((job) => {
    const told = toldTime(job);
    const window = told ?? firstGap(next, job.window ? minutesLong(job.window) : DEFAULT_DURATION_MIN, taken);
    if (!told) next = window.end;
    return { kind: 'move', jobId: job.id, window, technicianId };
  });
}

/** The first time from then on that is free. */
export function firstGap(fromMs: number, minutes: number, taken: readonly Span[]): Span {
  const span = { start: fromMs, end: fromMs + minutes * MINUTE };
  const inTheWay = taken.find((other) => overlaps(other, span));
  return inTheWay ? firstGap(nextStep(inTheWay.end), minutes, taken) : span;
}

/** The quarter hour that begins then or next. */
export const nextStep = (ms: number): number => Math.ceil(ms / (STEP_MIN * MINUTE)) * STEP_MIN * MINUTE;
