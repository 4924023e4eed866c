import { expect, test } from 'vitest';
import { waitWords } from '../../lib/use-wait';
import { nextPath } from './next-path';
import { readSetupState } from './setup-state';

test.each([
  ['?next=%2Fschedule%3Fday%3D2026-11-24', '/schedule?day=2026-11-24'],
  ['', '/'],
  ['?next=https%3A%2F%2Fevil.test', '/'],
  ['?next=%2F%2Fevil.test', '/'],
  ['?next=%2F%5Cevil.test', '/'],
  ['?next=javascript%3Aalert(1)', '/'],
  ['?next=%2Fsign-in', '/'],
])('after signing in with %s one goes to %s', (search, path) => {
  expect(nextPath(search)).toBe(path);
});

test('demo accounts are taken only from a server that says it is a demo', () => {
  const accounts = [{ email: 'owner@demo.test', name: 'Owner', role: 'OWNER', password: 'demo-password' }];
  expect(readSetupState({ needed: false, demo: true, accounts })).toEqual({ needed: false, accounts });
  expect(readSetupState({ needed: false, demo: false, accounts }).accounts).toEqual([]);
  expect(readSetupState({ needed: true })).toEqual({ needed: true, accounts: [] });
  expect(readSetupState(null)).toEqual({ needed: false, accounts: [] });
});

test('the wait in words', () => {
  expect([1, 40, 180].map(waitWords)).toEqual(['1 second', '40 seconds', '3 minutes']);
});
