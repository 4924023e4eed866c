import { DomainError } from './domain-error.js';
import { fold } from './fold.js';
import { isStorableText } from './text.js';

const MOST_CHARACTERS = 500;
const MOST_WORDS = 10;
/** A number with its country's code finds one that was written down without: what comes before the last ten digits is not looked at. */
const PHONE_DIGITS = 10;

/**
 * LIKE patterns for a folded search text: every word must be found, in any order. What looks like a phone number in any notation is
 * looked for by its digits.
 */
export function searchPatterns(search: string): string[] {
  const folded = fold(search);
  const isPhone = /^[\d\s().+-]{7,}$/.test(folded);
  const words = isPhone ? [folded.replace(/\D/g, '').slice(-PHONE_DIGITS)] : folded.split(' ').filter(Boolean).slice(0, MOST_WORDS);
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}

/** A search as people type it; undefined when there is none. @throws {DomainError} BAD_INPUT for what cannot be looked for */
export function requireSearch(search: string | null | undefined): string | undefined {
  if (!search) return undefined;
  if (!isStorableText(search)) {
    throw new DomainError('BAD_INPUT', 'The search has characters that cannot be looked for.', { field: 'search' });
  }
  if (search.length > MOST_CHARACTERS) {
    throw new DomainError('BAD_INPUT', `A search has at most ${MOST_CHARACTERS} characters.`, { field: 'search' });
  }
  return search;
}
