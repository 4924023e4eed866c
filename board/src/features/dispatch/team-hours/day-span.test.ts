import { describe, expect, it } from 'vitest';
import { daySpanOf, spanWords } from './day-span';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const span = (start: string, end: string) => ({ start: Date.parse(start), end: Date.parse(end) });

describe('time off in days and times', () => {
  it.each([
    ['a whole day', '2026-11-26T06:00Z', '2026-11-27T06:00Z', ['2026-11-26', null, '2026-11-26', null], 'Thu 26 Nov'],
    ['a day of 23 hours', '2026-03-08T06:00Z', '2026-03-09T05:00Z', ['2026-03-08', null, '2026-03-08', null], 'Sun 8 Mar'],
    ['a day of 25 hours', '2026-11-01T05:00Z', '2026-11-02T06:00Z', ['2026-11-01', null, '2026-11-01', null], 'Sun 1 Nov'],
    ['days', '2026-11-26T06:00Z', '2026-11-28T06:00Z', ['2026-11-26', null, '2026-11-27', null], 'Thu 26 Nov – Fri 27 Nov'],
    ['hours', '2026-11-26T16:00Z', '2026-11-26T18:30Z', ['2026-11-26', '10:00', '2026-11-26', '12:30'], 'Thu 26 Nov, 10 AM–12:30 PM'],
    [
      'the rest of a day',
      '2026-11-26T16:00Z',
      '2026-11-27T06:00Z',
      ['2026-11-26', '10:00', '2026-11-26', null],
      'Thu 26 Nov, 10 AM–end of the day',
    ],
    [
      'from a time to a time',
      '2026-11-26T16:00Z',
      '2026-11-27T18:00Z',
      ['2026-11-26', '10:00', '2026-11-27', '12:00'],
      'Thu 26 Nov, 10 AM – Fri 27 Nov, 12 PM',
    ],
  ])('R29.1 %s', (_name, start, end, [firstDay, startTime, lastDay, endTime], words) => {
    expect(daySpanOf(span(start, end), zone)).toEqual({ firstDay, startTime, lastDay, endTime });
    expect(spanWords(span(start, end), zone)).toBe(words);
  });
});
