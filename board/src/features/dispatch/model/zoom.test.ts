import { expect, test } from 'vitest';
import { ZOOM_STEPS, fitScale, labelEvery, lineEvery } from './geometry';

test.each([
  ['a whole day of 24 hours on a laptop', fitScale(1000, 0, 1440), 60, 120],
  ['a whole day of 25 hours on a laptop', fitScale(1000, 0, 1500), 60, 120],
  ['working hours on a laptop', fitScale(1000, 420, 1080), 30, 60],
  ['an hour', ZOOM_STEPS[0], 30, 60],
  ['half an hour', ZOOM_STEPS[1], 30, 30],
  ['a quarter of an hour', ZOOM_STEPS[2], 15, 15],
])('R24.8 %s has lines and times as close as can be read', (_, scale, lines, labels) => {
  expect([lineEvery(scale), labelEvery(scale)]).toEqual([lines, labels]);
  expect(labelEvery(scale) * scale).toBeGreaterThanOrEqual(56);
});
