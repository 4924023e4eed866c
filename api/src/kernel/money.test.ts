import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTotalCents } from './money.js';

describe('a line’s total', () => {
  it('R13.1 rounds half away from zero', () => {
    const cases: [number, number, number][] = [
      [0.5, 5, 3],
      [1.5, 333, 500],
      [0.5, 4, 2],
      [0.4999, 1, 0],
      [0.5, 1, 1],
      [0.5, -1, -1],
      [2.675, 100, 268],
      [0.1, 3, 0],
      [1.005, 100, 101],
      [1, 18900, 18900],
    ];
    for (const [quantity, price, total] of cases)
      expect([quantity, price, lineTotalCents(quantity, price)]).toEqual([quantity, price, total]);
  });

  it('R13.1 is exact where floating point is not, to the largest amounts', () => {
    expect(lineTotalCents(1, Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 0, max: 100_000_000 }), (tenThousandths, price) => {
        const total = BigInt(lineTotalCents(tenThousandths / 10_000, price));
        const error = total * 10_000n - BigInt(tenThousandths) * BigInt(price);
        expect(error > -5_000n && error <= 5_000n).toBe(true);
      }),
    );
  });
});
