import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import { plan } from '../harness/plan-caller.js';
import type { ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-05-04');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const LOADS = `query($from: Date!, $to: Date!) { technicianLoads(from: $from, to: $to) {
  technician { id } days { day workingMinutes bookedMinutes jobCount } } }`;
interface Load {
  technician: { id: string };
  days: { day: string; workingMinutes: number; bookedMinutes: number; jobCount: number }[];
}

const PLANNED = `query($from: Date!, $to: Date!, $planId: ID) { technicianLoads(from: $from, to: $to, planId: $planId) {
  technician { id } days { bookedMinutes jobCount before { bookedMinutes jobCount } } } }`;
interface PlannedLoad {
  technician: { id: string };
  days: { bookedMinutes: number; jobCount: number; before: { bookedMinutes: number; jobCount: number } | null }[];
}

const loads = async (from: string, to: string, by: ShopCaller = shop.as.dispatcher): Promise<Load[]> =>
  (await by.read<{ technicianLoads: Load[] }>(LOADS, { from, to })).technicianLoads;
const of = <Days>(all: { technician: { id: string }; days: Days }[], who: CrewName): Days =>
  all.find(({ technician }) => technician.id === shop.crew[who])!.days;
const book = async (window: Span | null, who: CrewName | null, more: object = {}): Promise<string> =>
  (
    await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window,
      ...(who ? { technicianId: shop.crew[who] } : {}),
      ...more,
    })
  ).job.id;

describe('the technicians’ loads', () => {
  it('R25.10 has of every day the shift, what is booked of it with doubly booked time once, and the visits', async () => {
    const day = free.day();
    const date = day.at(15, 16).start.slice(0, 10);
    await book(day.at(14, 16), 'ana');
    await book(day.at(15, 17), 'ana', { allowOverlap: true });
    const done = await book(day.at(18, 19), 'ana');
    await shop.as.dispatcher.do('startJob', { jobId: done });
    await shop.as.dispatcher.do('completeJob', { jobId: done });
    const off = await book(day.at(20, 21), 'ana');
    await shop.as.dispatcher.do('cancelJob', { jobId: off, reason: 'off' });
    await book(day.at(20, 21), null);
    const crew = await book(day.at(13, 14), 'ben');
    await shop.as.dispatcher.do('addCrewMember', { jobId: crew, technicianId: shop.crew.cho });
    await shop.database.query(
      `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at) VALUES ($1, gen_random_uuid(), $2, $3, $4)`,
      [shop.workspaceId, shop.crew.ana, day.at(21, 22).start, day.at(21, 22).end],
    );
    const all = await loads(date, date);
    expect(of(all, 'ana')).toEqual([{ day: date, workingMinutes: 480, bookedMinutes: 240, jobCount: 3 }]);
    expect(of(all, 'ben')).toEqual([{ day: date, workingMinutes: 540, bookedMinutes: 60, jobCount: 1 }]);
    expect(of(all, 'cho')).toMatchObject([{ bookedMinutes: 60, jobCount: 1 }]);
    expect(of(all, 'dee')).toEqual([{ day: date, workingMinutes: 540, bookedMinutes: 0, jobCount: 0 }]);
  });

  it('R25.10 parts a visit past midnight between its days, also when the clocks change', async () => {
    // Austin's 1 November 2026 has 25 hours: from 05:00 to 06:00 of the day after, by UTC.
    await book({ start: '2026-11-01T04:00:00Z', end: '2026-11-01T08:30:00Z' }, 'dee');
    await book({ start: '2026-11-01T22:00:00Z', end: '2026-11-02T06:00:00Z' }, 'dee');
    expect(of(await loads('2026-10-31', '2026-11-02'), 'dee')).toMatchObject([
      { day: '2026-10-31', bookedMinutes: 60, jobCount: 1 },
      { day: '2026-11-01', bookedMinutes: 210 + 480, jobCount: 2 },
      { day: '2026-11-02', bookedMinutes: 0, jobCount: 0 },
    ]);
    expect(of(await loads('2026-11-01', '2026-11-01'), 'dee')).toMatchObject([{ bookedMinutes: 690, jobCount: 2 }]);
  });

  it('R25.15 are as they would be with an open plan, and tell of each day that it changes what it is without', async () => {
    const [day, next] = [free.day(), free.day()];
    const [date, after] = [day, next].map((one) => one.at(15, 16).start.slice(0, 10)) as [string, string];
    const by = shop.as.dispatcher;
    await book(day.at(15, 17), 'ben');
    const moved = await book(day.at(18, 20), 'ben');
    const gone = await book(day.at(20, 21), 'cho');
    const done = await book(day.at(14, 15), 'dee');
    const draft = await book(null, null);
    const planId = (await plan(by, 'createPlan', { name: 'Rain', from: date, to: after })).plan.id;
    const to = (jobId: string, window: Span | null, who: CrewName | null) => ({
      ...{ jobId, window, technicianIds: who ? [shop.crew[who]] : [] },
    });
    await plan(by, 'stageMoves', {
      planId,
      moves: [to(moved, next.at(15, 17), 'cho'), to(gone, null, null), to(done, next.at(14, 15), 'eli'), to(draft, day.at(16, 18), 'ben')],
    });
    // Of what is done meanwhile nothing is moved any more.
    await by.do('startJob', { jobId: done });
    await by.do('completeJob', { jobId: done });
    const planned = async (caller = by) =>
      (await caller.read<{ technicianLoads: PlannedLoad[] }>(PLANNED, { from: date, to: after, planId })).technicianLoads;
    const all = await planned();
    expect(of(all, 'ben')).toEqual([
      // From 15 to 18 without a gap: the doubly booked hour once.
      { bookedMinutes: 180, jobCount: 2, before: { bookedMinutes: 240, jobCount: 2 } },
      { bookedMinutes: 0, jobCount: 0, before: null },
    ]);
    expect(of(all, 'cho')).toEqual([
      { bookedMinutes: 0, jobCount: 0, before: { bookedMinutes: 60, jobCount: 1 } },
      { bookedMinutes: 120, jobCount: 1, before: { bookedMinutes: 0, jobCount: 0 } },
    ]);
    expect(of(all, 'dee')[0]).toEqual({ bookedMinutes: 60, jobCount: 1, before: null });
    expect(of(all, 'eli')[1]).toEqual({ bookedMinutes: 0, jobCount: 0, before: null });
    expect(of(await loads(date, after), 'cho')).toMatchObject([{ bookedMinutes: 60 }, { bookedMinutes: 0 }]);

    const span = { from: date, to: after };
    expect(await shop.as.ana.refusedRead(PLANNED, { ...span, planId })).toMatchObject({ code: 'FORBIDDEN' });
    for (const none of ['nonsense', shop.crew.ana]) {
      expect(await by.refusedRead(PLANNED, { ...span, planId: none })).toMatchObject({ code: 'NOT_FOUND' });
    }
    await plan(by, 'discardPlan', { planId });
    expect(of(await planned(), 'cho')).toEqual([
      { bookedMinutes: 60, jobCount: 1, before: null },
      { bookedMinutes: 0, jobCount: 0, before: null },
    ]);
  });

  it('R25.11 covers 1 to 62 days of everybody who works here, by name; a technician gets their own alone', async () => {
    const month = await loads('2026-06-01', '2026-06-30');
    expect(month.map(({ technician }) => technician.id)).toEqual(
      (['ana', 'ben', 'cho', 'dee', 'eli', 'fay'] as const).map((who) => shop.crew[who]),
    );
    expect(of(month, 'ben')).toHaveLength(30);
    expect(of(month, 'ben').filter(({ workingMinutes }) => workingMinutes > 0)).toHaveLength(22);
    const own = await loads('2026-06-01', '2026-06-02', shop.as.ana);
    expect(own.map(({ technician }) => technician.id)).toEqual([shop.crew.ana]);
    expect(await shop.as.dispatcher.refusedRead(LOADS, { from: '2026-06-02', to: '2026-06-01' })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await shop.as.dispatcher.refusedRead(LOADS, { from: '2026-01-01', to: '2026-03-04' })).toMatchObject({ code: 'BAD_INPUT' });
  });
});
