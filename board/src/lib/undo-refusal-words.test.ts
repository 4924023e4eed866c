import { expect, test } from 'vitest';
import { undoRefusalWords } from './undo-refusal-words';

const shop = { timeZone: 'America/Chicago', locale: 'en-US', currency: 'USD' };

test('R28.15 a refusal says who built on it, when, and what they did', () => {
  const details = {
    by: { name: 'Theo Marsh' },
    at: '2026-03-10T14:47:00Z',
    kind: 'RESCHEDULED',
    changes: [
      {
        field: 'window',
        from: '2026-03-10T13:00:00.000Z/2026-03-10T14:00:00.000Z',
        to: '2026-03-10T15:00:00.000Z/2026-03-10T16:00:00.000Z',
      },
      { field: 'arrivalWindow', from: null, to: null },
    ],
  };
  expect(undoRefusalWords({ code: 'UNDO_CONFLICT', message: 'No.', details }, shop, '2026-03-10')).toBe(
    'Theo Marsh moved it at 9:47 AM. Window: Tue 10 Mar, 8–9 AM → Tue 10 Mar, 10–11 AM.',
  );
});

test('R28.15 any other refusal is told in the API’s words', () => {
  expect(undoRefusalWords({ code: 'NOT_FOUND', message: 'There is no such change.', details: {} }, shop, '2026-03-10')).toBe(
    'There is no such change.',
  );
});
