import { expect, test } from 'vitest';
import { tally } from '../test.mjs';

const file = (status, ...assertions) => ({ status, assertionResults: assertions.map((one) => ({ status: one })) });
const run = (passed, failed, ...testResults) => ({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, testResults });

test('counts tests', () => {
  expect(tally(run(2, 1, file('failed', 'passed', 'failed'), file('passed', 'passed')), 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
});

test('a file that could not be loaded is a failure', () => {
  expect(tally(run(1, 0, file('passed', 'passed'), file('failed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});

test('an error outside of tests is a failure', () => {
  expect(tally(run(1, 0, file('passed', 'passed')), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
});
