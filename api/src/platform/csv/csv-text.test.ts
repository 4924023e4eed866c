import { describe, expect, test } from 'vitest';
import { amountText, defused, dialectOf, importCell, minorDigits } from './csv-text.js';
import { ZonedText } from './zoned-text.js';

describe('a cell', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1 512', "'+1 512"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', '"\'\t=1"'],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ['a;=1', '"a;=1"'],
    ['say "hi"', '"say ""hi"""'],
  ])('of text, %j, is %j', (text, cell) => expect(defused(text)).toBe(cell));

  test('of the importer’s file is quoted only where the file would break', () => {
    expect(['a;b', '=1', 'a,b', 'a\nb', '"'].map(importCell)).toEqual(['a;b', '=1', '"a,b"', '"a\nb"', '""""']);
  });

  test('of money has its currency’s decimals', () => {
    expect([amountText(5, 2, ','), amountText(123450, 2, '.'), amountText(500, 0, '.'), amountText(0, 3, '.')]).toEqual([
      ...['0,05', '1234.50', '500', '0.000'],
    ]);
    expect(['USD', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
  });

  test('is parted from the next as the locale’s spreadsheets expect', () => {
    expect(['en-US', 'de-DE', 'de-CH', 'pt-BR'].map((locale) => dialectOf(locale).delimiter)).toEqual([',', ';', ',', ';']);
  });
});

describe('the wall clock', () => {
  const austin = new ZonedText('America/Chicago');

  test('is the zone’s, on both sides of a change on the same day', () => {
    expect(austin.dayAndTime('2026-03-08T07:59:00Z')).toBe('2026-03-08 01:59');
    expect(austin.dayAndTime('2026-03-08T08:00:00Z')).toBe('2026-03-08 03:00');
    expect(austin.day('2026-01-01T05:59:59Z')).toBe('2025-12-31');
  });

  test('says the offset only where it is needed to know which instant is meant', () => {
    expect(austin.exact('2025-11-02T06:30:00Z')).toBe('2025-11-02 01:30');
    expect(austin.exact('2025-11-02T07:30:00Z')).toBe('2025-11-02T01:30:00-06:00');
    expect(austin.exact('2025-11-02T08:30:00Z')).toBe('2025-11-02 02:30');
    expect(austin.exact('2026-07-01T12:00:30.250Z')).toBe('2026-07-01T07:00:30.250-05:00');
    expect(new ZonedText('Asia/Kathmandu').exact('2026-07-01T12:00:01Z')).toBe('2026-07-01T17:45:01+05:45');
  });
});
