import { describe, expect, it } from 'vitest';
import type { Place } from '../kernel/place.js';
import { loadsOf, totalOf, withMoves, type Surroundings, type Visit } from './plan-figures.rules.js';

const at = (hour: number, day = 10): Date => new Date(Date.UTC(2026, 2, day, 0, hour * 60));
const span = (start: number, end: number, day = 10) => ({ start: at(start, day), end: at(end, day) });
/** On a line: a minute for each degree. */
const place = (degree: number): Place => ({ latitude: 0, longitude: degree });
const drive = (from: Place, to: Place): number => Math.abs(from.longitude - to.longitude);

let count = 0;
const visit = (crew: string[], start: number, end: number, more: Partial<Visit> = {}): Visit => ({
  ...{ jobId: `job-${(count += 1)}`, crew, window: span(start, end), place: place(0), isBooked: true },
  ...more,
});
const around = (more: Partial<Surroundings> = {}): Surroundings => ({
  ...{ days: [span(0, 24)], hours: new Map([['ana', [span(8, 12), span(13, 17)]]]), drive },
  ...more,
});
const ana = (visits: Visit[], more: Partial<Surroundings> = {}) => loadsOf(visits, around(more)).get('ana');

describe('R27.6 overlaps', () => {
  it.each([
    ['apart', [visit(['ana'], 8, 9), visit(['ana'], 9, 10)], 0],
    ['two at once', [visit(['ana'], 8, 10), visit(['ana'], 9, 11)], 1],
    ['three at once are three pairs', [visit(['ana'], 8, 11), visit(['ana'], 9, 11), visit(['ana'], 10, 12)], 3],
    ['one over two that are apart', [visit(['ana'], 8, 12), visit(['ana'], 8.5, 9), visit(['ana'], 10, 11)], 2],
    ['of different people', [visit(['ana'], 8, 10), visit(['ben'], 8, 10)], 0],
    ['of the second of a crew', [visit(['ben', 'ana'], 8, 10), visit(['ana'], 9, 10)], 1],
    ['what is done clashes with nothing', [visit(['ana'], 8, 10, { isBooked: false }), visit(['ana'], 8, 10)], 0],
  ])('%s', (_name, visits, overlaps) => expect(ana(visits)).toMatchObject({ overlaps, jobs: visits.filter(isAnas).length }));
  const isAnas = ({ crew }: Visit): boolean => crew.includes('ana');
});

describe('R27.6 drive', () => {
  it.each([
    [
      'from each to the next, whatever order they came in',
      [10, 11, 9].map((hour) => visit(['ana'], hour, hour + 1, { place: place(hour * 10) })),
      20,
    ],
    ['there and back', [visit(['ana'], 8, 9), visit(['ana'], 9, 10, { place: place(7) }), visit(['ana'], 10, 11)], 14],
    [
      'a place that nobody knows is passed over',
      [visit(['ana'], 8, 9), visit(['ana'], 9, 10, { place: null }), visit(['ana'], 10, 11, { place: place(5) })],
      5,
    ],
    ['a single visit has no way', [visit(['ana'], 8, 9, { place: place(50) })], 0],
  ])('%s', (_name, visits, driveMinutes) => expect(ana(visits)).toMatchObject({ driveMinutes }));

  it('begins anew each day', () => {
    const days = [span(0, 24), span(0, 24, 11)];
    const visits = [visit(['ana'], 8, 9), visit(['ana'], 8, 9, { window: span(8, 9, 11), place: place(90) })];
    expect(ana(visits, { days })).toMatchObject({ driveMinutes: 0 });
  });
});

describe('R27.6 overtime', () => {
  it.each([
    ['within the shift', [visit(['ana'], 8, 12), visit(['ana'], 13, 17)], 0],
    ['over lunch', [visit(['ana'], 11, 14)], 60],
    ['before and after', [visit(['ana'], 7.5, 8.5), visit(['ana'], 16, 18)], 90],
    ['doubly booked time once', [visit(['ana'], 16, 18), visit(['ana'], 16.5, 18.5), visit(['ana'], 17, 17.5)], 90],
    ['what lies beyond the days is not theirs', [visit(['ana'], 22, 26)], 120],
  ])('%s', (_name, visits, overtimeMinutes) => expect(ana(visits)).toMatchObject({ overtimeMinutes }));

  it('is all of it for somebody who is off', () => {
    expect(ana([visit(['ana'], 9, 10)], { hours: new Map() })).toMatchObject({ overtimeMinutes: 60 });
  });
});

describe('R27.6 before and after', () => {
  it('moves, takes off and adds visits, and sums them up', () => {
    const [first, second, third] = [visit(['ana'], 8, 10), visit(['ana'], 9, 11), visit([], 9, 10)];
    const added = visit(['ben'], 9, 10);
    const visits = [first, second, third];
    const after = withMoves(visits, [
      { jobId: first.jobId, to: { ...first, crew: ['ben'], window: span(16, 18) } },
      { jobId: second.jobId, to: null },
      { jobId: added.jobId, to: added },
    ]);
    expect(after.map(({ jobId }) => jobId)).toEqual([third.jobId, first.jobId, added.jobId]);
    expect(totalOf(visits, loadsOf(visits, around()))).toMatchObject({ jobs: 3, unassigned: 1, overlaps: 1, overtimeMinutes: 0 });
    expect(totalOf(after, loadsOf(after, around()))).toMatchObject({ jobs: 3, unassigned: 1, overlaps: 0, overtimeMinutes: 180 });
  });

  it('counts a job of two once, and its time for both', () => {
    const visits = [visit(['ana', 'ben'], 18, 19)];
    expect(totalOf(visits, loadsOf(visits, around()))).toMatchObject({ jobs: 1, overtimeMinutes: 120 });
  });
});
