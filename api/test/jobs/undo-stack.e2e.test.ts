import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Random } from '../../src/import/demo/random.js';
import { bulk } from '../harness/bulk-caller.js';
import { FreeSlots } from '../harness/free-slots.js';
import type { ShopCaller, SeenEvent, SeenJob } from '../harness/shop-caller.js';
import { openShop } from '../harness/test-shop.js';
import type { TestShop } from '../harness/test-shop.js';

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);

interface ToldStep {
  batchId: string;
  at: string;
  jobCount: number;
  event: Pick<SeenEvent, 'kind' | 'batchId' | 'job'>;
}
interface Told {
  undo: ToldStep[];
  redo: ToldStep[];
}

const STEP = '{ batchId at jobCount event { kind batchId job { version status } } }';
const STACK = `query($first: Int) { undoStack(first: $first) { undo ${STEP} redo ${STEP} } }`;

let shop: TestShop;
let elsewhere: string;
let free: FreeSlots;

beforeAll(async () => {
  shop = await openShop();
  elsewhere = await shop.anotherNode();
  free = new FreeSlots('2026-03-11');
});
afterAll(() => shop?.close());

const stackOf = async (caller: ShopCaller, first = 50): Promise<Told> =>
  (await caller.read<{ undoStack: Told }>(STACK, { first })).undoStack;
const make = async (caller: ShopCaller): Promise<SeenJob> =>
  (await caller.do('createJob', { customerId: shop.customers['C-1'], window: free.day().at(9, 10), technicianId: shop.crew.ana })).job;
const moved = async (caller: ShopCaller, jobId: string): Promise<string> =>
  (await caller.do('moveJob', { jobId, window: free.day().at(9, 10) })).batchId;
/** As the key does it: what stands on top, and no other. */
const undoTop = async (caller: ShopCaller, which: 'undo' | 'redo' = 'undo'): Promise<string> => {
  const [top] = (await stackOf(caller))[which];
  return (await caller.undo(top!.batchId)).batchId;
};
const batches = (steps: ToldStep[]): string[] => steps.map(({ event }) => event.batchId);

