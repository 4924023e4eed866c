import { beforeEach, describe, expect, test } from 'vitest';
import { BoardFrame } from './board-frame';
import type { FrameAddress } from './board-frame';
import { NO_FILTER } from './board-filter';
import type { BoardFilter } from './board-filter';
import type { BoardJob, BoardTechnician } from './board-job';
import { BoardStore } from './board-store';
import { capacityOf } from './figures';
import { GROUP_ROW, LANE, SUB_LANE } from './geometry';
import { DAY, at, jobOf, technicianOf } from './job-builder';

let now: number;
let store: BoardStore;
let frame: BoardFrame;

const ana = technicianOf('ana', { team: 'North' });
const ben = technicianOf('ben', { team: 'South' });
const cho = technicianOf('cho', { team: 'North', shifts: [] });
const place = (latitude: number) => ({ latitude, longitude: 0 });
const reload = (jobs: readonly BoardJob[], technicians: readonly BoardTechnician[] = [ana, ben, cho]) =>
  store.load({ technicians, jobs, unscheduledTotal: jobs.filter(({ status }) => status === 'DRAFT').length, onHoldTotal: 0 });
const look = ({ filter, ...more }: Partial<Omit<FrameAddress, 'filter'>> & { filter?: Partial<BoardFilter> } = {}, own: string[] = []) =>
  frame.take({ order: 'name', near: null, group: 'none', closed: [], hot: null, ...more, filter: { ...NO_FILTER, ...filter } }, own);
const start = (jobs: readonly BoardJob[], technicians?: readonly BoardTechnician[]) => {
  store = new BoardStore([DAY], { now: () => now, today: () => DAY.date, nextFrame: (flush) => flush() });
  frame = new BoardFrame(store, () => now);
  reload(jobs, technicians);
  look();
};
const ids = () => frame.layout().technicianIds.join(' ');
const change = (job: BoardJob) => store.receive([{ kind: 'job', job }]);

beforeEach(() => {
  now = at(10, 11).start;
  start([jobOf('1', at(8, 12)), jobOf('2', at(8, 9.5)), jobOf('3', at(13, 14), { crew: ['ben'] })]);
});

describe('R24.3 the rows', () => {
  test('lie under one another, a group’s title above its technicians', () => {
    look({ group: 'team' });
    expect(frame.layout().rows.map((row) => [row.kind === 'group' ? row.title : row.technicianId, row.top])).toEqual([
      ['North', 0],
      ['ana', GROUP_ROW],
      ['cho', GROUP_ROW + LANE + SUB_LANE],
      ['South', GROUP_ROW + 2 * LANE + SUB_LANE],
      ['ben', 2 * GROUP_ROW + 2 * LANE + SUB_LANE],
    ]);
    expect(frame.layout()).toMatchObject({ technicianIds: ['ana', 'cho', 'ben'], height: 2 * GROUP_ROW + 3 * LANE + SUB_LANE });
    expect(frame.layout().tops).toEqual([32, 156, 252, 316]);
  });

  test('of a folded group only the title is left, and its technicians are still in view', () => {
    look({ group: 'team', closed: ['North'] });
    expect(ids()).toBe('ben');
    expect(frame.layout().inView).toEqual(new Set(['ana', 'cho', 'ben']));
  });

  test('are the same object while nothing of them changes', () => {
    const before = frame.layout();
    change(jobOf('3', at(15, 16), { crew: ['ben'], version: 2 }));
    expect(frame.layout()).toBe(before);
    change(jobOf('3', at(9, 10), { crew: ['ana'], version: 3 }));
    expect(frame.layout()).not.toBe(before);
  });
});

