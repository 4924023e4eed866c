import { describe, expect, it } from 'vitest';
import { calendarDays, shiftWindow, workingDays } from './shift-days.js';

const CHICAGO = 'America/Chicago';
const shiftsOf = (technicianId: string, ...weekdays: number[]) =>
  weekdays.map((weekday) => ({ technicianId, weekday, starts: '08:00:00', ends: '17:00:00' }));

describe('R16.7 working days', () => {
  const days = workingDays([...shiftsOf('ana', 1, 2, 3), ...shiftsOf('gone', 6, 7)], (id) => id !== 'gone');

  it.each([
    ['the lead’s own', 'ana', [1, 2, 3]],
    ['those of a lead who has left, too', 'gone', [6, 7]],
    ['the shop’s, of those who work there now, for a lead without shifts', 'ben', [1, 2, 3]],
    ['the shop’s for nobody', undefined, [1, 2, 3]],
  ])('are %s', (_what, lead, expected) => expect([...days(lead)]).toEqual(expected));

  it('are all days in a shop without shifts', () => expect(workingDays([], () => true)('ana').size).toBe(7));

  it.each([
    // 2026-05-08 is a Friday; 04:30 UTC is still Thursday evening in Chicago.
    ['Friday + 1', '2026-05-08T15:00:00Z', 1, 3],
    ['Friday + 5', '2026-05-08T15:00:00Z', 5, 7],
    ['Monday - 1', '2026-05-11T15:00:00Z', -1, -3],
    ['Saturday + 1', '2026-05-09T15:00:00Z', 1, 2],
    ['Saturday - 1', '2026-05-09T15:00:00Z', -1, -1],
    ['Thursday night + 1', '2026-05-08T04:30:00Z', 1, 1],
  ])('%s', (_what, at, count, moved) => {
    expect(calendarDays(CHICAGO, new Date(at), count, new Set([1, 2, 3, 4, 5]))).toBe(moved);
  });

  it('one a week is enough', () => expect(calendarDays(CHICAGO, new Date('2026-05-08T15:00:00Z'), 3, new Set([5]))).toBe(21));
});

describe('R16.6 the wall clock', () => {
  const shift = (start: string, end: string, days: number) => shiftWindow(CHICAGO, { start: new Date(start), end: new Date(end) }, days);

  it('stays over the change of the clocks, there and back', () => {
    const winter = { start: new Date('2026-03-07T15:00:00Z'), end: new Date('2026-03-07T17:00:00Z') };
    const summer = { start: new Date('2026-03-08T14:00:00Z'), end: new Date('2026-03-08T16:00:00Z') };
    expect(shiftWindow(CHICAGO, winter, 1)).toEqual(summer);
    expect(shiftWindow(CHICAGO, summer, -1)).toEqual(winter);
  });

  it('means the earlier of a time that comes twice', () => {
    expect(shift('2026-10-31T06:30:00Z', '2026-10-31T09:00:00Z', 1).start).toEqual(new Date('2026-11-01T06:30:00Z'));
  });

  it.each([
    ['a start', '2026-03-07T08:30:00Z', '2026-03-07T11:00:00Z'],
    ['an end', '2026-03-07T06:00:00Z', '2026-03-07T08:30:00Z'],
  ])('refuses %s that it skips', (_what, start, end) => {
    expect(() => shift(start, end, 1)).toThrowError(
      expect.objectContaining({ code: 'NO_SUCH_LOCAL_TIME', details: { day: '2026-03-08', time: '02:30' } }),
    );
  });
});
