import { expect, test } from 'vitest';
import { JobStore, type JobDetail, type JobEvent } from './job-store';

const job = (version: number, title = `v${version}`) => ({ id: 'j1', version, title }) as JobDetail;
const event = (cursor: string, actorId: string, field: string, at = `2026-11-24T10:0${cursor}:00Z`) =>
  ({ cursor, jobId: 'j1', at, actor: { id: actorId, name: `Name of ${actorId}` }, changes: [{ field }] }) as JobEvent;

test('R22.1 never goes back to an older version, whatever order answers come in', () => {
  const store = new JobStore(job(3), 'me');
  store.apply(job(2));
  expect(store.job().title).toBe('v3');
  store.apply(job(3, 'late by now'));
  expect(store.job().title).toBe('late by now');
});

test('R22.1 points to what somebody else changed, once, and not to my own', () => {
  const store = new JobStore(job(1), 'me');
  store.hear(event('1', 'me', 'title'));
  expect(store.lastForeign()).toBeNull();
  store.hear(event('2', 'theo', 'window'));
  store.hear(event('2', 'theo', 'window'));
  expect(store.lastForeign()).toMatchObject({ actorName: 'Name of theo', fields: ['window'] });
  expect(store.events().map(({ cursor }) => cursor)).toEqual(['2', '1']);
});

test('R22.4 knows who changed a field last, from now or from the history', () => {
  const store = new JobStore(job(1), 'me');
  store.hear(event('5', 'theo', 'title'));
  store.learn([event('3', 'ana', 'title'), event('4', 'ana', 'window')]);
  expect([store.lastChange('title')?.actorName, store.lastChange('window')?.actorName]).toEqual(['Name of theo', 'Name of ana']);
});
