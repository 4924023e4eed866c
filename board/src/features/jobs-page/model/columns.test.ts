import { expect, test } from 'vitest';
import { COLUMNS, FIRST_LAYOUT, gridTemplate, moveColumn, readLayout, shownColumns } from './columns';

const keys = (layout: typeof FIRST_LAYOUT) => shownColumns(layout).map(({ key }) => key);

test('R20.9 columns are kept as they were chosen, moved and drawn', () => {
  const moved = moveColumn({ ...FIRST_LAYOUT, hidden: ['title'], widths: { customer: 300 } }, 'total', -4);
  const kept = readLayout(JSON.parse(JSON.stringify(moved)));
  expect(kept).toEqual(moved);
  expect(keys(kept).slice(0, 4)).toEqual(['number', 'total', 'status', 'customer']);
  expect(gridTemplate(kept).columns).toContain(' 300px ');
});

test.each([null, 'nonsense', 7, {}, [], { order: [] }, { order: 'number' }])('what cannot be read is as at first: %j', (value) => {
  expect(readLayout(value)).toEqual(FIRST_LAYOUT);
});

test('a column that is new since stands at the end, one that is gone is left out, and a width is within reason', () => {
  const layout = readLayout({ order: ['total', 'gone', 'number'], hidden: ['gone'], widths: { total: 9_999, number: 120, gone: 80 } });
  expect(layout.order.slice(0, 2)).toEqual(['total', 'number']);
  expect([...layout.order].sort()).toEqual(COLUMNS.map(({ key }) => key).sort());
  expect(layout.hidden).toEqual(['area', 'priority']);
  expect(layout.widths).toEqual({ number: 120 });
});
