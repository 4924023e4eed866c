import type { TimeWindow } from '../kernel/time-window.js';
import type { Span } from './route.rules.js';
import { missing } from './suggestion.rules.js';

const MINUTE = 60_000;
/** A visit does not begin while one is on the phone. */
const QUARTER = 15 * MINUTE;
/** What an emergency is given where somebody has it, in minutes, and what it takes at least. */
const LENGTHS = [120, 60] as const;
const LEAST = 60;

export type FirstVisitKind = 'NOW' | 'SOONEST' | 'ON_CALL';

export interface FirstVisit<One> {
  who: One;
  window: TimeWindow;
  kind: FirstVisitKind;
}

interface Candidate {
  technician: { onCall: boolean; skills: readonly string[] };
  free: readonly TimeWindow[];
  /** Visits and time off. */
  taken: readonly Span[];
}

/**
 * Who goes first; null where nobody can today. Somebody who lacks one of the skills goes only where nobody else can.
 * @param days in the order of preference, each with the free time that is left of it
 */
export function firstVisit<One extends Candidate>(days: readonly One[], skills: readonly string[], now: Date): FirstVisit<One> | null {
  const able = days.filter(({ technician }) => missing(skills, technician.skills).length === 0);
  return firstOf(able, now) ?? firstOf(days, now);
}

/**
 * The first who is free from the next quarter of an hour for two hours, or at least for one. Else whoever is free first for an hour. Else,
 * when all hours are over or taken, the first who is on call and not away or at work then.
 */
function firstOf<One extends Candidate>(days: readonly One[], now: Date): FirstVisit<One> | null {
  const start = nextQuarter(now.getTime());
  for (const minutes of LENGTHS) {
    const window = windowFrom(start, minutes);
    const who = days.find(({ free }) => free.some((one) => one.start <= window.start && one.end >= window.end));
    if (who) return { who, window, kind: 'NOW' };
  }
  const openings = days.flatMap((who) =>
    who.free.map((one) => {
      const from = nextQuarter(Math.max(one.start.getTime(), start));
      return { who, from, minutes: (one.end.getTime() - from) / MINUTE };
    }),
  );
  // A stable sort: of those who are free at the same time, the first in the given order.
  const [soonest] = openings.filter(({ minutes }) => minutes >= LEAST).sort((a, b) => a.from - b.from);
  if (soonest) {
    const minutes = LENGTHS.find((length) => length <= soonest.minutes)!;
    return { who: soonest.who, window: windowFrom(soonest.from, minutes), kind: 'SOONEST' };
  }
  const window = windowFrom(start, LENGTHS[0]);
  const isTaken = (one: Span): boolean => one.start < window.end.getTime() && one.end > window.start.getTime();
  const onCall = days.find(({ technician, taken }) => technician.onCall && !taken.some(isTaken));
  return onCall ? { who: onCall, window, kind: 'ON_CALL' } : null;
}

const nextQuarter = (ms: number): number => Math.ceil(ms / QUARTER) * QUARTER;

const windowFrom = (from: number, minutes: number): TimeWindow => ({ start: new Date(from), end: new Date(from + minutes * MINUTE) });
