import { describe, expect, it } from 'vitest';
import type { Place } from '../kernel/place.js';
import { legsOf, type Stop } from './travel-leg.rules.js';

const times = (from: Place, to: Place): number => Math.abs(from.longitude - to.longitude);
const HOUR = 3_600_000;
const stop = (jobId: string, start: number, end: number, minute: number | null, isAhead = true): Stop => {
  return { jobId, start: start * HOUR, end: end * HOUR, place: minute === null ? null : { latitude: 0, longitude: minute }, isAhead };
};
const told = (...stops: Stop[]) => legsOf(stops, times).map(({ from, to, minutes, fit }) => `${from.jobId}→${to.jobId} ${minutes} ${fit}`);

describe('R26.12 the ways between visits', () => {
  it.each<[string, Stop[], string[]]>([
    ['with time to spare', [stop('a', 9, 10, 0), stop('b', 10.5, 11, 20)], ['a→b 20 EASY']],
    ['tight', [stop('a', 9, 10, 0), stop('b', 10.5, 11, 21)], ['a→b 21 TIGHT']],
    ['just possible', [stop('a', 9, 10, 0), stop('b', 10.5, 11, 30)], ['a→b 30 TIGHT']],
    ['impossible', [stop('a', 9, 10, 0), stop('b', 10.5, 11, 31)], ['a→b 31 IMPOSSIBLE']],
    ['back to back', [stop('a', 9, 10, 0), stop('b', 10, 11, 1)], ['a→b 1 IMPOSSIBLE']],
    ['in the order of the day', [stop('c', 13, 14, 0), stop('a', 9, 10, 0), stop('b', 11, 12, 5)], ['a→b 5 EASY', 'b→c 5 EASY']],
    ['none at the same place', [stop('a', 9, 10, 3), stop('b', 10, 11, 3)], []],
    ['none between visits at once', [stop('a', 9, 11, 0), stop('b', 10, 12, 9)], []],
    ['none to work that has begun', [stop('a', 9, 10, 0), stop('b', 10, 11, 9, false)], []],
    ['none where a place is not known', [stop('a', 9, 10, 0), stop('b', 10, 11, null), stop('c', 11, 12, 9)], []],
  ])('%s', (_name, stops, expected) => expect(told(...stops)).toEqual(expected));
});
