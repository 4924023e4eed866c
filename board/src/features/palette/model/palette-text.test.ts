import { describe, expect, test } from 'vitest';
import { actionsFor, readPaletteText } from './palette-text';

describe('what is typed into the palette', () => {
  test.each([
    ['2046', 'JOB-2046', ''],
    ['JOB-2046', 'JOB-2046', ''],
    ['job 2046 Complete ', 'JOB-2046', 'complete'],
    ['#2046 put on', 'JOB-2046', 'put on'],
  ])('R23.2 %s is about %s', (text, number, verb) => {
    expect(readPaletteText(text)).toMatchObject({ number, verb });
  });

  test.each(['5', 'irene', '512-555-0148', '2046a'])('R23.2 %j is searched for', (text) => {
    expect(readPaletteText(text).number).toBeNull();
  });

  test('R23.2 the beginning of a word finds what it may mean', () => {
    expect(actionsFor('comp')).toEqual(['COMPLETE']);
    expect(actionsFor('hold')).toEqual(['HOLD']);
    expect(actionsFor('re')).toEqual(['RESUME', 'RESCHEDULE', 'REASSIGN', 'REOPEN', 'RESTORE']);
    expect(actionsFor('xyz')).toEqual([]);
    expect(actionsFor('')).toHaveLength(12);
  });
});
