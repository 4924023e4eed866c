import { expect, test } from 'vitest';
import { proposedStart } from './proposed-start';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const at = (clock: string) => Date.parse(`2026-11-24T${clock}-06:00`);

test.each([
  ['before it', '06:20', '09:00'],
  ['after it', '14:07', '14:15'],
  ['on the quarter', '14:15', '14:15'],
  ['when the day has no quarter left', '23:50', '09:00'],
])('work without a time is proposed for nine, and never for a time that is over: %s', (_when, now, start) => {
  expect(proposedStart('2026-11-24', at(now), zone)).toBe(at(start));
});

test('another day begins at nine', () => {
  expect(proposedStart('2026-11-25', at('14:07'), zone)).toBe(at('09:00') + 86_400_000);
});
