import { expect, test } from 'vitest';
import type { LiveState } from './live-status';
import { liveWords } from './live-words';

const shop = { timeZone: 'America/Chicago', locale: 'en-US' };
const since = new Date('2026-11-24T15:41:20Z');

test('the live status in the shop’s words and its own time', () => {
  const words = (state: LiveState, serverClockOffsetMs = 0) => liveWords({ state, since, serverClockOffsetMs }, shop);
  expect(words('live')).toBe('Live');
  expect(words('catching-up')).toBe('Catching up');
  expect(words('offline')).toBe('Offline since 9:41 AM');
  expect(words('offline', 5 * 60_000)).toBe('Offline since 9:46 AM'); // This device's clock is five minutes slow.
});
