import { describe, expect, it } from 'vitest';
import { eachDay, wallTime, weekdayOf, zonedDays } from './zoned-day.js';

const HOUR_MS = 3_600_000;
const hours = (zone: string, from: string, to = from): number => {
  const { start, end } = zonedDays(zone, from, to);
  return (end.getTime() - start.getTime()) / HOUR_MS;
};
const iso = (date: Date): string => date.toISOString().slice(0, 16);

describe('R9.1 days of a zone', () => {
  it.each([
    ['America/Chicago', '2026-03-08', 23],
    ['America/Chicago', '2026-11-01', 25],
    ['Europe/London', '2026-03-29', 23],
    ['Europe/London', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Santiago', '2026-09-06', 23], // this day has no midnight
    ['Asia/Kolkata', '2026-03-08', 24],
  ])('%s %s lasts %d hours', (zone, day, length) => expect(hours(zone, day)).toBe(length));

  it('begin where the one before ends, all year long', () => {
    for (const zone of ['America/Chicago', 'Australia/Lord_Howe', 'Europe/London', 'America/Santiago']) {
      const year = eachDay('2026-01-01', '2026-12-31', 366);
      for (let index = 1; index < year.length; index++) {
        expect(zonedDays(zone, year[index]!, year[index]!).start).toEqual(zonedDays(zone, year[index - 1]!, year[index - 1]!).end);
      }
      expect(hours(zone, '2026-01-01', '2026-12-31')).toBe(365 * 24);
    }
  });

  it('are counted, and refused when there are none or too many', () => {
    expect(eachDay('2026-02-27', '2026-03-01', 3)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(() => eachDay('2026-03-02', '2026-03-01', 3)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect(() => eachDay('2026-03-01', '2026-03-04', 3)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    expect([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')]).toEqual([1, 7]);
  });
});

describe('R9.2 the wall clock', () => {
  it('means the earlier of two such instants', () => {
    expect(iso(wallTime('America/Chicago', '2026-11-01', '01:30'))).toBe('2026-11-01T06:30');
    expect(iso(wallTime('Europe/London', '2026-10-25', '01:30'))).toBe('2026-10-25T00:30');
    expect(iso(wallTime('Australia/Lord_Howe', '2026-04-05', '01:45'))).toBe('2026-04-04T14:45');
  });

  it('goes on after a gap, for a time that it skips', () => {
    expect(iso(wallTime('America/Chicago', '2026-03-08', '02:30'))).toBe('2026-03-08T08:00');
    expect(iso(wallTime('Europe/London', '2026-03-29', '01:15'))).toBe('2026-03-29T01:00');
    expect(iso(wallTime('Australia/Lord_Howe', '2026-10-04', '02:15'))).toBe('2026-10-03T15:30');
    expect(iso(wallTime('America/Chicago', '2026-03-08', '03:00'))).toBe('2026-03-08T08:00');
    expect(iso(wallTime('America/Chicago', '2026-03-08', '01:59'))).toBe('2026-03-08T07:59');
  });
});
