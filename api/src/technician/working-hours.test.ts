import { describe, expect, it } from 'vitest';
import { withoutTimeOff } from './working-hours.js';

const at = (hour: number): Date => new Date(Date.UTC(2026, 2, 10, hour));
const spans = (...hours: [number, number][]) => hours.map(([start, end]) => ({ start: at(start), end: at(end) }));

describe('R9.2 working hours', () => {
  it.each([
    ['nothing off', spans([8, 12], [13, 17]), spans(), spans([8, 12], [13, 17])],
    ['an hour in the middle', spans([8, 17]), spans([10, 11]), spans([8, 10], [11, 17])],
    ['the start', spans([8, 17]), spans([6, 9]), spans([9, 17])],
    ['the end', spans([8, 17]), spans([16, 20]), spans([8, 16])],
    ['all of it', spans([8, 12], [13, 17]), spans([7, 18]), spans()],
    ['across two shifts', spans([8, 12], [13, 17]), spans([11, 14]), spans([8, 11], [14, 17])],
    ['just before and after', spans([8, 17]), spans([6, 8], [17, 18]), spans([8, 17])],
    ['overlapping absences', spans([8, 17]), spans([9, 11], [10, 12]), spans([8, 9], [12, 17])],
    ['shifts out of order', spans([13, 17], [8, 12]), spans(), spans([8, 12], [13, 17])],
  ])('%s', (_name, shifts, off, left) => expect(withoutTimeOff(shifts, off)).toEqual(left));
});
