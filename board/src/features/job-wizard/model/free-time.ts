import { isFree } from '../../../lib/free-time';
import type { Window } from './window-of';

const MINUTE = 60_000;

/** The next full quarter of an hour, ms since the epoch: a visit does not begin while one is on the phone. */
export const nextQuarter = (now: number): number => Math.ceil(now / (15 * MINUTE)) * 15 * MINUTE;

export interface Candidate {
  technician: { id: string; name: string; onCall: boolean };
  free: readonly Window[];
}

export interface Suggestion<One extends Candidate> {
  who: One;
  window: Window;
  /** NOW: from the next quarter of an hour. SOONEST: nobody can at once. ON_CALL: nobody is free today any more by their hours. */
  kind: 'NOW' | 'SOONEST' | 'ON_CALL';
}

/**
 * Who can go now: the first, in the API's order (on call, then near, then with time), who is free for two hours, or at least for one. Else
 * whoever is free first for an hour; else, when all hours are over or taken, whoever is on call: whether they can, the API says.
 */
export function whoCanGoNow<One extends Candidate>(days: readonly One[], now: number): Suggestion<One> | null {
  const start = nextQuarter(now);
  for (const minutes of [120, 60]) {
    const window = windowFrom(start, minutes);
    const who = days.find(({ free }) => isFree(free, window));
    if (who) return { who, window, kind: 'NOW' };
  }
  const openings = days.flatMap((who) =>
    who.free.map((one) => ({ who, from: nextQuarter(Math.max(Date.parse(one.start), start)), to: Date.parse(one.end) })),
  );
  const fitting = openings.filter(({ from, to }) => to - from >= 60 * MINUTE);
  // A stable sort: of those who are free at the same time, the first in the API's order.
  const soonest = fitting.sort((a, b) => a.from - b.from)[0];
  if (soonest)
    return { who: soonest.who, window: windowFrom(soonest.from, soonest.to - soonest.from >= 120 * MINUTE ? 120 : 60), kind: 'SOONEST' };
  const onCall = days.find(({ technician }) => technician.onCall);
  return onCall ? { who: onCall, window: windowFrom(start, 120), kind: 'ON_CALL' } : null;
}

const windowFrom = (from: number, minutes: number): Window => ({
  start: new Date(from).toISOString(),
  end: new Date(from + minutes * MINUTE).toISOString(),
});
