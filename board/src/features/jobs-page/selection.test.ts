import { beforeEach, expect, test } from 'vitest';
import { SelectionStore } from './selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
let selection: SelectionStore;
const ticked = () => ORDER.filter(selection.isSelected).join('');
beforeEach(() => {
  selection = new SelectionStore();
});

test('R20.5 some by name: one by one, and a range from the last one that was ticked, either way', () => {
  selection.toggle('d');
  selection.extendTo('b', ORDER);
  expect(ticked()).toBe('bcd');
  selection.toggle('c');
  expect(ticked()).toBe('bd');
  selection.extendTo('e', ORDER);
  expect(ticked()).toBe('bcde');
  expect(selection.count(1_284)).toBe(4);
});

test('R20.5 all that match but a few: those that are not loaded too', () => {
  selection.selectAll({ late: true });
  expect(selection.count(1_284)).toBe(1_284);
  selection.toggle('b');
  selection.toggle('c');
  selection.toggle('c');
  expect(ticked()).toBe('acde');
  expect(selection.count(1_284)).toBe(1_283);
  expect(selection.get()).toEqual({ kind: 'all', filter: { late: true }, except: new Set(['b']) });
  selection.clear();
  expect(selection.isEmpty()).toBe(true);
});

test('a range from a row that is gone begins anew', () => {
  selection.toggle('x');
  selection.extendTo('c', ORDER);
  expect(ticked()).toBe('c');
});
