import { describe, expect, test } from 'vitest';
import { failuresByCode, jobsWords, readShift } from './bulk-change';

describe('a change of many jobs', () => {
  test.each([
    ['1', 1],
    ['+7', 7],
    ['-2', -2],
    [' −3 ', -3],
    ['366', 366],
  ])('reads %j as %i days', (text, days) => expect(readShift(text)).toBe(days));

  test.each(['', '0', '367', '-400', '1.5', '1e2', 'a week', '--1'])('does not take %j for a number of days', (text) => {
    expect(readShift(text)).toBeNull();
  });

  test('tells what could not be done by kind of reason, the most frequent first', () => {
    const failed = [
      { jobId: 'a', code: 'NO_CREW', message: 'Nobody is assigned.' },
      { jobId: 'b', code: 'ILLEGAL_TRANSITION', message: 'It is cancelled.' },
      { jobId: 'c', code: 'ILLEGAL_TRANSITION', message: 'It is cancelled.' },
    ];
    expect(failuresByCode(failed).map(({ code, jobs }) => [code, jobs.map(({ jobId }) => jobId)])).toEqual([
      ['ILLEGAL_TRANSITION', ['b', 'c']],
      ['NO_CREW', ['a']],
    ]);
  });

  test('counts as people do', () => {
    expect([jobsWords(1, 'en-US'), jobsWords(1284, 'en-US'), jobsWords(1284, 'de-DE')]).toEqual(['1 job', '1,284 jobs', '1.284 jobs']);
  });
});
