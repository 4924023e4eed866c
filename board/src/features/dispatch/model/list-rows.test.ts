import { describe, expect, test } from 'vitest';
import { at, jobOf } from './job-builder';
import { groupsOf, sameGroups } from './list-rows';
import type { ListOrder } from './list-rows';

const jobs = {
  '': [jobOf('4', at(9, 10), { crew: [] })],
  ana: [
    jobOf('10', at(8, 9), { customerName: 'Bo', status: 'COMPLETED', totalCents: 300 }),
    jobOf('2', at(9, 10), { customerName: 'Al', totalCents: 100 }),
    jobOf('3', at(11, 12), { customerName: 'Cy', status: 'IN_PROGRESS', totalCents: 100 }),
  ],
  luis: [],
};
const ids = ['', 'ana', 'luis'] as const;
const groups = (order: ListOrder) => groupsOf(ids, (id) => jobs[id as keyof typeof jobs], order);
const anas = (column: ListOrder['column'], isDescending = false) => groups({ column, isDescending })[1]!.jobIds.join(' ');

describe('R25.5 the list', () => {
  test('has a group for everybody who has jobs, nobody’s first', () => {
    expect(groups({ column: 'time', isDescending: false }).map(({ technicianId }) => technicianId)).toEqual(['', 'ana']);
  });
  test('sorts each group by a column, equal ones by time', () => {
    expect(anas('time')).toBe('10 2 3');
    expect(anas('time', true)).toBe('3 2 10');
    expect(anas('number')).toBe('2 3 10');
    expect(anas('customer')).toBe('2 10 3');
    expect(anas('status')).toBe('3 2 10');
    expect(anas('total')).toBe('2 3 10');
    expect(anas('total', true)).toBe('10 2 3');
  });
  test('is the same until a row comes, goes or changes its place', () => {
    const order: ListOrder = { column: 'time', isDescending: false };
    expect(sameGroups(groups(order), groups(order))).toBe(true);
    expect(sameGroups(groups(order), groups({ ...order, isDescending: true }))).toBe(false);
  });
});
