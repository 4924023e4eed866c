import { expect, test } from 'vitest';
import { dayLength, startOfDay } from '../../../lib/time';
import { isNagging } from './nag';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const dayOn = (date: string) => ({ date, startMs: startOfDay(date, zone), minutes: dayLength(date, zone) });

test.each([
  ['a day like any other', '2026-11-24', '15:00'],
  ['the day of 23 hours', '2026-03-08', '14:00'],
  ['the day of 25 hours', '2026-11-01', '15:00'],
])('R24.10 from nine on by the workspace’s clock, on %s alone', (_, date, nineInUtc) => {
  const nine = Date.parse(`${date}T${nineInUtc}:00Z`);
  const day = dayOn(date);
  const end = day.startMs + day.minutes * 60_000;
  expect([nine - 1, nine, end - 1, end].map((now) => isNagging(day, now, zone))).toEqual([false, true, true, false]);
  expect(isNagging(dayOn('2026-11-25'), nine, zone)).toBe(false);
});