describe('R24.2 an order', () => {
  test('by load holds while loads change, until one orders again', () => {
    look({ order: 'load' });
    expect(ids()).toBe('ben ana cho');
    change(jobOf('4', at(9, 17), { crew: ['ben'] }));
    expect(ids()).toBe('ben ana cho');
    frame.sortAgain();
    expect(ids()).toBe('ana ben cho');
  });

  test('by load takes in who joins', () => {
    look({ order: 'load' });
    reload([...store.jobs()], [ana, ben, cho, technicianOf('dee')]);
    expect(ids()).toBe('dee ben ana cho');
  });

  test('by distance counts from the job’s place to where each is then', () => {
    const jobs = [
      jobOf('near', at(12, 13), { crew: [], place: place(10) }),
      jobOf('a8', at(8, 9), { place: place(40) }),
      jobOf('a11', at(11, 12), { place: place(11) }),
      jobOf('b', at(9, 10), { crew: ['ben'], place: place(13) }),
    ];
    start(jobs);
    look({ order: 'distance', near: 'near' });
    expect(ids()).toBe('ana ben cho');
    expect(frame.rowKm('ana')).toBeCloseTo(111.2, 0);
    expect(frame.rowKm('cho')).toBeNull();
  });

  test('by distance to no job in particular counts from the middle of the day’s jobs', () => {
    start([
      jobOf('a', at(8, 9), { place: place(1) }),
      jobOf('b', at(8, 9), { crew: ['ben'], place: place(5) }),
      jobOf('c', at(8, 9), { crew: ['ben'], place: place(5) }),
    ]);
    look({ order: 'distance' });
    expect(ids()).toBe('ben ana cho');
  });

  test('of one’s own', () => {
    look({ order: 'own' }, ['cho', 'ben']);
    expect(ids()).toBe('cho ben ana');
  });
});

describe('R24.6 figures', () => {
  test('are of what is in view', () => {
    start([
      jobOf('1', at(8, 12), { totalCents: 100 }),
      jobOf('2', at(8, 9.5), { crew: ['ben'], status: 'IN_PROGRESS', totalCents: 20 }),
      jobOf('3', at(13, 14), { crew: [], totalCents: 3 }),
      jobOf('4', at(13, 14), { status: 'CANCELLED' }),
      jobOf('5', null),
    ]);
    expect(frame.figures()).toMatchObject({ jobs: 3, revenueCents: 123, late: 1, overdue: 1, unassigned: 1 });
    look({ filter: { technicianIds: ['ana'] } });
    expect(frame.figures()).toMatchObject({ jobs: 2, revenueCents: 103, late: 1, overdue: 0, unassigned: 1 });
    look({ filter: { statuses: ['IN_PROGRESS'] } });
    expect(frame.figures()).toMatchObject({ jobs: 1, revenueCents: 20, overdue: 1, unassigned: 0 });
  });

  test('capacity is what is booked of the working minutes, of people, whatever jobs one looks for; of the day alone', () => {
    start([jobOf('1', at(8, 12)), jobOf('2', at(22, 26), { crew: ['ben'] }), jobOf('3', at(8, 9), { crew: ['cho'] })]);
    look({ filter: { statuses: ['DRAFT'] } });
    // Four hours, two before midnight, and one by who does not work: of two shifts of nine hours.
    expect(frame.figures()).toMatchObject({ bookedMin: 7 * 60, workingMin: 18 * 60 });
  });

  test('capacity counts doubly booked minutes once, as the week and the month do, and so does the order by load', () => {
    start([jobOf('1', at(8, 12)), jobOf('2', at(9, 12)), jobOf('3', at(8, 13), { crew: ['ben'] })]);
    expect(frame.figures()).toMatchObject({ bookedMin: 9 * 60 });
    look({ order: 'load' });
    expect(ids()).toBe('ana ben cho');
  });

  test.each([
    [74, 'room'],
    [75, 'healthy'],
    [90, 'healthy'],
    [91, 'tight'],
    [101, 'over'],
  ])('%i %% is %s', (percent, is) => expect(capacityOf({ bookedMin: percent, workingMin: 100 })).toEqual({ percent, is }));
  test('nobody at work has no capacity', () => expect(capacityOf({ bookedMin: 60, workingMin: 0 })).toBeNull());

  test('are the same object while they are the same, and move with the clock alone', () => {
    const before = frame.figures();
    change(jobOf('3', at(13, 14), { crew: ['ben'], version: 2, title: 'Other words' }));
    expect(frame.figures()).toBe(before);
    now = at(13.5, 14).start;
    expect(frame.figures().late).toBe(before.late + 1);
  });
});

