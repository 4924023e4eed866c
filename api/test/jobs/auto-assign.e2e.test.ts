import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulk } from '../harness/bulk-caller.js';
import type { SeenJob, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

interface Visit {
  job: { id: string; version: number };
  window: Span;
  addedMinutes: number;
  score: number;
  reasons: { points: number; text: string }[];
}
interface Plan {
  routes: { technician: { id: string }; visits: Visit[]; driveMinutesBefore: number; driveMinutesAfter: number }[];
  unplaced: { job: { id: string }; why: string }[];
  driveMinutesBefore: number;
  driveMinutesAfter: number;
}
const PROPOSE = `query ($day: Date!, $jobIds: [ID!], $includeUnscheduled: Boolean, $seed: Int) {
  proposePlan(day: $day, jobIds: $jobIds, includeUnscheduled: $includeUnscheduled, seed: $seed) {
    routes { technician { id } driveMinutesBefore driveMinutesAfter visits { job { id version } window { start end } addedMinutes score reasons { points text } } }
    unplaced { job { id } why } driveMinutesBefore driveMinutesAfter } }`;

/** Of the shop's wall clock, five hours behind. */
const at = (day: string, from: number, to: number): Span => {
  const instant = (hour: number): string => new Date(Date.parse(`${day}T05:00:00Z`) + hour * 3_600_000).toISOString();
  return { start: instant(from), end: instant(to) };
};

let shop: TestShop;
beforeAll(async () => {
  shop = await openShop();
  await shop.database.query(`UPDATE price_book_item SET skills = '{Diving}' WHERE workspace_id = $1 AND sku = 'HR-001'`, [
    shop.workspaceId,
  ]);
});
afterAll(() => shop.close());

async function make(crew: CrewName | null, window: Span | null, latitude = 30, more: object = {}): Promise<SeenJob> {
  const address = { line1: '1 Main St', city: 'Austin', region: 'TX', postalCode: '78701', latitude, longitude: -97 };
  const lead = crew && { technicianId: shop.crew[crew] };
  return (
    await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], title: 'Fix it', window, address, ...lead, ...more })
  ).job;
}
const propose = async (day: string, more: object = {}): Promise<Plan> =>
  (await shop.as.dispatcher.read<{ proposePlan: Plan }>(PROPOSE, { day, ...more })).proposePlan;
const given = ({ routes }: Plan) =>
  Object.fromEntries(routes.flatMap(({ technician, visits }) => visits.map(({ job }) => [job.id, technician.id])));
const cursor = async () => (await shop.as.dispatcher.read<{ eventCursor: string }>('{ eventCursor }')).eventCursor;

describe('a plan for the jobs that wait', () => {
  it('R26.14 sends each to who is near, adds up, writes nothing, and can be carried out as it is', async () => {
    const day = '2026-03-11';
    await make('ana', at(day, 8, 9), 30);
    await make('ben', at(day, 8, 9), 30.2);
    const [north, south] = [await make(null, at(day, 10, 11), 30.2), await make(null, at(day, 10, 11), 30.01)];
    const draft = await make(null, null, 30.2);
    const before = await cursor();
    const plan = await propose(day, { includeUnscheduled: true });
    expect(await propose(day, { includeUnscheduled: true })).toEqual(plan);
    expect(await cursor()).toBe(before);
    expect(plan.unplaced).toEqual([]);
    // Cho to Fay have nowhere to come from, so whoever of them goes drives nothing: they get all that is not on somebody's way for free.
    expect(Object.keys(given(plan)).sort()).toEqual([north.id, south.id, draft.id].sort());
    const visits = plan.routes.flatMap((route) => route.visits);
    expect(plan.driveMinutesAfter - plan.driveMinutesBefore).toBe(visits.reduce((sum, visit) => sum + visit.addedMinutes, 0));
    for (const { score, reasons } of visits) expect(score).toBe(reasons.reduce((sum, { points }) => sum + points, 0));

    const moves = plan.routes.flatMap(({ technician, visits: own }) =>
      own.map(({ job, window }) => ({ jobId: job.id, expectedVersion: job.version, window, technicianId: technician.id })),
    );
    const done = await bulk(shop.as.dispatcher, 'moveJobs', { moves, allOrNothing: true });
    expect(done.failed).toEqual([]);
    expect((await shop.as.dispatcher.job(draft.id))!.status).toBe('SCHEDULED');
    expect(await propose(day)).toMatchObject({ routes: [], unplaced: [], driveMinutesBefore: 0, driveMinutesAfter: 0 });
    expect((await shop.as.dispatcher.undo(done.batchId!)).failed).toEqual([]);
    expect((await shop.as.dispatcher.job(north.id))!.technician).toBeNull();
  });

  it('R26.14 a draft goes to whom it wishes for, where there is a free hour', async () => {
    const day = '2026-03-12';
    const { job: draft } = await shop.as.dispatcher.do('unscheduleJob', { jobId: (await make('dee', at(day, 9, 10))).id });
    await make('dee', at(day, 8, 12));
    const plan = await propose(day, { jobIds: [draft.id] });
    expect(given(plan)).toEqual({ [draft.id]: shop.crew.dee });
    expect(plan.routes[0]!.visits[0]!.window).toEqual(at(day, 12, 13));
    await make('dee', at(day, 12, 17));
    expect((await propose(day, { jobIds: [draft.id] })).unplaced).toEqual([
      { job: { id: draft.id }, why: 'Dee Novak is wished for. Nobody can: 1 without a free hour.' },
    ]);
  });

  it('R26.16 says of each job that finds no place why', async () => {
    const day = '2026-03-10';
    const diver = await make(null, at(day, 15, 16), 30, { lineItems: [{ priceBookItemId: shop.items['HR-001'], quantity: 1 }] });
    const late = await make(null, at(day, 9, 10));
    const early = await make(null, at('2026-03-13', 6, 7));
    for (const crew of ['ana', 'ben', 'cho', 'dee', 'eli'] as const) await make(crew, at('2026-03-13', 10, 11));
    const [first, second] = [
      await make(null, at('2026-03-13', 10, 11)),
      await make(null, at('2026-03-13', 10, 11), 30, { priority: 'EMERGENCY' }),
    ];
    expect((await propose(day)).unplaced).toEqual([
      { job: { id: late.id }, why: 'Its time has begun. Give it another one.' },
      { job: { id: diver.id }, why: 'Nobody has Diving.' },
    ]);
    const plan = await propose('2026-03-13');
    expect(given(plan)).toEqual({ [second.id]: shop.crew.fay });
    expect(plan.unplaced).toEqual([
      { job: { id: early.id }, why: 'Nobody can: 6 outside their shift.' },
      { job: { id: first.id }, why: 'Whoever could take it is needed for another job of this plan.' },
    ]);
  });

  it('R26.14 is for the office, about days to come, and jobs that wait', async () => {
    const day = '2026-03-16';
    expect((await shop.as.ana.refusedRead(PROPOSE, { day })).code).toBe('FORBIDDEN');
    const refused = async (variables: object) => shop.as.dispatcher.refusedRead(PROPOSE, variables);
    expect(await refused({ day: '2026-03-09' })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'day' } });
    expect(await refused({ day, jobIds: ['JOB-7'] })).toMatchObject({ code: 'NOT_FOUND' });
    const taken = await make('ana', at(day, 9, 10));
    expect(await refused({ day, jobIds: [taken.id] })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'jobIds' } });
    const ids = Array.from({ length: 201 }, (_, index) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`);
    expect(await refused({ day, jobIds: ids })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'jobIds' } });
  });
});
