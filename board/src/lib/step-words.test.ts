import { expect, test } from 'vitest';
import { stepWords, type ToldStep } from './step-words';

const zone = { timeZone: 'America/Chicago', locale: 'en-US' };
const job = {
  number: 'JOB-2046',
  title: 'Water heater',
  customer: { name: 'Mueller Dental' },
  window: { start: '2026-03-10T15:00:00Z' },
  crew: [{ name: 'Luis Ortega' }],
};
const step = (kind: string, more: Partial<ToldStep['event']> = {}, jobCount = 1): ToldStep => ({
  jobCount,
  event: { kind, changes: [], job, ...more },
});

test.each([
  [step('RESCHEDULED'), 'Mueller Dental · Water heater moved to Luis, 10 AM'],
  [step('SCHEDULED', { job: { ...job, crew: [] } }), 'Mueller Dental · Water heater moved to 10 AM'],
  [step('REASSIGNED'), 'Mueller Dental · Water heater given to Luis'],
  [step('REASSIGNED', { job: { ...job, crew: [] } }), 'Mueller Dental · Water heater taken off everybody'],
  [step('HELD'), 'Mueller Dental · Water heater put on hold'],
  [step('CREATED'), 'Mueller Dental · Water heater created'],
  [
    step('UPDATED', { changes: [{ field: 'title' }, { field: 'lineItems' }, { field: 'total' }] }),
    'Mueller Dental · Water heater: title, line items, total changed',
  ],
  [step('RESCHEDULED', {}, 12), '12 jobs moved'],
  [step('REASSIGNED', {}, 12), '12 jobs given to Luis'],
  [step('COMPLETED', {}, 1200), '1,200 jobs completed'],
  [step('UPDATED', {}, 3), '3 jobs changed'],
])('R28.15 says what a step was: $event.kind of $jobCount', (told, words) => {
  expect(stepWords(told, zone, '2026-03-10')).toBe(words);
});

test('R28.15 names the day where it is not today', () => {
  expect(stepWords(step('RESCHEDULED'), zone, '2026-03-09')).toBe('Mueller Dental · Water heater moved to Luis, Tue 10 Mar, 10 AM');
});
