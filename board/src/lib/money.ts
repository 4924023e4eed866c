const formats = new Map<string, { format: Intl.NumberFormat; perUnit: number }>();

export interface MoneyStyle {
  readonly locale: string;
  readonly currency: string;
}

/**
 * `$585.93` from 58593: minor units of the currency, in the workspace's locale. A yen has none, a dinar a thousand. `whole` rounds to full
 * units, for figures read at a glance.
 */
export function money(cents: number, { locale, currency }: MoneyStyle, whole = false): string {
  const key = `${locale}|${currency}|${whole}`;
  let known = formats.get(key);
  if (!known) {
    const style = { style: 'currency', currency } as const;
    const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2;
    known = { format: new Intl.NumberFormat(locale, whole ? { ...style, maximumFractionDigits: 0 } : style), perUnit: 10 ** digits };
    formats.set(key, known);
  }
  return known.format.format(cents / known.perUnit);
}
