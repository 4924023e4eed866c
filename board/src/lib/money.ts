const formats = new Map<string, { format: Intl.NumberFormat; perUnit: number }>();

/** `$585.93` from 58593: minor units of the currency, in the workspace's locale. A yen has none, a dinar a thousand. */
export function money(cents: number, { locale, currency }: { locale: string; currency: string }): string {
  const key = `${locale}|${currency}`;
  let known = formats.get(key);
  if (!known) {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    known = { format, perUnit: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
    formats.set(key, known);
  }
  return known.format.format(cents / known.perUnit);
}
