import { minorDigits } from '../../platform/csv/csv-text.js';

/** An amount as a shop writes it, `129`, `129.5` or `$129.50`, in the currency's minor unit (cents); a sentence when it is not one. */
export function parseMoney(text: string, currency: string): { cents: number } | { problem: string } {
  const digits = minorDigits(currency);
  const match = /^\p{Sc}?\s*(\d+)(?:\.(\d+))?$/u.exec(text.trim());
  if (!match) return { problem: `"${text}" is not an amount like 129.50, without thousands separators and not below zero.` };
  const fraction = match[2] ?? '';
  if (fraction.length > digits) return { problem: `"${text}" has more than ${digits} decimals, ${currency} has ${digits}.` };
  const cents = Number(match[1] + fraction.padEnd(digits, '0'));
  if (!Number.isSafeInteger(cents)) return { problem: `"${text}" is too large.` };
  return { cents };
}
