import { describe, expect, it } from 'vitest';
import { readAsOf, withAsOf } from './as-of-address';
import { asOfWords, firstInstant, pastSpan, sameTime, stepInstant } from './slider-steps';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const DAY = '2026-11-24';
const at = (text: string): number => Date.parse(text);
const start = at('2026-11-24T06:00Z');
const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

describe('the slider over a day', () => {
  const span = pastSpan(DAY, zone, at('2026-11-24T16:07:42Z'), null);
  it.each([
    ['ArrowRight', false, '15:07', '15:15'],
    ['ArrowLeft', false, '15:07', '15:00'],
    ['ArrowLeft', false, '15:00', '14:45'],
    ['ArrowRight', true, '15:07', '15:08'],
    ['ArrowLeft', true, '15:07', '15:06'],
    ['PageDown', false, '15:07', '14:07'],
    ['PageUp', false, '15:07', '16:07'],
    ['PageUp', false, '15:20', '16:07'],
    ['Home', false, '15:07', '06:00'],
    ['End', false, '15:07', '16:07'],
    ['ArrowLeft', false, '06:10', '06:00'],
    ['ArrowDown', false, '06:00', '06:00'],
  ])('R29.20 %s (fine: %s) leads from %s to %s', (key, isFine, from, to) => {
    expect(clock(stepInstant(at(`2026-11-24T${from}Z`), key, isFine, span, start)!)).toBe(to);
  });

  it('R29.20 leaves other keys alone', () => expect(stepInstant(start, 'Tab', false, span, start)).toBeNull());

  it('R29.20 goes over all 25 hours of a day, and begins where the log does', () => {
    const long = pastSpan('2026-11-01', zone, at('2026-11-24T16:00Z'), null);
    expect((long.to - long.from) / 3_600_000).toBe(25);
    // 1:30 comes twice: a quarter of an hour on from the first is not the second.
    const first = at('2026-11-01T06:30Z');
    expect(stepInstant(first, 'ArrowRight', false, long, long.from)).toBe(first + 15 * 60_000);
    const begun = pastSpan(DAY, zone, at('2026-11-24T16:00Z'), at('2026-11-24T15:41:08.123Z'));
    expect([clock(begun.from), clock(begun.to)]).toEqual(['15:42', '16:00']);
  });

  it.each([
    ['today: the quarter before now', DAY, '2026-11-24T16:07Z', '2026-11-24T16:00Z'],
    ['on the quarter: the one before', DAY, '2026-11-24T16:00Z', '2026-11-24T15:45Z'],
    ['a day to come: as of today', '2026-11-30', '2026-11-24T16:07Z', '2026-11-24T16:00Z'],
    ['a day that is past: when the shop closed', '2026-11-20', '2026-11-24T16:07Z', '2026-11-21T00:00Z'],
  ])('R29.20 opens %s', (_name, day, now, opened) => expect(firstInstant(day, zone, at(now), '18:00')).toBe(at(opened)));

  it('R29.20 goes to the same time of another day, as far as there is one', () => {
    const to = (days: number, begins: string | null) =>
      sameTime(at('2026-11-24T15:00Z'), days, zone, at('2026-11-25T14:20Z'), begins === null ? null : at(begins));
    expect(to(-1, null)).toBe(at('2026-11-23T15:00Z'));
    expect(to(1, null)).toBe(at('2026-11-25T14:20Z'));
    expect(to(2, null)).toBeNull();
    expect(to(-1, '2026-11-23T20:00Z')).toBe(at('2026-11-23T20:00Z'));
    expect(to(-2, '2026-11-23T20:00Z')).toBeNull();
  });

  it('R29.21 stands in the address', () => {
    const moment = at('2026-11-24T15:07Z');
    const address = withAsOf(new URLSearchParams('day=2026-11-24&zoom=fit'), moment);
    expect(address.get('asof')).toBe('2026-11-24T15:07Z');
    expect(readAsOf(address)).toBe(moment);
    expect(withAsOf(address, null).toString()).toBe('day=2026-11-24&zoom=fit');
    for (const nonsense of ['', '9:00', '2026-13-41T99:99Z', '2026-11-24T15:07:30Z'])
      expect(readAsOf(new URLSearchParams({ asof: nonsense }))).toBeNull();
  });

  it('R29.21 says which day, and as of when', () => {
    expect(asOfWords(DAY, at('2026-11-24T15:00Z'), zone, DAY)).toBe('Tue 24 Nov as of 9 AM');
    expect(asOfWords(DAY, at('2026-11-23T15:30Z'), zone, DAY)).toBe('Tue 24 Nov as of Mon 23 Nov, 9:30 AM');
  });
});
