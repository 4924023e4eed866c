import type { Address } from '../kernel/customer-card.js';
import { fold } from '../kernel/fold.js';

export type Sameness = 'phone' | 'email' | 'name' | 'street';

export const BECAUSE: Readonly<Record<Sameness, string>> = {
  phone: 'Same phone number',
  email: 'Same email address',
  name: 'Same name',
  street: 'Same street address',
};

const LEAST_DIGITS = 7;
/** Nobody writes the country's code every time. */
const PHONE_DIGITS = 10;

const SHORT: Readonly<Record<string, string>> = {
  ...{ street: 'st', avenue: 'ave', av: 'ave', boulevard: 'blvd', drive: 'dr', road: 'rd', lane: 'ln', court: 'ct', place: 'pl' },
  ...{ circle: 'cir', trail: 'trl', parkway: 'pkwy', highway: 'hwy', terrace: 'ter', square: 'sq', apartment: 'apt', suite: 'ste' },
  ...{ north: 'n', south: 's', east: 'e', west: 'w', northeast: 'ne', northwest: 'nw', southeast: 'se', southwest: 'sw' },
};

/** The digits by which phone numbers in any notation are the same; null where there are too few to tell. */
export function phoneKey(phone: string): string | null {
  const digits = phone.replace(/\D/g, '').slice(-PHONE_DIGITS);
  return digits.length >= LEAST_DIGITS ? digits : null;
}

/** The first word in plain letters or digits, as a rule the house's number: by it streets are found, before they are compared as a whole. */
export function houseOf(line1: string): string | null {
  return /[0-9A-Za-z]+/.exec(line1)?.[0] ?? null;
}

/** The same house in the same street, however it is written; towns are told apart by the postal code where both have one. */
export function isSameStreet(a: Pick<Address, 'line1'>, b: Pick<Address, 'line1'>): boolean {
  return streetKey(a.line1) === streetKey(b.line1);
}

export function isSamePostalCode(a: string, b: string): boolean {
  return postalKey(a) === postalKey(b);
}

function streetKey(line1: string): string {
  return fold(line1)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}

/** 78751-2210 is in 78751. */
function postalKey(code: string): string {
  const plain = fold(code).replace(/\s/g, '');
  return /^\d{5}-\d{4}$/.test(plain) ? plain.slice(0, 5) : plain;
}
