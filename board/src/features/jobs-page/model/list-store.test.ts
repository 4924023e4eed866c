import { beforeEach, describe, expect, test } from 'vitest';
import { ListStore } from './list-store';
import { rowOf } from './row-builder';

let store: ListStore;
const shown = () => store.view().ids.map((id) => Number(id.slice(4)));
const asked = (...ids: number[]) => ids.map((id) => `job-${id}`);

beforeEach(() => {
  store = new ListStore();
  store.replace([rowOf(9), rowOf(7), rowOf(5)], 'NUMBER_DESC', true, null);
});

describe('rows', () => {
  test('R20.3 a change is drawn in its place, and wakes its row alone', () => {
    const woken: string[] = [];
    for (const id of asked(9, 7)) store.subscribeRow(id, () => woken.push(id));
    expect(store.receive(rowOf(7, 2, { title: 'Burst hose' }), false)).toBe(true);
    expect(store.shown('job-7')?.title).toBe('Burst hose');
    expect(shown()).toEqual([9, 7, 5]);
    expect(woken).toEqual(['job-7']);
    expect(store.row('job-7')?.changes).toBe(1);
  });

  test('the higher version wins, whichever way it comes', () => {
    store.receive(rowOf(7, 3, { title: 'Third' }), false);
    store.receive(rowOf(7, 2, { title: 'Second' }), false);
    expect(store.shown('job-7')?.title).toBe('Third');
    // A page that was read before the event is older than it.
    store.receive(rowOf(3, 4, { title: 'Fourth' }), false);
    store.append([rowOf(3, 2, { title: 'Second' })], false);
    expect(store.shown('job-3')?.title).toBe('Fourth');
    store.replace([rowOf(7, 2, { title: 'Second' })], 'NUMBER_DESC', false, null);
    expect(store.shown('job-7')?.title).toBe('Third');
  });

  test('our own change does not flash', () => {
    store.receive(rowOf(7, 2), true);
    expect(store.row('job-7')?.changes).toBe(0);
  });

  test('a job that moved down meanwhile is not shown twice', () => {
    store.append([rowOf(7), rowOf(3)], false);
    expect(shown()).toEqual([9, 7, 5, 3]);
  });
});

describe('what belongs to the list', () => {
  test('R20.3 a job that no longer does stays where it was, until the list is read again', () => {
    store.judge(asked(9, 7), [rowOf(9)]);
    expect(store.row('job-7')?.isOut).toBe(true);
    expect(store.row('job-9')?.isOut).toBe(false);
    expect(shown()).toEqual([9, 7, 5]);
    store.judge(asked(7), [rowOf(7)]);
    expect(store.row('job-7')?.isOut).toBe(false);
  });

  test('R20.4 one that has come to is counted, each once, and forgotten when it leaves again', () => {
    store.judge(asked(10, 8), [rowOf(10), rowOf(8)]);
    store.judge(asked(10), [rowOf(10)]);
    expect(store.view().freshCount).toBe(2);
    expect(shown()).toEqual([9, 7, 5]);
    store.judge(asked(8), []);
    expect(store.view().freshCount).toBe(1);
    store.replace([rowOf(10), rowOf(9)], 'NUMBER_DESC', true, null);
    expect(store.view().freshCount).toBe(0);
  });

  test('R20.4 what lies behind the last row is met by scrolling, and new once all are loaded', () => {
    store.judge(asked(3), [rowOf(3)]);
    expect(store.view().freshCount).toBe(0);
    store.append([rowOf(4)], false);
    store.judge(asked(3), [rowOf(3)]);
    expect(store.view().freshCount).toBe(1);
    store.append([rowOf(3)], false);
    expect(store.view().freshCount).toBe(0);
  });
});

describe('what the viewer does', () => {
  test('is drawn over the row until the answer, and taken away with it', () => {
    store.patch('job-7', { status: 'COMPLETED' });
    expect(store.shown('job-7')?.status).toBe('COMPLETED');
    expect(store.row('job-7')?.isSaving).toBe(true);
    store.receive(rowOf(7, 2, { title: 'Renamed by others' }), false);
    expect(store.shown('job-7')).toMatchObject({ status: 'COMPLETED', title: 'Renamed by others' });
    store.patch('job-7', null);
    expect(store.shown('job-7')?.status).toBe('SCHEDULED');
  });

  test('R20.8 a job just made is on top whatever the filter, once', () => {
    store.replace([rowOf(9), rowOf(11)], 'NUMBER_ASC', false, rowOf(11));
    expect(shown()).toEqual([11, 9]);
    expect(store.row('job-11')?.isCreated).toBe(true);
    store.replace([rowOf(9), rowOf(11)], 'NUMBER_ASC', false, null);
    expect(shown()).toEqual([9, 11]);
    expect(store.row('job-11')?.isCreated).toBe(false);
  });
});

test('a failure keeps the rows that were read before', () => {
  store.failed('No connection.');
  expect(store.view()).toMatchObject({ state: 'ready', message: 'No connection.' });
  expect(shown()).toEqual([9, 7, 5]);
  const empty = new ListStore();
  empty.failed('No connection.');
  expect(empty.view().state).toBe('failed');
});
