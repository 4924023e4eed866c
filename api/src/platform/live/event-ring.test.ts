import { describe, expect, test } from 'vitest';
import type { EventRow } from '../event-log/event-row.js';
import { EventRing } from './event-ring.js';

const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => ({ seq: from + index }) as EventRow);
const seqs = (found: EventRow[] | null) => found?.map(({ seq }) => seq) ?? null;

describe('[FEED-1] the ring of recent events', () => {
  test('gives what follows a place, up to a limit', () => {
    const ring = new EventRing(10, 4);
    ring.push(rows(11, 13));
    expect(seqs(ring.after(10, 99))).toEqual([11, 12, 13]);
    expect(seqs(ring.after(11, 1))).toEqual([12]);
    expect(seqs(ring.after(13, 99))).toEqual([]);
  });

  test('says so when something was evicted, instead of skipping it', () => {
    const ring = new EventRing(10, 4);
    ring.push(rows(11, 16));
    expect(ring.after(11, 99)).toBeNull();
    expect(seqs(ring.after(12, 99))).toEqual([13, 14, 15, 16]);
  });

  test('knows nothing from before it began', () => {
    expect(new EventRing(10, 4).after(9, 99)).toBeNull();
  });

  test('refuses a gap and a repetition', () => {
    const ring = new EventRing(10, 4);
    expect(() => ring.push(rows(12, 12))).toThrow('jumps from 10 to 12');
    ring.push(rows(11, 11));
    expect(() => ring.push(rows(11, 11))).toThrow('jumps from 11 to 11');
  });
});