describe('R24.7 who is hidden still warns', () => {
  const hidden = () => frame.figures().hidden;
  test('of late, overdue and double-booked jobs and of those in their time off, each job once', () => {
    const away = technicianOf('ana', { timeOff: [{ id: 'off', ...at(15, 17), reason: 'Dentist' }] });
    const jobs = [
      jobOf('late', at(9, 12)),
      jobOf('overdue', at(8, 9), { status: 'IN_PROGRESS' }),
      jobOf('fine', at(13, 14)),
      jobOf('away', at(15, 16)),
      jobOf('over', at(15.5, 16.5)),
    ];
    start(jobs, [away, ben]);
    expect(hidden()).toEqual([]);
    look({ filter: { technicianIds: ['ben'] } });
    expect(hidden()).toEqual([{ technicianId: 'ana', warnings: 4 }]);
    look({ filter: { technicianIds: ['ben'], also: ['ana'] } });
    expect([hidden(), ids()]).toEqual([[], 'ana ben']);
  });

  test('a folded group tells its own', () => {
    look({ group: 'team', closed: ['North'] });
    expect([hidden(), frame.figures().warned.get('ana')]).toEqual([[], 2]);
  });
});

describe('R24.9 the hot list', () => {
  const hot = (section: 'unassigned' | 'unscheduled' | 'onHold') => frame.hotSection(section);
  beforeEach(() =>
    start([
      jobOf('u1', at(9, 10), { crew: [], promisedAt: at(13, 14).start, place: place(3) }),
      jobOf('u2', at(11, 12), { crew: [], place: place(9) }),
      jobOf('d1', null, { place: place(8) }),
      jobOf('d2', null, { priority: 'EMERGENCY' }),
      jobOf('a', at(8, 9), { place: place(1) }),
      jobOf('b', at(14, 15), { place: place(9) }),
    ]),
  );

  test('has the oldest promise first', () => {
    expect([hot('unassigned').ids, hot('unscheduled').ids]).toEqual([
      ['u2', 'u1'],
      ['d1', 'd2'],
    ]);
  });

  test('leaves out what the filter does, and says how many', () => {
    look({ filter: { priorities: ['EMERGENCY'] } });
    expect(hot('unscheduled')).toEqual({ ids: ['d2'], total: 2, filtered: 1 });
    change(jobOf('d1', null, { version: 2, priority: 'EMERGENCY' }));
    expect(hot('unscheduled').ids).toEqual(['d1', 'd2']);
  });

  test('stands by distance to a technician’s previous or next visit, what has no known place last', () => {
    look({ hot: { technicianId: 'ana', visit: 'previous' } });
    expect([hot('unassigned').ids, frame.hotAnchor()?.job?.id]).toEqual([['u1', 'u2'], 'a']);
    expect(frame.hotKm('u1')).toBeCloseTo(222.4, 0);
    look({ hot: { technicianId: 'ana', visit: 'next' } });
    expect([hot('unassigned').ids, hot('unscheduled').ids, frame.hotAnchor()?.job?.id]).toEqual([['u2', 'u1'], ['d1', 'd2'], 'b']);
    expect(frame.hotKm('d2')).toBeNull();
  });

  test('stands by promise where nobody knows where the technician is', () => {
    look({ hot: { technicianId: 'ben', visit: 'next' } });
    expect([hot('unassigned').ids, frame.hotAnchor()]).toEqual([['u2', 'u1'], null]);
  });

  test('is the same object while it is the same', () => expect(hot('unassigned')).toBe(hot('unassigned')));
});
