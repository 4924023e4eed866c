import type { Place } from '../kernel/place.js';
import type { TravelTimes } from '../travel/index.js';

/** A visit as the way to the next one needs it. Epoch milliseconds. */
export interface Stop {
  jobId: string;
  start: number;
  end: number;
  place: Place | null;
  /** Nobody has set out to it in earnest: its work has not begun. */
  isAhead: boolean;
}

export type TravelFit = 'EASY' | 'TIGHT' | 'IMPOSSIBLE';

/** The way from one visit to the next. */
export interface Leg {
  from: Stop;
  to: Stop;
  minutes: number;
  fit: TravelFit;
}

const MINUTE_MS = 60_000;
/** So much has to be left over for a way to be easy: minutes. */
const SPARE_MINUTES = 10;

/**
 * The ways between one technician's consecutive visits, in order. Left out: to work that has begun, between visits at once, and where nobody
 * drives or a place is not known.
 */
export function legsOf(stops: readonly Stop[], times: TravelTimes): Leg[] {
  const legs: Leg[] = [];
  const inOrder = [...stops].sort((a, b) => a.start - b.start || a.end - b.end);
  for (let index = 1; index < inOrder.length; index++) {
    const [from, to] = [inOrder[index - 1]!, inOrder[index]!];
    if (!to.isAhead || from.end > to.start || !from.place || !to.place) continue;
    const minutes = times(from.place, to.place);
    if (minutes > 0) legs.push({ from, to, minutes, fit: fitOf((to.start - from.end) / MINUTE_MS, minutes) });
  }
  return legs;
}

function fitOf(gapMinutes: number, minutes: number): TravelFit {
  const spare = gapMinutes - minutes;
  return spare < 0 ? 'IMPOSSIBLE' : spare < SPARE_MINUTES ? 'TIGHT' : 'EASY';
}
