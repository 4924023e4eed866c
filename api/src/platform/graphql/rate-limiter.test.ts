import { expect, test } from 'vitest';
import { RateLimiter } from './rate-limiter.js';

test('[GQL-8] 300 at once and 100 a second are let through, a flood is not', () => {
  let now = 0;
  const limiter = new RateLimiter({ perSecond: 100, burst: 300 }, () => now);
  const taken = (times: number) => Array.from({ length: times }, () => limiter.take('s')).filter(Boolean).length;
  expect(taken(1_000)).toBe(300);
  for (let second = 0; second < 60; second++) {
    now += 1_000;
    expect(taken(100)).toBe(100);
  }
  expect(taken(10)).toBe(0);
  expect(limiter.take('another session')).toBe(true);
  now += 3_600_000;
  expect(taken(1_000)).toBe(300);
});