describe('the undo stack', () => {
  it('R28.1 has one’s own steps alone, from every device and node, newest first, and says what each was', async () => {
    const { dispatcher, dispatcher2 } = shop.as;
    const job = await make(dispatcher2);
    const first = await moved(dispatcher, job.id);
    await moved(dispatcher2, job.id);
    const second = (await dispatcher.at(elsewhere).do('updateJob', { jobId: job.id, title: 'Elsewhere' })).batchId;
    const { undo } = await stackOf(dispatcher);
    expect(batches(undo)).toEqual([second, first]);
    expect(undo[0]).toMatchObject({ jobCount: 1, at: expect.stringMatching(/Z$/), event: { kind: 'UPDATED', job: { version: 4 } } });
    expect(undo[1]).toMatchObject({ jobCount: 1, event: { kind: 'RESCHEDULED', job: { version: 2 } } });
    expect(batches((await stackOf(dispatcher, 1)).undo)).toEqual([second]);
    expect(batches((await stackOf(dispatcher.at(elsewhere))).undo)).toEqual([second, first]);
  });

  it('R28.2 takes a change of many jobs as one step, also one of several chunks', async () => {
    const { manager } = shop.as;
    const jobs = await Promise.all(Array.from({ length: 60 }, () => make(manager)));
    const before = (await stackOf(manager)).undo.length;
    const done = await bulk(manager, 'bulkReschedule', { jobIds: jobs.map(({ id }) => id), shiftDays: 365, allowOverlap: true });
    const { undo } = await stackOf(manager);
    expect(undo).toHaveLength(Math.min(50, before + 1));
    expect(undo[0]).toMatchObject({ batchId: done.batchId, jobCount: 60, event: { kind: 'RESCHEDULED' } });
    await undoTop(manager);
    const { redo } = await stackOf(manager);
    expect(redo).toMatchObject([{ jobCount: 60, event: { kind: 'RESCHEDULED', batchId: done.batchId } }]);
    expect((await shop.as.manager.job(jobs[59]!.id))!.window).toEqual(jobs[59]!.window);
  });

  it('R28.2 takes several drags, and a published plan, as one step each', async () => {
    const { manager } = shop.as;
    const jobs = [await make(manager), await make(manager)];
    const to = () => jobs.map(({ id }) => ({ jobId: id, window: free.day().at(9, 10) }));
    const moves = 'mutation($input: MoveJobsInput!) { moveJobs(input: $input) { batchId } }';
    const { moveJobs } = await manager.read<{ moveJobs: { batchId: string } }>(moves, { input: { moves: to() } });
    expect((await stackOf(manager)).undo[0]).toMatchObject({ batchId: moveJobs.batchId, jobCount: 2 });

    const create = 'mutation($input: CreatePlanInput!) { createPlan(input: $input) { plan { id } } }';
    const made = await manager.read<{ createPlan: { plan: { id: string } } }>(create, {
      input: { name: 'Rain', from: free.day().at(9, 10).start.slice(0, 10) },
    });
    const planId = made.createPlan.plan.id;
    await manager.read('mutation($input: StageMovesInput!) { stageMoves(input: $input) { plan { id } } }', {
      input: { planId, moves: to() },
    });
    const publish = 'mutation($input: PublishPlanInput!) { publishPlan(input: $input) { result { batchId } } }';
    const { publishPlan } = await manager.read<{ publishPlan: { result: { batchId: string } } }>(publish, { input: { planId } });
    expect((await stackOf(manager)).undo[0]).toMatchObject({ batchId: publishPlan.result.batchId, jobCount: 2 });
    await undoTop(manager);
    await undoTop(manager);
    const back = await Promise.all(jobs.map(async ({ id }) => (await manager.job(id))!.window));
    expect(back).toEqual(jobs.map(({ window }) => window));
  });

  it('R28.3 drops redo by a new step, not by what is no step, nor by what others do', async () => {
    const { owner } = shop.as;
    const job = await make(owner);
    const other = await make(shop.as.manager);
    const first = await moved(owner, job.id);
    await undoTop(owner);
    await owner.do('addNote', { jobId: job.id, body: 'no step' });
    await moved(shop.as.manager, other.id);
    await owner.refusal('startJob', { jobId: (await make(shop.as.manager)).id, expectedVersion: 99 });
    expect(batches((await stackOf(owner)).redo)).toEqual([first]);
    const again = await undoTop(owner, 'redo');
    expect((await stackOf(owner)).undo[0]).toMatchObject({ batchId: again, event: { batchId: first } });
    await undoTop(owner);
    const next = (await owner.do('updateJob', { jobId: job.id, title: 'Another way' })).batchId;
    const now = await stackOf(owner);
    expect(now.redo).toEqual([]);
    expect(now.undo[0]!.batchId).toBe(next);
  });

  it('R28.4 goes back past what one has already taken back of the same job, and forth again', async () => {
    const { owner } = shop.as;
    const job = await make(owner);
    const states: SeenJob[] = [job];
    for (let time = 0; time < 3; time++) {
      await moved(owner, job.id);
      states.push((await owner.job(job.id))!);
    }
    for (const which of ['undo', 'redo', 'undo'] as const)
      for (let time = 0; time < 3; time++) {
        await undoTop(owner, which);
        const state = which === 'undo' ? states[2 - time]! : states[time + 1]!;
        expect((await owner.job(job.id))!.window).toEqual(state.window);
      }
  });

  it('R28.4 a clock that a change stopped stays in the way of going back past it', async () => {
    const { owner } = shop.as;
    const job = await make(owner);
    const given = await owner.do('reassignJob', { jobId: job.id, technicianId: shop.crew.ben });
    await shop.as.ben.do('clockIn', { jobId: job.id });
    await owner.do('completeJob', { jobId: job.id, closeOpenClocks: true });
    await undoTop(owner);
    expect(await owner.refusal('undo', { batchId: given.batchId })).toMatchObject({ code: 'UNDO_CONFLICT' });
  });

  it('R28.5 taking back what somebody else did is a step of one’s own', async () => {
    const { manager, dispatcher } = shop.as;
    const job = await make(dispatcher);
    const theirs = await moved(dispatcher, job.id);
    await manager.undo(theirs);
    expect((await stackOf(manager)).undo[0]).toMatchObject({ event: { kind: 'UNDONE' } });
    // Theirs is still on their own stack: pressing the key tells them who took it back.
    expect((await stackOf(dispatcher)).undo[0]!.batchId).toBe(theirs);
    const refusal = await dispatcher.refusal('undo', { batchId: theirs });
    expect(refusal).toMatchObject({ code: 'UNDO_CONFLICT', details: { by: { name: 'Manager' }, kind: 'UNDONE' } });
    await undoTop(manager);
    expect((await stackOf(manager)).redo[0]).toMatchObject({ event: { kind: 'UNDONE' } });
    expect((await manager.job(job.id))!.window).not.toEqual(job.window);
  });

  it('R28.6 reaches back 24 hours, and is for the office', async () => {
    const { dispatcher2, ana } = shop.as;
    const job = await make(dispatcher2);
    shop.clock.advance(24 * 60 - 1);
    const late = await moved(dispatcher2, job.id);
    expect(batches((await stackOf(dispatcher2)).undo)[0]).toBe(late);
    const before = (await stackOf(dispatcher2)).undo.length;
    shop.clock.advance(2);
    expect(before).toBeGreaterThan(1);
    expect(batches((await stackOf(dispatcher2)).undo)).toEqual([late]);
    expect((await ana.refusedRead(STACK)).code).toBe('FORBIDDEN');
    expect((await dispatcher2.refusedRead(STACK, { first: 51 })).code).toBe('BAD_INPUT');
  });

  it(`R28.4 is a stack like any other: steps of two people at two nodes against a model (SEED=${SEED})`, async () => {
    const random = new Random(SEED);
    const pick = <Value>(values: readonly Value[]): Value => random.pick(values);
    shop.clock.advance(48 * 60);
    const people = await Promise.all(
      [shop.as.dispatcher, shop.as.dispatcher2].map(async (caller) => {
        const jobs = await Promise.all([1, 2, 3].map(() => make(shop.as.owner)));
        return new Person(caller, jobs);
      }),
    );
    for (let step = 0; step < 60; step++) {
      const person = pick(people);
      const caller = pick([person.caller, person.caller.at(elsewhere)]);
      await person.act(pick(['move', 'title', 'many', 'note', 'undo', 'undo', 'redo', 'redo'] as const), caller, pick);
      expect(await person.seen(), `step ${step}`).toEqual(person.states[person.at]);
    }
    for (const person of people) {
      const { undo, redo } = await stackOf(person.caller);
      expect([undo.length, redo.length]).toEqual([person.at, person.states.length - 1 - person.at]);
    }
  });
});

