import { expect, it } from 'vitest';
import { ownVersionOf } from './meanwhile';

const isOwn = (id: string | null | undefined) => id === 'mine';
const stale = (...by: (string | null)[]) => ({ events: by.map((clientMutationId, index) => ({ version: 4 + index, clientMutationId })) });

it('R28.13 the version that one’s own changes made, as long as nobody else made one of them', () => {
  expect(ownVersionOf(stale('mine', 'mine'), isOwn)).toBe(5);
  expect(ownVersionOf(stale('mine', 'theirs'), isOwn)).toBeNull();
  expect(ownVersionOf(stale('theirs', 'mine'), isOwn)).toBeNull();
  expect(ownVersionOf(stale(null), isOwn)).toBeNull();
  expect(ownVersionOf({ events: [] }, isOwn)).toBeNull();
  expect(ownVersionOf({}, isOwn)).toBeNull();
});
