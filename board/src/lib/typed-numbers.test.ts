import { describe, expect, test } from 'vitest';
import { lineTotal, moneyText, parseMoney, parseQuantity, quantityText } from './typed-numbers';

const austin = { locale: 'en-US', currency: 'USD' };
const berlin = { locale: 'de-DE', currency: 'EUR' };
const paris = { locale: 'fr-FR', currency: 'EUR' };
const tokyo = { locale: 'ja-JP', currency: 'JPY' };
const tunis = { locale: 'en-US', currency: 'TND' };

describe('R21.3 money as it is typed', () => {
  test.each([
    ['89', austin, 8900],
    ['$1,234.50', austin, 123450],
    ['1234.5', austin, 123450],
    ['.5', austin, 50],
    ['0.10', austin, 10],
    ['1.500', austin, 150],
    ['90071992547409.91', austin, 9007199254740991],
    ['1.234,50 €', berlin, 123450],
    ['12,5', berlin, 1250],
    ['12.50', berlin, 1250], // A number pad's point.
    ['1.500', berlin, 150000],
    ['1 234,50 €', paris, 123450],
    ['1234', tokyo, 1234],
    ['￥1,234', tokyo, 1234],
    ['1.234', tunis, 1234],
  ])('%s in %o is %i', (text, style, cents) => expect(parseMoney(text, style)).toEqual({ value: cents }));

  test.each([
    ['1e308', austin],
    ['', austin],
    ['free', austin],
    ['-5', austin],
    ['1.234.50', austin],
    ['12,34,5', austin],
    ['1.005', austin],
    ['90071992547409.92', austin],
    ['9'.repeat(400), austin],
    ['12.5', tokyo],
    ['Infinity', austin],
    ['.', austin],
  ])('%s in %o is refused in words', (text, style) => expect(parseMoney(text, style)).toEqual({ problem: expect.stringMatching(/\.$/) }));

  test('what is edited is read back as it was', () => {
    for (const style of [austin, berlin, paris, tokyo, tunis])
      for (const cents of [0, 5, 99, 100, 123456789]) expect(parseMoney(moneyText(cents, style), style)).toEqual({ value: cents });
  });

  test('quantities', () => {
    expect(parseQuantity('1.25', 'en-US')).toEqual({ value: 1.25 });
    expect(parseQuantity('1,25', 'de-DE')).toEqual({ value: 1.25 });
    expect(parseQuantity('0', 'en-US')).toEqual({ value: 0 }); // The API refuses it.
    expect(parseQuantity('', 'en-US')).toEqual({ problem: 'Say how many.' });
    expect(parseQuantity('1e3', 'en-US')).toHaveProperty('problem');
    expect(quantityText(1.25, 'de-DE')).toBe('1,25');
  });

  test('a line’s total rounds as the API rounds it, and is none where no answer could carry it', () => {
    expect(lineTotal(1.25, 9600)).toBe(12000);
    expect(lineTotal(0.5, 1)).toBe(1);
    expect(lineTotal(0.3333, 1000)).toBe(333);
    expect(lineTotal(1_000_000, Number.MAX_SAFE_INTEGER)).toBeNull();
  });
});
