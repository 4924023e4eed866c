import { describe, expect, it } from 'vitest';
import { fold, searchText } from './fold.js';

describe('fold', () => {
  it('drops case and accents, keeps other letters', () => {
    expect(fold('  Ana BELTRÁN\n Élan Жук ')).toBe('ana beltran elan жук');
  });

  it('adds a phone as bare digits beside its written form', () => {
    expect(searchText(['Café', null, '(512) 555-0143'], ['(512) 555-0143', undefined])).toBe('cafe (512) 555-0143 5125550143');
  });
});
