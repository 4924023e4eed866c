import { expect, test } from 'vitest';
import { inOrder } from './action-order';
import { fieldWords, valueWords } from '../../../lib/change-words';
import { didWords } from '../../../lib/did-words';

const shop = { timeZone: 'America/Chicago', locale: 'en-US', currency: 'USD' };
const words = (field: string, value: string | null) => valueWords(field, value, '2026-11-24', shop);

test('R22.9 says each side of a change as the shop says it', () => {
  expect(words('window', '2026-11-24T15:45:00Z/2026-11-24T17:30:00Z')).toBe('Tue 24 Nov, 9:45–11:30 AM');
  expect(words('startedAt', '2026-11-24T15:47:00.000Z')).toBe('9:47 AM');
  expect(words('total', '58593')).toBe('$585.93');
  expect(words('status', 'ON_HOLD')).toBe('On hold');
  expect(words('lookAgainOn', '2026-11-27')).toBe('Fri 27 Nov');
  expect(words('timeEntries', 'Luis Ortega in 2026-11-23T15:47:00.000Z')).toBe('Luis Ortega in Mon 23 Nov, 9:47 AM');
  expect(words('title', null)).toBe('none');
  expect([fieldWords('safetyProcedures'), fieldWords('someNewField')]).toEqual(['Safety', 'Some new field']);
});

test('R22.9 names what was changed where it was one thing', () => {
  const changed = (...fields: string[]) => didWords({ kind: 'UPDATED', changes: fields.map((field) => ({ field })) });
  expect([changed('title'), changed('lineItems', 'total'), changed('title', 'priority')]).toEqual([
    'changed the title',
    'changed the line items',
    'changed the job',
  ]);
});

test('R22.2 keeps every action that the API names, possible or not', () => {
  const actions = (['CANCEL', 'REOPEN', 'START', 'HOLD'] as const).map((action) => ({ action, available: action !== 'REOPEN' }));
  const { possible, impossible } = inOrder(actions);
  expect(possible.map(({ action }) => action)).toEqual(['START', 'HOLD', 'CANCEL']);
  expect(impossible.map(({ action }) => action)).toEqual(['REOPEN']);
});

test('R22.2 of a job that nobody has, giving it to somebody is the main thing', () => {
  const actions = (['HOLD', 'RESCHEDULE', 'REASSIGN'] as const).map((action) => ({ action, available: true }));
  expect(inOrder(actions, true).possible.map(({ action }) => action)).toEqual(['REASSIGN', 'HOLD', 'RESCHEDULE']);
  expect(inOrder(actions).possible[0]!.action).toBe('HOLD');
});
