import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const BOARD = `query($from: Date!, $to: Date!) { board(from: $from, to: $to) {
  technicians { id name shifts(from: $from, to: $to) { start end } timeOff(from: $from, to: $to) { window { start end } reason } }
  jobs { id status late overdue } unscheduled { id } unscheduledTotal onHold { id } onHoldTotal cursor now } }`;
interface Board {
  technicians: { id: string; name: string; shifts: Span[]; timeOff: { window: Span; reason: string | null }[] }[];
  jobs: { id: string; status: string }[];
  unscheduled: { id: string }[];
  unscheduledTotal: number;
  onHold: { id: string }[];
  onHoldTotal: number;
  cursor: string;
  now: string;
}

const board = async (from: string, to = from, by: ShopCaller = shop.as.dispatcher): Promise<Board> =>
  (await by.read<{ board: Board }>(BOARD, { from, to })).board;
const idsOf = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id).sort();

async function book(start: number, end: number, more: object = {}): Promise<string> {
  const window = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
  return (await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], window, ...more })).job.id;
}

describe('a day', () => {
  const MINUTE = 60_000;
  const days: [zone: string, day: string, start: string, end: string, hours: number][] = [
    ['America/Chicago', '2026-03-08', '2026-03-08T06:00:00Z', '2026-03-09T05:00:00Z', 23],
    ['America/Chicago', '2026-11-01', '2026-11-01T05:00:00Z', '2026-11-02T06:00:00Z', 25],
    ['Europe/London', '2026-03-29', '2026-03-29T00:00:00Z', '2026-03-29T23:00:00Z', 23],
    ['Europe/London', '2026-10-25', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', '2026-04-05T13:30:00Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30:00Z', '2026-10-04T13:00:00Z', 23.5],
    ['America/Chicago', '2026-06-10', '2026-06-10T05:00:00Z', '2026-06-11T05:00:00Z', 24],
  ];

  it.each(days)('R9.1 in %s, %s lasts from %s to %s (%d hours), on the board and in lists', async (zone, day, start, end, hours) => {
    await shop.database.query('UPDATE workspace SET time_zone = $1', [zone]);
    shop.clock.advance(1); // what is kept of the workspace is two seconds old at most
    const [first, behind] = [Date.parse(start), Date.parse(end)];
    expect((behind - first) / (60 * MINUTE)).toBe(hours);
    const outside = [await book(first - 60 * MINUTE, first), await book(behind, behind + 60 * MINUTE)];
    const inside = [
      await book(first - MINUTE, first + MINUTE),
      await book(first, first + 15 * MINUTE),
      await book(first + 90 * MINUTE, first + 240 * MINUTE),
      await book(behind - 15 * MINUTE, behind),
      await book(behind - MINUTE, behind + MINUTE),
    ];
    expect(idsOf((await board(day)).jobs)).toEqual([...inside].sort());
    const { jobs } = await shop.as.dispatcher.read<{ jobs: { nodes: { id: string }[]; totalCount: number } }>(
      'query($day: Date!) { jobs(filter: { from: $day, to: $day }) { totalCount nodes { id } } }',
      { day },
    );
    expect([idsOf(jobs.nodes), jobs.totalCount]).toEqual([[...inside].sort(), inside.length]);
    for (const jobId of [...inside, ...outside]) await shop.as.dispatcher.do('unscheduleJob', { jobId });
    for (const jobId of [...inside, ...outside]) await shop.as.dispatcher.do('cancelJob', { jobId, reason: 'test' });
  });

  it('R9.2 has shifts by the wall clock, whatever the clocks do, with time off cut out', async () => {
    await shop.database.query(`UPDATE workspace SET time_zone = 'America/Chicago'`);
    await shop.database.query(
      `INSERT INTO shift (workspace_id, id, technician_id, weekday, starts, ends) VALUES ($1, gen_random_uuid(), $2, 7, '01:00', '05:00')`,
      [shop.workspaceId, shop.crew.eli],
    );
    await shop.database.query(
      `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at, reason)
       VALUES ($1, gen_random_uuid(), $2, '2026-06-10T15:00Z', '2026-06-10T16:00Z', 'dentist')`,
      [shop.workspaceId, shop.crew.ana],
    );
    shop.clock.advance(1);
    const shiftsOf = async (id: string, day: string): Promise<Span[]> =>
      (await board(day)).technicians.find((one) => one.id === id)!.shifts;
    expect(await shiftsOf(shop.crew.eli, '2026-03-08')).toEqual([{ start: '2026-03-08T07:00:00.000Z', end: '2026-03-08T10:00:00.000Z' }]);
    expect(await shiftsOf(shop.crew.eli, '2026-11-01')).toEqual([{ start: '2026-11-01T06:00:00.000Z', end: '2026-11-01T11:00:00.000Z' }]);
    expect(await shiftsOf(shop.crew.ana, '2026-06-10')).toEqual([
      { start: '2026-06-10T13:00:00.000Z', end: '2026-06-10T15:00:00.000Z' },
      { start: '2026-06-10T16:00:00.000Z', end: '2026-06-10T22:00:00.000Z' },
    ]);
    const off = (await board('2026-06-10')).technicians.find((one) => one.id === shop.crew.ana)!.timeOff;
    expect(off).toEqual([{ window: { start: '2026-06-10T15:00:00.000Z', end: '2026-06-10T16:00:00.000Z' }, reason: 'dentist' }]);
    const { technicians } = await shop.as.ben.read<{ technicians: Board['technicians'] }>(
      '{ technicians { id timeOff(from: "2026-06-10", to: "2026-06-10") { reason } } }',
    );
    expect(technicians.find((one) => one.id === shop.crew.ana)!.timeOff).toEqual([{ reason: null }]);
  });
});

describe('the board', () => {
  it('R15.1 shows what is planned and done on its days, drafts and held jobs beside, and never what was cancelled', async () => {
    const { dispatcher } = shop.as;
    const day = free.day();
    const start = Date.parse(day.at(15, 16).start);
    const hour = 3_600_000;
    const planned = await book(start, start + hour, { technicianId: shop.crew.ana });
    const nobody = await book(start, start + hour);
    const done = await book(start + hour, start + 2 * hour, { technicianId: shop.crew.ana });
    await dispatcher.do('startJob', { jobId: done });
    const date = day.at(15, 16).start.slice(0, 10);
    expect((await board(date)).jobs.find((job) => job.id === done)!.status).toBe('IN_PROGRESS');
    await dispatcher.do('completeJob', { jobId: done });
    const held = await book(start, start + hour, { technicianId: shop.crew.ben });
    await dispatcher.do('holdJob', { jobId: held, reason: 'rain' });
    const off = await book(start, start + hour, { technicianId: shop.crew.ben });
    await dispatcher.do('cancelJob', { jobId: off, reason: 'off' });
    const draft = (await dispatcher.do('createJob', { customerId: shop.customers['C-2'], technicianId: shop.crew.ana })).job.id;

    const office = await board(date);
    expect(idsOf(office.jobs)).toEqual([planned, nobody, done].sort());
    expect([idsOf(office.unscheduled), office.unscheduledTotal]).toEqual([[draft], 1]);
    expect([idsOf(office.onHold), office.onHoldTotal]).toEqual([[held], 1]);
    expect(office.technicians.map((one) => one.name)).toEqual([
      'Ana Beltrán',
      'Ben Okafor',
      'Cho Min-ji',
      'Dee Novak',
      'Eli Roth',
      'Fay Larsen',
    ]);
    expect(office.now).toBe(shop.clock.now().toISOString());

    const ana = await board(date, date, shop.as.ana);
    expect(idsOf(ana.jobs)).toEqual([planned, done].sort());
    expect([ana.unscheduled, ana.unscheduledTotal, ana.onHold, ana.onHoldTotal]).toEqual([[], 0, [], 0]);
    expect(ana.technicians.map((one) => one.id)).toEqual([shop.crew.ana]);
    const ben = await board(date, date, shop.as.ben);
    expect([ben.jobs, idsOf(ben.onHold), ben.onHoldTotal]).toEqual([[], [held], 1]);
  });

  it('R15.2 leaves out the lane of a technician who has left, and keeps their jobs', async () => {
    const day = free.day();
    const start = Date.parse(day.at(15, 16).start);
    const job = await book(start, start + 3_600_000, { technicianId: shop.crew.fay });
    await shop.database.query('UPDATE technician SET active = false WHERE id = $1', [shop.crew.fay]);
    shop.clock.advance(1);
    const seen = await board(day.at(15, 16).start.slice(0, 10));
    expect(seen.technicians.some((one) => one.id === shop.crew.fay)).toBe(false);
    expect(idsOf(seen.jobs)).toEqual([job]);
    const active = async (flag: boolean): Promise<string[]> => {
      const query = 'query($flag: Boolean) { technicians(active: $flag) { id } }';
      return (await shop.as.dispatcher.read<{ technicians: { id: string }[] }>(query, { flag })).technicians.map((one) => one.id);
    };
    expect(await active(false)).toEqual([shop.crew.fay]);
    expect(await active(true)).toHaveLength(5);
    await shop.database.query('UPDATE technician SET active = true WHERE id = $1', [shop.crew.fay]);
    shop.clock.advance(1);
  });

  it('R15.3 takes 1 to 62 days of the calendar', async () => {
    const ranges: [string, string][] = [
      ['2026-03-02', '2026-03-01'],
      ['2026-03-01', '2026-05-02'],
      ['2026-02-29', '2026-03-01'],
      ['2026-02-30', '2026-03-01'],
      ['2026-3-1', '2026-03-01'],
      ['0001-01-01', '9999-12-31'],
    ];
    for (const [from, to] of ranges) {
      expect([from, (await shop.as.dispatcher.refusedRead(BOARD, { from, to })).code]).toEqual([from, 'BAD_INPUT']);
    }
    expect((await board('2026-03-01', '2026-05-01')).technicians).toHaveLength(6);
    for (const day of ['0001-01-01', '9999-12-31']) expect((await board(day)).jobs).toEqual([]);
  });
});
