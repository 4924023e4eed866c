import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots, type FreeDay } from '../harness/free-slots.js';
import { openPlans, plan, planRefusal, seePlan, type PlanDone, type SeenPlan } from '../harness/plan-caller.js';
import type { SeenJob, ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
let one: ShopCaller;
let two: ShopCaller;
// A Sunday: the days from here on are Monday, Tuesday …
const free = new FreeSlots('2026-05-03');

beforeAll(async () => {
  shop = await openShop();
  ({ dispatcher: one, dispatcher2: two } = shop.as);
});
afterAll(() => shop.close());

async function make(crew: CrewName | null, window: Span | null, more: object = {}): Promise<SeenJob> {
  const lead = crew && { technicianId: shop.crew[crew] };
  return (await one.do('createJob', { customerId: shop.customers['C-1'], title: 'Fix it', window, ...lead, ...more })).job;
}

const dayOf = (day: FreeDay): string => day.at(15, 16).start.slice(0, 10);
const begin = async (day: FreeDay | string, by = one, name = 'Rain'): Promise<string> =>
  (await plan(by, 'createPlan', { name, from: typeof day === 'string' ? day : dayOf(day) })).plan.id;
const to = (job: SeenJob, crew: CrewName | null, window?: Span | null): object => {
  const place = window === undefined ? {} : { window };
  return { jobId: job.id, expectedVersion: job.version, technicianIds: crew ? [shop.crew[crew]] : [], ...place };
};
const stage = (planId: string, moves: object[], by = one): Promise<PlanDone> => plan(by, 'stageMoves', { planId, moves });
const now = async (job: { id: string }): Promise<SeenJob> => (await one.job(job.id))!;
const place = ({ window, crew }: Pick<SeenJob, 'window' | 'crew'>) => [crew.map(({ id }) => id), window];
const moveOf = (seen: SeenPlan, job: SeenJob) => seen.moves.find((move) => move.job.id === job.id);

describe('a plan', () => {
  it('R27.1 is seen and worked on by the whole office, and touches nothing', async () => {
    const day = free.day();
    const [first, second] = [await make('ana', day.at(14, 15)), await make('ana', day.at(16, 17))];
    const planId = await begin(day);
    await stage(planId, [to(first, 'ben', day.at(18, 19))]);
    await stage(planId, [to(second, null)], two);
    const seen = await seePlan(shop.as.manager, planId);
    expect(seen).toMatchObject({ name: 'Rain', state: 'OPEN', author: { name: 'Dispatcher' }, moveCount: 2, endable: true });
    expect(moveOf(seen, first)).toMatchObject({
      ...{ window: day.at(18, 19), crew: [{ id: shop.crew.ben }], version: first.version, stagedBy: { name: 'Dispatcher' }, problem: null },
    });
    expect(moveOf(seen, second)).toMatchObject({ window: day.at(16, 17), crew: [], stagedBy: { name: 'Dispatcher2' } });
    expect(await now(first)).toEqual(first);
    expect(await now(second)).toEqual(second);
    expect(await one.history(first.id)).toHaveLength(1);
  });

  it('R27.1 is named anew and given up by its author and managers; technicians have none', async () => {
    const day = free.day();
    const planId = await begin(day);
    for (const mutation of ['renamePlan', 'discardPlan'] as const) {
      const input = { planId, ...(mutation === 'renamePlan' && { name: 'Storm' }) };
      expect(await planRefusal(two, mutation, input)).toMatchObject({
        code: 'FORBIDDEN',
        message: expect.stringContaining('Dispatcher’s'),
      });
    }
    expect((await seePlan(two, planId)).endable).toBe(false);
    expect((await plan(shop.as.manager, 'renamePlan', { planId, name: ' Storm ' })).plan.name).toBe('Storm');
    expect((await plan(one, 'discardPlan', { planId })).plan).toMatchObject({ state: 'DISCARDED', closedBy: { name: 'Dispatcher' } });
    expect((await shop.as.ana.refusedRead('query($id: ID!) { plan(id: $id) { id } }', { id: planId })).code).toBe('FORBIDDEN');
    expect((await planRefusal(shop.as.ana, 'createPlan', { name: 'Mine', from: dayOf(day) })).code).toBe('FORBIDDEN');
    for (const name of ['  ', 'x'.repeat(81), 'a\nb'])
      expect((await planRefusal(one, 'createPlan', { name, from: dayOf(day) })).code).toBe('BAD_INPUT');
  });

  it('R27.12 is heard of by the office’s screens, not by technicians', async () => {
    // A cursor is followed for seven days by the database's own clock.
    shop.clock.set(new Date());
    const day = free.day();
    const job = await make('ana', day.at(14, 15));
    const { eventCursor: after } = await two.read<{ eventCursor: string }>('{ eventCursor }');
    const planId = await begin(day);
    await stage(planId, [to(job, 'ben')]);
    await stage(planId, [to(job, 'ben')]);
    await plan(one, 'unstageMoves', { planId, jobIds: [job.id] });
    await plan(one, 'unstageMoves', { planId, jobIds: [job.id] });
    const text = 'query($after: EventCursor!) { jobEvents(after: $after) { events { jobId } changes { entity id actor { name } } } }';
    const heard = async (by: ShopCaller) =>
      (await by.read<{ jobEvents: { events: object[]; changes: object[] } }>(text, { after })).jobEvents;
    const change = { entity: 'Plan', id: planId, actor: { name: 'Dispatcher' } };
    expect(await heard(two)).toEqual({ events: [], changes: [change, change, change, change] });
    expect(await heard(shop.as.ana)).toEqual({ events: [], changes: [] });
    shop.clock.set('2026-03-10T15:00:00Z');
  });
});

describe('staging', () => {
  it('R27.2 takes what it is not told from the plan, and nothing that stands already', async () => {
    const day = free.day();
    const job = await make('ana', day.at(14, 15));
    const planId = await begin(day);
    await stage(planId, [{ jobId: job.id, window: day.at(16, 18) }]);
    const { plan: seen } = await stage(planId, [{ jobId: job.id.toUpperCase(), technicianIds: [shop.crew.ben, shop.crew.cho] }]);
    expect(moveOf(seen, job)).toMatchObject({ window: day.at(16, 18), crew: [{ id: shop.crew.ben }, { id: shop.crew.cho }] });
    expect((await stage(planId, [to(job, 'ana', day.at(14, 15))])).plan.moves).toEqual([]);
  });

  it('R27.2 takes a job off the schedule, and puts a draft on it', async () => {
    const day = free.day();
    const [planned, draft] = [await make('ana', day.at(14, 15)), await make('ben', null)];
    const planId = await begin(day);
    const { plan: seen } = await stage(planId, [to(planned, 'ana', null), { jobId: draft.id, window: day.at(14, 15) }]);
    expect(moveOf(seen, planned)).toMatchObject({ window: null });
    expect(seen.comparison.after).toMatchObject({ jobs: 1 });
    await plan(one, 'publishPlan', { planId });
    expect(await now(planned)).toMatchObject({ status: 'DRAFT', window: null, crew: [{ id: shop.crew.ana }] });
    expect(await now(draft)).toMatchObject({ status: 'SCHEDULED', window: day.at(14, 15), crew: [{ id: shop.crew.ben }] });
  });

  it('R27.3 lists what can’t be staged, by the rules of a drag, and stages the rest', async () => {
    const day = free.day();
    const [fine, seen, gone] = [await make('ana', day.at(14, 15)), await make('ana', day.at(16, 17)), await make('ben', day.at(14, 15))];
    await two.do('moveJob', { jobId: seen.id, window: day.at(18, 19) });
    await one.do('cancelJob', { jobId: gone.id, reason: 'x' });
    const planId = await begin(day);
    const given = { jobId: gone.id, technicianIds: [shop.crew.cho] };
    const done = await stage(planId, [to(fine, 'cho'), to(seen, 'cho'), given]);
    expect(done.plan.moves.map(({ job }) => job.id)).toEqual([fine.id]);
    expect(Object.fromEntries(done.failed.map(({ jobId, code }) => [jobId, code]))).toEqual({
      ...{ [seen.id]: 'STALE_VERSION', [gone.id]: 'ILLEGAL_TRANSITION' },
    });
    expect((await planRefusal(one, 'stageMoves', { planId, moves: [given] })).code).toBe('ILLEGAL_TRANSITION');
    const unknown = [{ jobId: fine.id, technicianIds: ['00000000-0000-0000-0000-000000000001'] }];
    expect((await planRefusal(one, 'stageMoves', { planId, moves: unknown })).code).toBe('NOT_FOUND');
    const backwards = { jobId: fine.id, window: { start: day.at(15, 16).end, end: day.at(15, 16).start } };
    expect((await planRefusal(one, 'stageMoves', { planId, moves: [backwards] })).code).toBe('BAD_INPUT');
  });

  it('R27.4 an absence leaves nothing of the day on somebody’s hands, as the plan has it', async () => {
    const day = free.day();
    const alone = await make('dee', day.at(14, 15));
    let both = await make('dee', day.at(16, 17));
    ({ job: both } = await one.do('addCrewMember', { jobId: both.id, technicianId: shop.crew.eli }));
    const [away, comes] = [await make('dee', day.at(18, 19)), await make('fay', day.at(20, 21))];
    const running = (await one.do('startJob', { jobId: (await make('dee', day.at(21, 22))).id })).job;
    const planId = await begin(day);
    await stage(planId, [to(away, 'ana'), to(comes, 'dee')]);
    const { plan: seen, failed } = await plan(one, 'stageAbsence', { planId, technicianId: shop.crew.dee, day: dayOf(day) });
    expect(Object.fromEntries(seen.moves.map(({ job, crew }) => [job.id, crew.map(({ id }) => id)]))).toEqual({
      ...{ [alone.id]: [], [both.id]: [shop.crew.eli], [away.id]: [shop.crew.ana], [comes.id]: [] },
    });
    expect(failed.map(({ jobId, code }) => [jobId, code])).toEqual([[running.id, 'NO_CREW']]);
  });

  it('R27.4 a shift moves what is planned for the day, with what was promised', async () => {
    const [day, next] = [free.day(), free.day()];
    const promised = await make('ana', day.at(14, 15), { arrivalWindow: day.at(14, 16) });
    const [unassigned, other] = [await make(null, day.at(16, 17)), await make('ben', day.at(14, 15))];
    const planId = await begin(day);
    await stage(planId, [to(other, 'ben', day.at(18, 19))]);
    const { plan: seen } = await plan(two, 'stageShift', { planId, day: dayOf(day), days: 1, minutes: 30 });
    expect(moveOf(seen, promised)?.window).toEqual(next.at(14.5, 15.5));
    expect(moveOf(seen, unassigned)).toMatchObject({ window: next.at(16.5, 17.5), crew: [] });
    expect(moveOf(seen, other)?.window).toEqual(next.at(18.5, 19.5));
    await plan(one, 'publishPlan', { planId });
    expect((await now(promised)).arrivalWindow).toEqual(next.at(14.5, 16.5));
    for (const wrong of [{ days: 0 }, { days: 32 }, { minutes: 1441 }])
      expect((await planRefusal(one, 'stageShift', { planId, day: dayOf(day), ...wrong })).code).toBe('BAD_INPUT');
  });

  it('R27.4 a shift of one technician leaves the others', async () => {
    const day = free.day();
    const [own, other] = [await make('ana', day.at(14, 15)), await make('ben', day.at(14, 15))];
    const planId = await begin(day);
    const input = { planId, day: dayOf(day), minutes: -60, technicianIds: [shop.crew.ana] };
    const { plan: seen } = await plan(one, 'stageShift', input);
    expect(seen.moves.map(({ job, window }) => [job.id, window])).toEqual([[own.id, day.at(13, 14)]]);
    expect(moveOf(seen, other)).toBeUndefined();
  });

  it('R27.5 its days reach wherever its moves do, and it is listed with each while it is open', async () => {
    const [day, next, after] = [free.day(), free.day(), free.day()];
    const job = await make('ana', day.at(14, 15));
    const planId = await begin(next);
    expect(await openPlans(two, dayOf(day))).not.toContain(planId);
    const { plan: seen } = await stage(planId, [to(job, 'ana', after.at(14, 15))]);
    expect(seen).toMatchObject({ from: dayOf(day), to: dayOf(after) });
    for (const one of [day, next, after]) expect(await openPlans(two, dayOf(one))).toContain(planId);
    const far = { start: '2026-09-01T15:00:00.000Z', end: '2026-09-01T16:00:00.000Z' };
    expect((await planRefusal(one, 'stageMoves', { planId, moves: [to(job, 'ana', far)] })).message).toContain('62 days');
    await plan(one, 'discardPlan', { planId });
    expect(await openPlans(two, dayOf(day))).not.toContain(planId);
  });
});

describe('what it comes to', () => {
  it('R27.6 tells overlaps, drive and overtime before and after', async () => {
    // A Monday of its own: shifts are from 13:00 to 22:00 UTC.
    const day = new FreeSlots('2026-08-02').day();
    const at = (latitude: number) => ({
      address: { line1: '1 Main St', city: 'Austin', region: 'TX', postalCode: '78701', latitude, longitude: -97.7 },
    });
    const first = await make('ana', day.at(14, 15), at(30.2));
    const second = await make('ana', day.at(16, 17), at(30.3));
    await make('ben', day.at(14, 15), at(30.2));
    await make(null, day.at(14, 15));
    const planId = await begin(day);
    const { plan: seen } = await stage(planId, [to(second, 'ben', day.at(14.5, 15.5))]);
    const drive = seen.comparison.before.driveMinutes;
    // 11.12 km as the crow flies, 1.3 times that by road, at 40 km/h.
    expect(drive).toBe(22);
    expect(seen.comparison.before).toEqual({ jobs: 4, unassigned: 1, overlaps: 0, driveMinutes: drive, overtimeMinutes: 0 });
    expect(seen.comparison.after).toEqual({ jobs: 4, unassigned: 1, overlaps: 1, driveMinutes: drive, overtimeMinutes: 0 });
    const late = (await stage(planId, [to(first, 'ana', day.at(21.5, 23))])).plan.comparison;
    expect(late.after).toMatchObject({ overtimeMinutes: 60 });
    const ana = late.technicians.find(({ technician }) => technician.id === shop.crew.ana);
    expect(ana).toMatchObject({ before: { jobs: 2, driveMinutes: drive }, after: { jobs: 1, driveMinutes: 0, overtimeMinutes: 60 } });
    // The schedule goes on underneath.
    await two.do('moveJob', { jobId: first.id, window: day.at(22, 23) });
    expect((await seePlan(one, planId)).comparison.before).toMatchObject({ overtimeMinutes: 60 });
  });

  it('R27.7 tells what moved underneath, by whom and what', async () => {
    const day = free.day();
    const [moved, noted, same] = [await make('ana', day.at(14, 15)), await make('ana', day.at(16, 17)), await make('ana', day.at(18, 19))];
    const planId = await begin(day);
    await stage(planId, [to(moved, 'ben'), to(noted, 'ben'), to(same, 'cho')]);
    await two.do('moveJob', { jobId: moved.id, window: day.at(14.5, 15.5) });
    await two.do('addNote', { jobId: moved.id, body: 'gate code' });
    await two.do('addNote', { jobId: noted.id, body: 'gate code' });
    await two.do('reassignJob', { jobId: same.id, technicianId: shop.crew.cho });
    const seen = await seePlan(one, planId);
    expect(moveOf(seen, moved)!.problem).toMatchObject({
      ...{ code: 'STALE_VERSION', message: expect.stringContaining(`changed ${moved.number}`) },
      meanwhile: [
        {
          actor: { name: 'Dispatcher2' },
          kind: 'RESCHEDULED',
          changes: expect.arrayContaining([expect.objectContaining({ field: 'window' })]),
        },
      ],
    });
    expect(moveOf(seen, noted)!.problem).toBeNull();
    expect(moveOf(seen, same)!.problem).toBeNull();
    // Whoever has looked at it stages it again.
    await stage(planId, [to(await now(moved), 'ben')]);
    expect(moveOf(await seePlan(one, planId), moved)!.problem).toBeNull();
  });

  it('R27.7 tells what a move clashes with once all the others are made', async () => {
    const day = free.day();
    const [first, second, stays] = [
      await make('ana', day.at(14, 15)),
      await make('ben', day.at(14, 15)),
      await make('cho', day.at(14, 15)),
    ];
    const planId = await begin(day);
    await stage(planId, [to(first, 'ben'), to(second, 'ana')]);
    expect((await seePlan(one, planId)).moves.map(({ problem }) => problem)).toEqual([null, null]);
    await stage(planId, [to(second, 'cho')]);
    expect(moveOf(await seePlan(one, planId), second)!.problem).toMatchObject({
      ...{ code: 'SCHEDULE_CONFLICT', clashes: [{ jobId: stays.id, technicianName: 'Cho Min-ji' }] },
    });
  });
});

describe('publishing', () => {
  async function swapped() {
    const day = free.day();
    const [first, second, draft] = [await make('ana', day.at(14, 15)), await make('ben', day.at(14, 15)), await make(null, null)];
    const planId = await begin(day);
    await stage(planId, [to(first, 'ben'), to(second, 'ana'), to(draft, 'cho', day.at(14, 15))]);
    return { day, first, second, draft, ...(await plan(two, 'publishPlan', { planId })) };
  }

  it('R27.8 makes all of it as one batch, jobs changing places', async () => {
    const { day, first, second, draft, plan: seen, result } = await swapped();
    expect(seen).toMatchObject({ state: 'PUBLISHED', closedBy: { name: 'Dispatcher2' }, batchId: result.batchId });
    expect(result.failed).toEqual([]);
    expect(result.events.map(({ batchId, actor }) => [batchId, actor.name])).toEqual(Array(3).fill([result.batchId, 'Dispatcher2']));
    expect(place(await now(first))).toEqual([[shop.crew.ben], day.at(14, 15)]);
    expect(place(await now(second))).toEqual([[shop.crew.ana], day.at(14, 15)]);
    expect((await now(first)).doubleBooked).toEqual([]);
    expect(await now(draft)).toMatchObject({ status: 'SCHEDULED' });
  });

  it('R27.11 one undo takes it back, and the next brings it again', async () => {
    const { day, first, second, draft, result } = await swapped();
    const undone = await two.undo(result.batchId!);
    expect(undone.failed).toEqual([]);
    for (const job of [first, second]) expect(place(await now(job))).toEqual(place(job));
    expect(await now(draft)).toMatchObject({ status: 'DRAFT', window: null });
    await two.undo(undone.batchId);
    expect(place(await now(first))).toEqual([[shop.crew.ben], day.at(14, 15)]);
  });

  it('R27.11 also where more jobs have changed places than a chunk of many has', async () => {
    const day = free.day();
    const jobs: SeenJob[] = [];
    for (let at = 0; at < 60; at++) jobs.push(await make('fay', day.at(at / 4, at / 4 + 0.25)));
    const planId = await begin(day);
    await stage(
      planId,
      jobs.map((job, index) => to(job, 'fay', jobs[(index + 1) % jobs.length]!.window)),
    );
    const { result } = await plan(one, 'publishPlan', { planId });
    expect(place(await now(jobs[59]!))).toEqual(place(jobs[0]!));
    expect((await one.undo(result.batchId!)).failed).toEqual([]);
    for (const job of jobs) expect(place(await now(job))).toEqual(place(job));
  });

  it('R27.8 makes none where one can’t be, and says of each why', async () => {
    const day = free.day();
    const [fine, moved, clashing] = [
      await make('ana', day.at(14, 15)),
      await make('ana', day.at(16, 17)),
      await make('ana', day.at(18, 19)),
    ];
    const inTheWay = await make('ben', day.at(18, 19));
    const planId = await begin(day);
    await stage(planId, [to(fine, 'cho'), to(moved, 'cho'), to(clashing, 'ben')]);
    await two.do('moveJob', { jobId: moved.id, window: day.at(16.5, 17.5) });
    const refusal = await planRefusal(one, 'publishPlan', { planId });
    expect(refusal.code).toBe('PLAN_CONFLICT');
    expect(refusal.message).toContain('2 of 3 moves');
    const problems = refusal.details.problems as { jobId: string; code: string; details: Record<string, unknown> }[];
    expect(Object.fromEntries(problems.map(({ jobId, code }) => [jobId, code]))).toEqual({
      ...{ [moved.id]: 'STALE_VERSION', [clashing.id]: 'SCHEDULE_CONFLICT' },
    });
    expect(problems.find(({ jobId }) => jobId === moved.id)!.details['events']).toMatchObject([{ actor: { name: 'Dispatcher2' } }]);
    expect(problems.find(({ jobId }) => jobId === clashing.id)!.details['conflicts']).toMatchObject([{ jobId: inTheWay.id }]);
    expect(await now(fine)).toEqual(fine);
    expect((await seePlan(one, planId)).state).toBe('OPEN');

    const { result } = await plan(one, 'publishPlan', { planId, leaveOut: true });
    expect(result.succeeded.map(({ id }) => id)).toEqual([fine.id]);
    expect(result.failed.map(({ jobId, code }) => [jobId, code]).sort()).toEqual(
      [
        [moved.id, 'STALE_VERSION'],
        [clashing.id, 'SCHEDULE_CONFLICT'],
      ].sort(),
    );
    expect(place(await now(clashing))).toEqual(place(clashing));
  });

  it('R27.9 leaves out what can’t be made, and whoever wanted the place that is not left', async () => {
    const day = free.day();
    const [stuck, follows, fine] = [
      await make('ana', day.at(14, 15)),
      await make('ben', day.at(14, 15)),
      await make('dee', day.at(14, 15)),
    ];
    const inTheWay = await make('cho', day.at(14, 15));
    const planId = await begin(day);
    await stage(planId, [to(stuck, 'cho'), to(follows, 'ana'), to(fine, 'ben')]);
    // Cho's slot is taken, so Ana's stays hers, so Ben's stays his: nothing is left.
    expect((await planRefusal(one, 'publishPlan', { planId, leaveOut: true })).code).toBe('PLAN_CONFLICT');
    await stage(planId, [to(fine, 'eli')]);
    const { result } = await plan(one, 'publishPlan', { planId, leaveOut: true });
    expect(result.succeeded.map(({ id }) => id)).toEqual([fine.id]);
    for (const job of [stuck, follows, inTheWay]) expect(await now(job)).toEqual(job);
  });

  it('R27.9 books doubly where that is meant', async () => {
    const day = free.day();
    const [job] = [await make('ana', day.at(14, 15)), await make('ben', day.at(14, 15))];
    const planId = await begin(day);
    await stage(planId, [to(job, 'ben')]);
    await plan(one, 'publishPlan', { planId, allowOverlap: true });
    expect((await now(job)).doubleBooked).toMatchObject([{ id: shop.crew.ben }]);
  });

  it('R27.10 happens once, whoever comes second, also at the same moment', async () => {
    const day = free.day();
    const jobs = [await make('ana', day.at(14, 15)), await make('ana', day.at(16, 17))];
    const planId = await begin(day);
    await stage(
      planId,
      jobs.map((job) => to(job, 'ben')),
    );
    const answers = await Promise.allSettled([one, two, shop.as.manager].map((by) => plan(by, 'publishPlan', { planId })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const job of jobs) expect((await one.history(job.id)).filter(({ kind }) => kind === 'REASSIGNED')).toHaveLength(1);
    const winner = (await seePlan(one, planId)).closedBy!.name;
    for (const mutation of ['publishPlan', 'discardPlan'] as const)
      expect(await planRefusal(one, mutation, { planId })).toMatchObject({
        ...{
          code: 'PLAN_CLOSED',
          message: `${winner} has published this plan already.`,
          details: { state: 'PUBLISHED', by: { name: winner } },
        },
      });
    expect((await planRefusal(two, 'stageMoves', { planId, moves: [to(jobs[0]!, 'cho')] })).code).toBe('PLAN_CLOSED');
  });

  it('R27.10 of two plans that want one slot, published at the same moment, one is', async () => {
    const day = free.day();
    const [first, second] = [await make('ana', day.at(14, 15)), await make('ben', day.at(14, 15))];
    const plans = [await begin(day), await begin(day, two)];
    await stage(plans[0]!, [to(first, 'cho')]);
    await stage(plans[1]!, [to(second, 'cho')]);
    const answers = await Promise.allSettled(plans.map((planId, index) => plan([one, two][index]!, 'publishPlan', { planId })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [late] = answers.filter(({ status }) => status === 'rejected') as [PromiseRejectedResult];
    expect(String(late.reason)).toContain('PLAN_CONFLICT');
    const crews = [await now(first), await now(second)].map(({ crew }) => crew[0]!.id);
    expect(crews.filter((id) => id === shop.crew.cho)).toHaveLength(1);
  });

  it('R27.10 nothing that is empty is published', async () => {
    const planId = await begin(free.day());
    expect((await planRefusal(one, 'publishPlan', { planId })).code).toBe('BAD_INPUT');
  });
});
