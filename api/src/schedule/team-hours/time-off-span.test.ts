import { describe, expect, it } from 'vitest';
import { spanOfDays, type DaySpan } from './time-off-span.js';

const CHICAGO = 'America/Chicago';
const span = (days: DaySpan) => {
  const { start, end } = spanOfDays(CHICAGO, days);
  return [start.toISOString(), end.toISOString()];
};
const refusal = (days: DaySpan): unknown => {
  try {
    return span(days);
  } catch (error) {
    const { code, details } = error as { code: string; details: { field: string } };
    return [code, details.field];
  }
};

describe('R29.2 a stretch of days', () => {
  it('without times is whole days, the last one included', () =>
    expect(span({ firstDay: '2026-11-26', lastDay: '2026-11-27' })).toEqual(['2026-11-26T06:00:00.000Z', '2026-11-28T06:00:00.000Z']));

  it('with times goes from one to the other', () =>
    expect(span({ firstDay: '2026-11-26', startTime: '13:00', lastDay: '2026-11-26', endTime: '15:30' })).toEqual([
      '2026-11-26T19:00:00.000Z',
      '2026-11-26T21:30:00.000Z',
    ]));

  it('a day of 23 hours is as long as it is', () =>
    expect(span({ firstDay: '2026-03-08', lastDay: '2026-03-08' })).toEqual(['2026-03-08T06:00:00.000Z', '2026-03-09T05:00:00.000Z']));

  it('of a time that comes twice the earlier is meant', () =>
    expect(span({ firstDay: '2026-11-01', startTime: '01:30', lastDay: '2026-11-01', endTime: '03:00' })[0]).toBe(
      '2026-11-01T06:30:00.000Z',
    ));

  it.each<[string, DaySpan, unknown]>([
    [
      'a time that the clock skips',
      { firstDay: '2026-03-08', startTime: '02:30', lastDay: '2026-03-08' },
      ['NO_SUCH_LOCAL_TIME', 'startTime'],
    ],
    ['days the wrong way round', { firstDay: '2026-11-26', lastDay: '2026-11-25' }, ['BAD_INPUT', 'lastDay']],
    [
      'an end before the start',
      { firstDay: '2026-11-26', startTime: '12:00', lastDay: '2026-11-26', endTime: '11:00' },
      ['BAD_INPUT', 'endTime'],
    ],
    ['no length', { firstDay: '2026-11-26', startTime: '12:00', lastDay: '2026-11-26', endTime: '12:00' }, ['BAD_INPUT', 'endTime']],
    ['what is no time', { firstDay: '2026-11-26', startTime: '24:00', lastDay: '2026-11-26' }, ['BAD_INPUT', 'startTime']],
    ['more than a year', { firstDay: '2026-11-26', lastDay: '2027-11-27' }, ['BAD_INPUT', 'lastDay']],
    ['a year that nobody means', { firstDay: '0001-01-01', lastDay: '0001-01-02' }, ['BAD_INPUT', 'firstDay']],
  ])('%s is refused', (_name, days, refused) => expect(refusal(days)).toEqual(refused));
});
