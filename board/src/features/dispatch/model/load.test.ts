import { describe, expect, test } from 'vitest';
import { DAY, at, jobOf } from './job-builder';
import { heatOf, percentOf, together } from './heat';
import { loadsOf, workingMin } from './load';

const tomorrow = { date: '2026-11-25', startMs: DAY.startMs + 1440 * 60_000, minutes: 1440 };

describe('R25.3 a load', () => {
  test('counts doubly booked minutes once, and no cancelled job', () => {
    const jobs = [jobOf('1', at(8, 10)), jobOf('2', at(9, 11)), jobOf('3', at(12, 13), { status: 'CANCELLED' }), jobOf('4', at(13, 14))];
    expect(loadsOf(jobs, [DAY])).toEqual([{ jobs: 3, bookedMin: 240 }]);
  });
  test('parts a visit past midnight between its days', () => {
    expect(loadsOf([jobOf('1', at(23, 25))], [DAY, tomorrow])).toEqual([
      { jobs: 1, bookedMin: 60 },
      { jobs: 1, bookedMin: 60 },
    ]);
  });
  test('is of the working time of that day', () => {
    expect(workingMin([at(8, 12), at(13, 17), at(23, 26)], DAY)).toBe(540);
    expect(workingMin([at(8, 12), at(13, 17), at(23, 26)], tomorrow)).toBe(120);
  });
});

describe('R25.8 how full a day is', () => {
  test.each([
    [0, 480, 'free', 0],
    [240, 480, 'light', 50],
    [360, 480, 'healthy', 75],
    [432, 480, 'healthy', 90],
    [440, 480, 'full', 92],
    [480, 480, 'full', 100],
    [490, 480, 'over', 102],
    [0, 0, 'off', null],
    [30, 0, 'over', null],
  ])('%i of %i minutes is %s', (bookedMinutes, workingMinutes, heat, percent) => {
    expect([heatOf({ bookedMinutes, workingMinutes }), percentOf({ bookedMinutes, workingMinutes })]).toEqual([heat, percent]);
  });
  test('together is the sum', () => {
    expect(
      together([
        { bookedMinutes: 100, workingMinutes: 480 },
        { bookedMinutes: 380, workingMinutes: 480 },
      ]),
    ).toEqual({ bookedMinutes: 480, workingMinutes: 960 });
  });
});
