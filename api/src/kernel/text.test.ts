import { describe, expect, it } from 'vitest';
import { requireSearch, searchPatterns } from './search-patterns.js';
import { isStorableText } from './text.js';

describe('text', () => {
  it('R13.1 is stored unless it holds NUL or half a surrogate pair', () => {
    for (const text of ['', 'a', '🔧', '\u0001', '\ufffe', 'é']) expect([text, isStorableText(text)]).toEqual([text, true]);
    for (const text of ['\u0000', 'a\u0000b', '\ud83d', 'x\udd27', '\udd27\ud83d'])
      expect([text, isStorableText(text)]).toEqual([text, false]);
  });
});

describe('a search', () => {
  it('R12.4 is every word, folded, with its wildcards taken literally', () => {
    expect(searchPatterns(' Élan  50%_off\\ ')).toEqual(['%elan%', '%50\\%\\_off\\\\%']);
    expect(searchPatterns('')).toEqual([]);
    expect(searchPatterns(Array.from({ length: 30 }, (_, index) => `w${index}`).join(' '))).toHaveLength(10);
  });

  it('R12.4 is the digits of a phone number, whatever its notation and country code', () => {
    for (const phone of ['5125550143', '(512) 555-0143', '+1 512.555.0143', '1-512-555-0143'])
      expect(searchPatterns(phone)).toEqual(['%5125550143%']);
    expect(searchPatterns('555-0143')).toEqual(['%5550143%']);
    expect(searchPatterns('+44 20 7946 0958')).toEqual(['%2079460958%']);
    expect(searchPatterns('1001')).toEqual(['%1001%']);
  });

  it('R12.6 is refused when it cannot be looked for', () => {
    expect([requireSearch(null), requireSearch(''), requireSearch('x')]).toEqual([undefined, undefined, 'x']);
    for (const search of ['\u0000', '\ud800', 'x'.repeat(501)]) {
      expect(() => requireSearch(search)).toThrow(expect.objectContaining({ code: 'BAD_INPUT', details: { field: 'search' } }));
    }
  });
});
