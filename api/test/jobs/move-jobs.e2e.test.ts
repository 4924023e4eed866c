import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulk, bulkRefusal } from '../harness/bulk-caller.js';
import { FreeSlots } from '../harness/free-slots.js';
import type { SeenJob, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-04-01');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

async function make(crew: CrewName | null, window: Span | null): Promise<SeenJob> {
  const lead = crew && { technicianId: shop.crew[crew] };
  return (await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], title: 'Fix it', window, ...lead })).job;
}

const to = (job: SeenJob, crew: CrewName | null, window: Span | null, more: object = {}): object => {
  return { jobId: job.id, expectedVersion: job.version, technicianId: crew && shop.crew[crew], window, ...more };
};
const move = (moves: object[], more: object = {}) => bulk(shop.as.dispatcher, 'moveJobs', { moves, ...more });
const now = async (job: SeenJob): Promise<SeenJob> => (await shop.as.dispatcher.job(job.id))!;
const place = ({ window, technician }: SeenJob) => [technician?.id ?? null, window];
const codes = (failed: readonly { jobId: string; code: string }[]) => Object.fromEntries(failed.map(({ jobId, code }) => [jobId, code]));

describe('R26.2 several drags', () => {
  it('R26.2 are one step: each job in its place, one batch, taken back at once and done again', async () => {
    const day = free.day();
    const [draft, planned] = [await make(null, null), await make('ana', day.at(9, 10))];
    const done = await move([to(draft, 'ben', day.at(9, 11)), to(planned, 'cho', day.at(14, 15))]);
    expect(done.failed).toEqual([]);
    expect(place(await now(draft))).toEqual([shop.crew.ben, day.at(9, 11)]);
    expect(place(await now(planned))).toEqual([shop.crew.cho, day.at(14, 15)]);
    expect(new Set(done.events.map((event) => event.batchId))).toEqual(new Set([done.batchId]));

    const undone = await shop.as.dispatcher.undo(done.batchId!);
    expect(undone.failed).toEqual([]);
    expect(await now(draft)).toMatchObject({ status: 'DRAFT', window: null, technician: null });
    expect(place(await now(planned))).toEqual([shop.crew.ana, day.at(9, 10)]);
    await shop.as.dispatcher.undo(undone.batchId);
    expect(place(await now(draft))).toEqual([shop.crew.ben, day.at(9, 11)]);
  });

  it('R26.3 let jobs change places, and undo lets them change back', async () => {
    const day = free.day();
    const jobs: SeenJob[] = [];
    // More than the jobs of one chunk, in a ring: each goes where the next one stands.
    for (let at = 0; at < 60; at++) jobs.push(await make('dee', day.at(at / 4, at / 4 + 0.25)));
    const ring = jobs.map((job, index) => to(job, 'dee', jobs[(index + 1) % jobs.length]!.window));
    const done = await move(ring, { allOrNothing: true });
    expect(done.failed).toEqual([]);
    expect(place(await now(jobs[0]!))).toEqual(place(jobs[1]!));
    expect(place(await now(jobs[59]!))).toEqual(place(jobs[0]!));
    expect((await now(jobs[7]!)).doubleBooked).toEqual([]);

    expect((await shop.as.dispatcher.undo(done.batchId!)).failed).toEqual([]);
    for (const job of jobs) expect(place(await now(job))).toEqual(place(job));
  });

  it('R26.3 find whoever stays in a slot in their way, also when that job is judged after them', async () => {
    const day = free.day();
    const [comes, stays] = [await make(null, null), await make('ana', day.at(9, 10))];
    await shop.as.dispatcher.do('addCrewMember', { jobId: stays.id, technicianId: shop.crew.ben });
    // The second keeps Ben in its slot: only its lead changes.
    const { failed, succeeded } = await move([to(comes, 'ben', day.at(9, 10)), to(await now(stays), 'cho', day.at(9, 10))]);
    expect(codes(failed)).toEqual({ [comes.id]: 'SCHEDULE_CONFLICT' });
    expect(succeeded.map(({ id }) => id)).toEqual([stays.id]);
  });

  it('R26.4 are judged one by one: what can’t be is listed with its code, the rest is done', async () => {
    const day = free.day();
    const taken = await make('eli', day.at(9, 12));
    const clashing = await make('ana', day.at(9, 10));
    const behind = await make('ana', day.at(11, 12));
    const doubled = await make('ana', day.at(13, 14));
    const good = await make('ana', day.at(15, 16));
    const { job: cancelled } = await shop.as.dispatcher.do('cancelJob', { jobId: (await make(null, null)).id, reason: 'x' });
    await shop.as.dispatcher2.do('reassignJob', { jobId: behind.id, technicianId: shop.crew.ben });
    const backwards = { start: day.at(9, 10).end, end: day.at(9, 10).start };
    const badWindow = await make(null, null);
    const done = await move([
      to(clashing, 'eli', day.at(11, 12)),
      to(behind, 'cho', day.at(11, 12)),
      to(doubled, 'eli', day.at(10, 11), { allowOverlap: true }),
      to(good, 'fay', day.at(15, 16)),
      to(cancelled, 'fay', day.at(9, 10)),
      to(badWindow, 'fay', backwards),
      { ...to(good, 'fay', day.at(9, 10)), jobId: 'JOB-77' },
    ]);
    expect(codes(done.failed)).toEqual({
      [clashing.id]: 'SCHEDULE_CONFLICT',
      [behind.id]: 'STALE_VERSION',
      [cancelled.id]: 'ILLEGAL_TRANSITION',
      [badWindow.id]: 'BAD_INPUT',
      'JOB-77': 'NOT_FOUND',
    });
    expect(done.failed.find(({ jobId }) => jobId === clashing.id)!.message).toContain(taken.number);
    expect((await now(doubled)).doubleBooked.map(({ id }) => id)).toEqual([shop.crew.eli]);
    expect(place(await now(good))).toEqual([shop.crew.fay, day.at(15, 16)]);
    expect((await now(clashing)).version).toBe(clashing.version);
  });

  it('R26.4 a job that has to stay is in the way of the one that wanted its place', async () => {
    const day = free.day();
    const wall = await make('fay', day.at(9, 10));
    const first = await make('ana', day.at(9, 10));
    const second = await make('ben', day.at(9, 10));
    const done = await move([to(second, 'ana', day.at(9, 10)), to(first, 'fay', day.at(9, 10))]);
    expect(codes(done.failed)).toEqual({ [first.id]: 'SCHEDULE_CONFLICT', [second.id]: 'SCHEDULE_CONFLICT' });
    expect(done.failed.map(({ message }) => message).join()).toContain(wall.number);
    expect(done.events).toEqual([]);
  });

  it('R26.5 all or nothing: one that can’t be moved leaves all as they are, and is asked anew when repeated', async () => {
    const day = free.day();
    const wall = await make('eli', day.at(9, 10));
    const [blocked, good] = [await make('ana', day.at(9, 10)), await make('ben', day.at(9, 10))];
    const input = { allOrNothing: true, clientMutationId: `plan-${blocked.id}` };
    const moves = [to(blocked, 'eli', day.at(9, 10)), to(good, 'cho', day.at(9, 10))];
    const refused = await move(moves, input);
    expect(refused).toMatchObject({ succeeded: [], events: [], batchId: null });
    expect(codes(refused.failed)).toEqual({ [blocked.id]: 'SCHEDULE_CONFLICT' });
    expect((await now(good)).version).toBe(good.version);

    await shop.as.dispatcher.do('reassignJob', { jobId: wall.id, technicianId: null });
    const done = await move(moves, input);
    expect(done.failed).toEqual([]);
    expect(place(await now(blocked))).toEqual([shop.crew.eli, day.at(9, 10)]);
    expect(place(await now(good))).toEqual([shop.crew.cho, day.at(9, 10)]);

    const strange = await move([{ ...moves[0], jobId: 'JOB-77' }, to(good, 'dee', day.at(9, 10))], { allOrNothing: true });
    expect(strange).toMatchObject({ succeeded: [], batchId: null });
    expect(codes(strange.failed)).toEqual({ 'JOB-77': 'NOT_FOUND', [good.id]: 'STALE_VERSION' });
  });

  it('R26.6 repeated under its clientMutationId it answers the same and moves nothing twice', async () => {
    const day = free.day();
    const job = await make('ana', day.at(9, 10));
    const input = { clientMutationId: `move-${job.id}` };
    const first = await move([to(job, 'ben', day.at(9, 10))], input);
    const again = await Promise.all([1, 2, 3].map(() => move([to(job, 'ben', day.at(9, 10))], input)));
    for (const one of again) expect(one).toEqual(first);
    expect((await now(job)).version).toBe(job.version + 1);
    expect(await bulkRefusal(shop.as.dispatcher, 'moveJobs', { ...input, moves: [] })).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('R26.6 a dry run answers what it would do and writes nothing', async () => {
    const day = free.day();
    await make('eli', day.at(9, 10));
    const [blocked, good] = [await make('ana', day.at(9, 10)), await make('ben', day.at(9, 10))];
    const moves = [to(blocked, 'eli', day.at(9, 10)), to(good, 'cho', day.at(9, 10))];
    const dry = await move(moves, { dryRun: true });
    expect(dry).toMatchObject({ succeeded: [{ id: good.id }], failed: [{ jobId: blocked.id }], events: [], batchId: null });
    expect(await move(moves, { dryRun: true, allOrNothing: true })).toMatchObject({ succeeded: [], failed: [{ jobId: blocked.id }] });
    expect((await now(good)).version).toBe(good.version);
    const done = await move(moves);
    expect(done.failed).toEqual(dry.failed);
    expect(done.changes.map(({ changes }) => changes)).toEqual(dry.changes.map(({ changes }) => changes));
  });

  it('R26.6 takes each job once, and at most 500', async () => {
    const day = free.day();
    const job = await make('ana', day.at(9, 10));
    const one = to(job, 'ben', day.at(9, 10));
    expect(await bulkRefusal(shop.as.dispatcher, 'moveJobs', { moves: [one, one] })).toMatchObject({
      code: 'BAD_INPUT',
      details: { field: 'moves' },
    });
    expect(await bulkRefusal(shop.as.dispatcher, 'moveJobs', { moves: Array.from({ length: 501 }, () => one) })).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await move([])).toMatchObject({ succeeded: [], failed: [], events: [] });
  });
});
