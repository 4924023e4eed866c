import { expect, test } from 'vitest';
import { coursePath } from './course-path';

test('the course goes in steps from the opening to now, as high as its most', () => {
  const points = [
    { at: 0, count: 0 },
    { at: 50, count: 4 },
    { at: 100, count: 2 },
  ];
  expect(coursePath(points)).toBe('M0 15H24V1H48V8');
});

test('nobody at work all day is a line at the bottom', () => {
  expect(
    coursePath([
      { at: 0, count: 0 },
      { at: 10, count: 0 },
    ]),
  ).toBe('M0 15H48V15');
});
