import { describe, expect, test } from 'vitest';
import { daysOf, stepped, titleOf } from './view-days';

const us = { timeZone: 'America/Chicago', locale: 'en-US' };
const german = { timeZone: 'Europe/Berlin', locale: 'de-DE' };

describe('R25.1 a week', () => {
  test('begins where the locale begins it', () => {
    expect(daysOf('week', '2026-11-24', us)).toEqual(expect.arrayContaining(['2026-11-22', '2026-11-28']));
    expect(daysOf('week', '2026-11-22', us)[0]).toBe('2026-11-22');
    expect(daysOf('week', '2026-11-22', german)[0]).toBe('2026-11-16');
    expect(daysOf('week', '2026-11-24', german)).toHaveLength(7);
  });
  test('is named by its first and last day', () => {
    expect(titleOf('week', '2026-11-24', us, '2026-11-24').words).toBe('22–28 Nov');
    expect(titleOf('week', '2026-12-30', us, '2026-11-24').words).toBe('27 Dec – 2 Jan 2027');
  });
});

test('a month has all of its days', () => {
  expect(daysOf('month', '2028-02-10', us)).toHaveLength(29);
  expect(daysOf('month', '2028-02-10', us)[0]).toBe('2028-02-01');
  expect(titleOf('month', '2028-02-10', us, '2026-11-24').words).toBe('February 2028');
});

test('the arrows step by what is shown', () => {
  expect(stepped('day', '2026-11-30', 1)).toBe('2026-12-01');
  expect(stepped('list', '2026-11-30', -1)).toBe('2026-11-29');
  expect(stepped('map', '2026-11-30', 1)).toBe('2026-12-01');
  expect(stepped('week', '2026-11-30', -1)).toBe('2026-11-23');
  expect(stepped('month', '2027-01-31', 1)).toBe('2027-02-28');
});
