import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'; // none that look alike
const LENGTH = 12; // 60 bits

/** In groups of four, as it is printed. */
export function makeSetupCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** Typed in any case, with or without the dashes, it is the same code. */
export function hashSetupCode(code: string): Buffer {
  return createHash('sha256').update(code.toUpperCase().replace(/[\s-]/g, '')).digest();
}

/** Takes the same time whichever fits, and if none does. */
export function matchesSetupCode(code: string, hashes: readonly Buffer[]): boolean {
  const hash = hashSetupCode(code);
  return hashes.map((one) => one.length === hash.length && timingSafeEqual(one, hash)).includes(true);
}
