import { expect, test } from 'vitest';
import { liveWords } from './live-words';

const shop = { timeZone: 'America/Chicago', locale: 'en-US' };
const since = new Date('2026-11-24T15:41:20Z');

test('the live status in the shop’s words and its own time', () => {
  expect(liveWords({ state: 'live', since }, shop)).toBe('Live');
  expect(liveWords({ state: 'catching-up', since }, shop)).toBe('Catching up');
  expect(liveWords({ state: 'offline', since }, shop)).toBe('Offline since 9:41 AM');
});
