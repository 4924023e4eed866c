import type { ApolloClient } from '@apollo/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { beginReading, readBoard } from './read-board';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const day = { from: '2026-11-24', to: '2026-11-24' };

/** Answers every question with a failure, and counts them. */
function deaf(): { client: ApolloClient; asked: () => number } {
  let count = 0;
  const query = () => (count++, Promise.reject(new Error('deaf')));
  return { client: { query } as unknown as ApolloClient, asked: () => count };
}

it('takes what was begun once, and only while somebody still waits for it', async () => {
  const { client, asked } = deaf();
  beginReading(client, day);
  await expect(readBoard(client, day)).rejects.toThrow('deaf');
  expect(asked()).toBe(1);
  await expect(readBoard(client, day)).rejects.toThrow('deaf');
  expect(asked()).toBe(2);

  beginReading(client, day);
  vi.advanceTimersByTime(60_000);
  await expect(readBoard(client, day)).rejects.toThrow('deaf');
  expect(asked()).toBe(4);
});
