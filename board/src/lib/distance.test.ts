import { expect, test } from 'vitest';
import { distanceWords, kmBetween } from './distance';

const AUSTIN = { latitude: 30.2672, longitude: -97.7431 };
const DALLAS = { latitude: 32.7767, longitude: -96.797 };

test('distance is the crow’s, the same both ways, and nothing to where one is', () => {
  expect(kmBetween(AUSTIN, DALLAS)).toBeCloseTo(293, 0);
  expect(kmBetween(DALLAS, AUSTIN)).toBe(kmBetween(AUSTIN, DALLAS));
  expect(kmBetween(AUSTIN, AUSTIN)).toBe(0);
});

test('across the date line it is short', () => {
  expect(kmBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111, 0);
});

test('is told as the shop’s country drives', () => {
  expect([distanceWords(1.2, 'en-US'), distanceWords(40, 'en-US')]).toEqual(['0.7 mi', '25 mi']);
  expect([distanceWords(1.24, 'de-DE'), distanceWords(40.4, 'de-DE')]).toEqual(['1,2 km', '40 km']);
});
