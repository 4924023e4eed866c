import { describe, expect, test } from 'vitest';
import { at, jobOf } from './job-builder';
import { partsOf, sameParts } from './list-rows';
import type { FrameRow } from './frame-rows';
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
const row = (technicianId: string): FrameRow => ({ kind: 'technician', technicianId, top: 0, height: 64 });
const title = (name: string, isOpen: boolean, ...technicianIds: string[]): FrameRow => ({
  ...{ kind: 'group', key: name, title: name, technicianIds, isOpen, top: 0, height: 32 },
});
const parts = (order: ListOrder, rows = [row('ana'), row('luis')]) => partsOf(rows, (id) => jobs[id as keyof typeof jobs], order);
const said = (rows: FrameRow[]) =>
  parts({ column: 'time', isDescending: false }, rows).map((part) =>
    part.kind === 'group' ? `${part.title}: ${part.technicianIds.join()}` : part.technicianId,
  );
const anas = (column: ListOrder['column'], isDescending = false) => {
  const part = parts({ column, isDescending })[1]!;
  return part.kind === 'jobs' && part.jobIds.join(' ');
};

describe('R25.5 the list', () => {
  test('has a group for everybody who has jobs, nobody’s first', () => expect(said([row('ana'), row('luis')])).toEqual(['', 'ana']));
  test('R24.3 has the titles of the groups in which somebody has jobs; of a folded one nothing else', () => {
    expect(said([title('North', true, 'ana', 'luis'), row('ana'), row('luis'), title('South', true, 'luis')])).toEqual([
      '',
      'North: ana',
      'ana',
    ]);
    expect(said([title('North', false, 'ana', 'luis')])).toEqual(['', 'North: ana']);
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
    expect(sameParts(parts(order), parts(order))).toBe(true);
    expect(sameParts(parts(order), parts({ ...order, isDescending: true }))).toBe(false);
  });
});