type State = Record<string, Pick<SeenJob, 'window' | 'title'>>;

/** The model: a list of states and where in it one stands. */
class Person {
  readonly states: State[];
  at = 0;

  constructor(
    readonly caller: ShopCaller,
    private readonly jobs: readonly SeenJob[],
  ) {
    this.states = [Object.fromEntries(jobs.map(({ id, window, title }) => [id, { window, title }]))];
  }

  async seen(): Promise<State> {
    const jobs = await Promise.all(this.jobs.map(({ id }) => this.caller.job(id)));
    return Object.fromEntries(jobs.map((job) => [job!.id, { window: job!.window, title: job!.title }]));
  }

  async act(what: 'move' | 'title' | 'many' | 'note' | 'undo' | 'redo', caller: ShopCaller, pick: <V>(values: readonly V[]) => V) {
    const jobId = pick(this.jobs).id;
    if (what === 'note') return void (await caller.do('addNote', { jobId, body: 'no step' }));
    if (what === 'undo' || what === 'redo') {
      const to = this.at + (what === 'undo' ? -1 : 1);
      const [top] = (await stackOf(caller, 1))[what];
      if (!top !== !this.states[to]) throw new Error(`${what} has ${top ? 'a step more' : 'no step'}`);
      if (!top) return;
      await caller.undo(top.batchId);
      this.at = to;
      return;
    }
    if (what === 'move') await moved(caller, jobId);
    if (what === 'title') await caller.do('updateJob', { jobId, title: `Title ${this.states.length} ${Math.random()}` });
    if (what === 'many')
      await bulk(caller, 'bulkReschedule', { jobIds: this.jobs.map(({ id }) => id), shiftDays: 366, allowOverlap: true });
    this.states.splice(this.at + 1, Infinity, await this.seen());
    this.at += 1;
  }
}
