import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FeedEvent } from './board-data';
import { BoardStore } from './model/board-store';
import { DAY, jobOf } from './model/job-builder';
import { TrayTotals } from './tray-totals';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const event = (kind: FeedEvent['kind'], jobId: string, status = 'SCHEDULED') => ({ kind, jobId, job: { status } }) as FeedEvent;

function board({ waiting }: { waiting: number }) {
  const store = new BoardStore([DAY], { now: () => DAY.startMs, today: () => DAY.date, nextFrame: (flush) => flush() });
  store.load({ technicians: [], jobs: [jobOf('1', null), jobOf('2', null)], unscheduledTotal: waiting, onHoldTotal: 0 });
  let asked = 0;
  const counts = { unscheduled: waiting, onHold: 0 };
  const totals = new TrayTotals(store, async () => ((asked += 1), counts));
  return { store, totals, counts, asked: () => asked, total: () => store.tray('unscheduled').total };
}

test('a draft beyond those loaded that is scheduled elsewhere leaves the total, by one question a second', async () => {
  const { totals, counts, asked, total } = board({ waiting: 9 });
  counts.unscheduled = 7;
  totals.hear([event('SCHEDULED', '7')]);
  totals.hear([event('SCHEDULED', '8')]);
  expect(total()).toBe(9);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([asked(), total()]).toEqual([1, 7]);
});

test('a draft that an event has just loaded is not counted twice', async () => {
  const { store, totals, total } = board({ waiting: 9 });
  totals.hear([event('UPDATED', '5', 'DRAFT')]);
  store.receive([{ kind: 'job', job: jobOf('5', null, { version: 2 }) }]);
  expect(total()).toBe(10);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(total()).toBe(9);
});

test.each([
  ['everything that waits is loaded', 2, event('SCHEDULED', '7')],
  ['the job is on the board, where its own event counts it', 9, event('SCHEDULED', '1')],
  ['the event moves no job in or out of the tray', 9, event('NOTE_ADDED', '7')],
])('nothing is asked when %s', async (_, waiting, heard) => {
  const { totals, asked } = board({ waiting });
  totals.hear([heard]);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked()).toBe(0);
});
