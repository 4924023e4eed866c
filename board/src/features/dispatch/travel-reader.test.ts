import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FeedEvent } from './board-data';
import { TravelStore, type TravelLeg } from './model/travel-store';
import { TravelReader } from './travel-reader';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const event = (jobId: string, ...crew: string[]) => ({ jobId, job: { crew: crew.map((id) => ({ id })) } }) as unknown as FeedEvent;
const leg = (technicianId: string, minutes = 9): TravelLeg => {
  return { technicianId, fromJobId: 'a', toJobId: 'b', departsAt: 0, dueAt: 1, minutes, fit: 'EASY' };
};

function reading() {
  const travel = new TravelStore();
  const asked: (readonly string[] | null)[] = [];
  const answer = { legs: [leg('ana'), leg('ben')], isOffline: false };
  const reader = new TravelReader(travel, async (about) => {
    asked.push(about);
    if (answer.isOffline) throw new Error('no network');
    return answer.legs.filter(({ technicianId }) => !about || about.includes(technicianId));
  });
  const woken: string[] = [];
  for (const id of ['ana', 'ben', 'cho']) travel.subscribe(id, () => woken.push(id));
  return { travel, reader, asked, answer, woken };
}

test('R26.13 of many changes it asks once, about who has the jobs and who had them', async () => {
  const { reader, asked, woken, answer, travel } = reading();
  reader.begin([{ id: '1', crew: ['ana'] }]);
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, woken]).toEqual([[null], ['ana', 'ben']]);
  answer.legs = [leg('ben', 11)];
  reader.hear([event('1', 'ben')]);
  reader.hear([event('1', 'cho'), event('2', 'cho')]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.slice(1)).toEqual([['ana', 'ben', 'cho']]);
  // A lane whose ways are the same is left alone.
  expect(woken.slice(2)).toEqual(['ana', 'ben']);
  expect(travel.legs('ana')).toEqual([]);
  expect(travel.legs('ben')).toEqual([leg('ben', 11)]);
});

test('R26.13 what could not be read is asked for again, together with what changed meanwhile', async () => {
  const { reader, asked, answer } = reading();
  answer.isOffline = true;
  reader.begin([]);
  await vi.advanceTimersByTimeAsync(0);
  reader.hear([event('1', 'cho')]);
  answer.isOffline = false;
  await vi.advanceTimersByTimeAsync(6_000);
  expect(asked).toEqual([null, null]);
  reader.stop();
  reader.hear([event('1', 'ana')]);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(asked).toHaveLength(2);
});

test('R26.13 it asks about a lane that nobody sees when it comes into view', async () => {
  const { travel, reader, asked } = reading();
  reader.begin([]);
  await vi.advanceTimersByTimeAsync(0);
  reader.hear([event('1', 'dan')]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([null]);
  travel.subscribe('dan', () => {})();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([null]);
  travel.subscribe('dan', () => {});
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked).toEqual([null, ['dan']]);
});
