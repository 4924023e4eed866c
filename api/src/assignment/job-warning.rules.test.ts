import { expect, it } from 'vitest';
import { warningsOf } from './job-warning.rules.js';

const ana = { name: 'Ana', skills: ['gas', 'Drains'] };
const ben = { name: 'Ben', skills: ['Drains'] };
const job = (over: object = {}) => ({ status: 'SCHEDULED', lineItemCount: 1, crew: [ana, ben], isPast: false, ...over });

it('R26.20 warns of each of the crew who lacks a skill, in any case of letters, and of nobody else', () => {
  expect(warningsOf(job(), ['Drains', 'Gas', 'Jetting'])).toEqual([
    { kind: 'MISSING_SKILL', text: 'Ana lacks Jetting', technician: ana },
    { kind: 'MISSING_SKILL', text: 'Ben lacks Gas, Jetting', technician: ben },
  ]);
  expect(warningsOf(job(), ['Drains'])).toEqual([]);
  expect(warningsOf(job({ crew: [] }), ['Drains'])).toEqual([]);
});

it('R26.20 warns of a job with nothing on it', () => {
  expect(warningsOf(job({ lineItemCount: 0 }), [])).toEqual([
    { kind: 'NO_LINE_ITEMS', text: 'Nothing on it yet: no line items', technician: null },
  ]);
});

it.each([
  ['DRAFT', 2],
  ['SCHEDULED', 2],
  ['IN_PROGRESS', 2],
  ['ON_HOLD', 2],
  ['COMPLETED', 0],
  ['CANCELLED', 0],
])('R26.20 of a job that is %s there are %i warnings', (status, count) => {
  expect(warningsOf(job({ status, lineItemCount: 0, crew: [ben] }), ['Gas'])).toHaveLength(count);
});

it('R26.20 as it was once there is nothing to warn of', () => {
  expect(warningsOf(job({ lineItemCount: 0, isPast: true }), ['Gas'])).toEqual([]);
});
