import { describe, expect, test } from 'vitest';
import { DAY, at } from '../model/job-builder';
import { offWords } from './off-words';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const words = (from: number, until: number, reason: string | null = null) => offWords({ id: 'off', ...at(from, until), reason }, DAY, zone);

describe('R25.3 time off in a cell of the week', () => {
  test.each([
    [0, 24, 'Time off'],
    [-24, 48, 'Time off'],
    [9, 12, 'Off 9–12'],
    [9.5, 24, 'Off from 9:30 AM'],
    [14, 30, 'Off from 2 PM'],
    [-5, 12, 'Off until 12 PM'],
  ])('from %d to %d is “%s”', (from, until, said) => expect(words(from, until)).toBe(said));

  test('says why', () => expect(words(9, 12, 'Dentist')).toBe('Off 9–12 · Dentist'));
});
