/** An amount in minor units as the workspace writes it; `whole` rounds to full units for figures read at a glance. */
export function money(minorUnits: number, currency: string, locale: string, whole = false): string {
  const style = { style: 'currency', currency } as const;
  // Yen have no minor unit, dinars three digits of it: the currency knows.
  const digits = new Intl.NumberFormat('en', style).resolvedOptions().maximumFractionDigits ?? 2;
  return new Intl.NumberFormat(locale, whole ? { ...style, maximumFractionDigits: 0 } : style).format(minorUnits / 10 ** digits);
}
