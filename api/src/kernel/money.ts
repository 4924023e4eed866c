/** A line's total in cents, rounded half away from zero (docs/spec.md, Limits). Quantity has at most four decimals. */
export function lineTotalCents(quantity: number, unitPriceCents: number): number {
  const tenThousandths = Math.round(quantity * 10_000);
  const exact = BigInt(tenThousandths) * BigInt(unitPriceCents);
  const sign = exact < 0n ? -1n : 1n;
  return Number(sign * ((exact * sign + 5_000n) / 10_000n));
}
