import { fold } from './fold.js';

const MOST_WORDS = 10;

/**
 * LIKE patterns for a folded search text: every word must be found, in any order. What looks like a phone number in any notation is
 * looked for by its digits.
 */
export function searchPatterns(search: string): string[] {
  const folded = fold(search);
  const words = /^[\d\s().+-]{7,}$/.test(folded) ? [folded.replace(/\D/g, '')] : folded.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
