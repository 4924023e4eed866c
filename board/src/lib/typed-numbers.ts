import type { MoneyStyle } from './money';

export type Typed<Value> = { readonly value: Value } | { readonly problem: string };

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

const known = new Map<string, Separators>();

function separatorsOf(locale: string): Separators {
  let found = known.get(locale);
  if (!found) {
    const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.8);
    const part = (type: 'group' | 'decimal', usual: string) => parts.find((one) => one.type === type)?.value ?? usual;
    known.set(locale, (found = { group: part('group', ','), decimal: part('decimal', '.') }));
  }
  return found;
}

/** How many digits the currency has behind the separator: 2 for a dollar, none for a yen, 3 for a dinar. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Whole digits and the digits behind the separator, or null where the text is no plain number. No float ever holds it. */
function digitsOf(text: string, locale: string): { whole: string; fraction: string } | null {
  const { group, decimal } = separatorsOf(locale);
  const plain = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const only = /^(\d*)([.,])(\d*)$/.exec(plain);
  // One lone separator that does not stand before three digits can only be the decimal one, whatever the locale's is (a number pad has one).
  if (only && (only[2] === decimal || only[3]!.length !== 3)) return nonEmpty(only[1]!, only[3]!);
  const [whole = '', fraction = '', ...more] = plain.split(decimal);
  if (more.length > 0) return null;
  const groups = whole.split(/\s/.test(group) ? '\0' : group);
  if (groups.length > 1 && !groups.every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part))) return null;
  const joined = groups.join('');
  return /^\d*$/.test(joined) && /^\d*$/.test(fraction) ? nonEmpty(joined, fraction) : null;
}

const nonEmpty = (whole: string, fraction: string) => (whole || fraction ? { whole: whole || '0', fraction } : null);

/**
 * What a person typed as a price, in minor units: `$1,234.50` and `1234.5` are 123450. Exact: digits are moved, never multiplied.
 * Refuses what is no amount (`1e308`), more digits than the currency has, and what no answer of the API could carry.
 */
export function parseMoney(text: string, { locale, currency }: MoneyStyle): Typed<number> {
  const example = moneyText(12_900, { locale, currency });
  const digits = digitsOf(text.trim().replace(symbolsOf(locale, currency), ''), locale);
  if (!digits) return { problem: `Write an amount like ${example}.` };
  const most = minorDigits(currency);
  const fraction = digits.fraction.replace(/0+$/, '');
  if (fraction.length > most) return { problem: most ? `An amount has at most ${most} digits behind the point.` : 'Write a whole amount.' };
  const cents = BigInt(digits.whole + fraction.padEnd(most, '0'));
  if (cents > BigInt(Number.MAX_SAFE_INTEGER)) return { problem: 'This amount is too large.' };
  return { value: Number(cents) };
}

function symbolsOf(locale: string, currency: string): RegExp {
  const style = { style: 'currency', currency } as const;
  const symbol = (display: 'symbol' | 'narrowSymbol') =>
    new Intl.NumberFormat(locale, { ...style, currencyDisplay: display }).formatToParts(1).find((part) => part.type === 'currency')?.value;
  const all = [symbol('symbol'), symbol('narrowSymbol'), currency].filter((one): one is string => Boolean(one));
  const escaped = all.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^(?:${escaped.join('|')})|(?:${escaped.join('|')})$`, 'i');
}

/** An amount as one edits it: `129.00` from 12900, in the workspace's digits, without symbol and grouping. */
export function moneyText(cents: number, { locale, currency }: MoneyStyle): string {
  const digits = minorDigits(currency);
  const all = String(cents).padStart(digits + 1, '0');
  return digits === 0 ? all : `${all.slice(0, -digits)}${separatorsOf(locale).decimal}${all.slice(-digits)}`;
}

/** How many, as typed: `1.25`, in German `1,25`. What is too many or too exact is for the API to say. */
export function parseQuantity(text: string, locale: string): Typed<number> {
  const digits = digitsOf(text.trim(), locale);
  if (!digits) return { problem: text.trim() ? 'Write a number, like 2 or 1.5.' : 'Say how many.' };
  return { value: Number(`${digits.whole}.${digits.fraction || '0'}`) };
}

/** `1.25` from 1.25, as one edits it in the workspace's locale. */
export function quantityText(quantity: number, locale: string): string {
  return String(quantity).replace('.', separatorsOf(locale).decimal);
}

/** Quantity × price in minor units, rounded half away from zero, exactly as the API does it; null where no safe integer holds it. */
export function lineTotal(quantity: number, unitPrice: number): number | null {
  const tenThousandths = Math.round(quantity * 10_000);
  if (!Number.isSafeInteger(tenThousandths)) return null;
  const total = (BigInt(tenThousandths) * BigInt(unitPrice) + 5_000n) / 10_000n;
  return total <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(total) : null;
}
