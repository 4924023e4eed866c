import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { SeenJob, ShopCaller, Span } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
const free = new FreeSlots('2026-03-10');

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

async function make(input: object = {}): Promise<SeenJob> {
  const defaults = { customerId: shop.customers['C-1'], title: 'Fix it', window: free.day().at(15, 16), technicianId: shop.crew.ana };
  return (await shop.as.dispatcher.do('createJob', { ...defaults, ...input })).job;
}

describe('a hold with a day to look again', () => {
  const day = async (jobId: string): Promise<string | null> => {
    const query = 'query($jobId: ID!) { job(id: $jobId) { lookAgainOn } }';
    return (await shop.as.dispatcher.read<{ job: { lookAgainOn: string | null } }>(query, { jobId })).job.lookAgainOn;
  };
  const hold = async (lookAgainOn: string | null, more: object = {}) =>
    shop.as.dispatcher.do('holdJob', { jobId: (await make()).id, reason: 'waits for a part', lookAgainOn, ...more });

  it('R19.3 keeps the day until the hold ends, tells it, and puts it back on undo', async () => {
    const held = await hold('2026-03-20');
    const jobId = held.job.id;
    expect(held.events[0]!.changes).toContainEqual({ field: 'lookAgainOn', from: null, to: '2026-03-20' });
    expect(await day(jobId)).toBe('2026-03-20');
    const resumed = await shop.as.dispatcher.do('resumeJob', { jobId });
    expect(resumed.events[0]!.changes).toContainEqual({ field: 'lookAgainOn', from: '2026-03-20', to: null });
    expect(await day(jobId)).toBeNull();
    const undone = await shop.as.dispatcher.undo(resumed.batchId);
    expect(await day(jobId)).toBe('2026-03-20');
    await shop.as.dispatcher.undo(undone.batchId);
    expect(await day(jobId)).toBeNull();
    for (const [end, input] of [
      ['rescheduleJob', { window: free.day().at(15, 16) }],
      ['cancelJob', { reason: 'no part' }],
    ] as const) {
      const other = (await hold('2026-03-21')).job.id;
      await shop.as.dispatcher.do(end, { jobId: other, ...input });
      expect(await day(other)).toBeNull();
    }
    const first = await hold('2026-03-22');
    await shop.as.dispatcher.undo(first.batchId);
    expect(await day(first.job.id)).toBeNull();
  });

  it('R19.3 takes today or later, by the day of the hold', async () => {
    const jobId = (await make()).id;
    const refused = (input: object) => shop.as.dispatcher.refusal('holdJob', { jobId, reason: 'r', ...input });
    expect(await refused({ lookAgainOn: '2026-03-09' })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'lookAgainOn' } });
    expect(await refused({ lookAgainOn: '9999-12-31' })).toMatchObject({ code: 'BAD_INPUT', details: { field: 'lookAgainOn' } });
    expect((await refused({ lookAgainOn: '2026-02-30' })).code).toBe('BAD_INPUT');
    const cancel = { jobId, reason: 'r', lookAgainOn: '2026-03-20' };
    expect(await shop.as.dispatcher.refusal('cancelJob', cancel)).toMatchObject({ code: 'BAD_INPUT', details: { field: 'lookAgainOn' } });
    // Held three days ago on a phone that was offline since: the day was ahead then.
    const offline = await hold('2026-03-08', { occurredAt: shop.clock.in(-3 * 24 * 60) });
    expect(await day(offline.job.id)).toBe('2026-03-08');
    expect((await hold('2026-03-10')).job.status).toBe('ON_HOLD');
  });

  it('R19.4 heads the board when its day has come, the longest due first', async () => {
    const held: string[] = [];
    for (const lookAgainOn of [null, '2026-03-12', '2026-03-11', null, '2026-03-13']) {
      held.push((await hold(lookAgainOn)).job.id);
      shop.clock.advance(1);
    }
    const order = async (by: ShopCaller = shop.as.dispatcher): Promise<number[]> => {
      const { board } = await by.read<{ board: { onHold: { id: string }[]; onHoldTotal: number } }>(
        '{ board(from: "2026-03-10", to: "2026-03-10") { onHold { id } onHoldTotal } }',
      );
      expect(board.onHoldTotal).toBe(board.onHold.length);
      return board.onHold.map(({ id }) => held.indexOf(id)).filter((index) => index >= 0);
    };
    expect(await order()).toEqual([0, 1, 2, 3, 4]);
    shop.clock.set('2026-03-12T20:00:00Z');
    expect(await order()).toEqual([2, 1, 0, 3, 4]);
    expect(await order(shop.as.ana)).toEqual([2, 1, 0, 3, 4]);
    shop.clock.set('2026-03-14T04:59:00Z'); // the evening of the 13th in Austin
    expect(await order()).toEqual([2, 1, 4, 0, 3]);
  });
});

describe('the job’s page', () => {
  it('R19.5 has a bar of every stage', async () => {
    const bar = async (id: string): Promise<string> => {
      const query = 'query($id: ID!) { job(id: $id) { stage lifecycle { stage state at } } }';
      const { job } = await shop.as.dispatcher.read<{ job: { lifecycle: { stage: string; state: string; at: string | null }[] } }>(query, {
        id,
      });
      expect(job.lifecycle.map(({ stage }) => stage).join(' ')).toBe('ESTIMATE APPROVAL SCHEDULING WORK COMPLETED INVOICE PAYMENT');
      return job.lifecycle.map(({ state, at }) => `${state[0]}${at ? '*' : ''}`).join(' ');
    };
    const { dispatcher, owner } = shop.as;
    const draft = await make({ window: null });
    expect(await bar(draft.id)).toBe('N N C A A A A');
    const { id: jobId } = await make();
    expect(await bar(jobId)).toBe('N N C A A A A');
    await dispatcher.do('startJob', { jobId });
    expect(await bar(jobId)).toBe('N N D C* A A A');
    await dispatcher.do('completeJob', { jobId });
    expect(await bar(jobId)).toBe('N N D D* C* A A');
    await dispatcher.do('reopenJob', { jobId });
    await owner.do('cancelJob', { jobId, reason: 'gone' });
    expect(await bar(jobId)).toBe('N N D D* N N N');
    await dispatcher.do('cancelJob', { jobId: draft.id, reason: 'gone' });
    expect(await bar(draft.id)).toBe('N N N N N N N');
    await shop.database.query(`UPDATE job SET source = 'ESTIMATE' WHERE id = $1`, [jobId]);
    expect(await bar(jobId)).toBe('D D D D* N N N');
  });

  it('R19.6 has its history by kinds', async () => {
    const { id: jobId } = await make();
    for (const body of ['one', 'two']) await shop.as.dispatcher.do('addNote', { jobId, body });
    await shop.as.dispatcher.do('startJob', { jobId });
    const query = `query($id: ID!, $kinds: [JobEventKind!], $first: Int, $after: String) { job(id: $id) {
      history(kinds: $kinds, first: $first, after: $after) { nodes { kind reason } pageInfo { hasNextPage endCursor } } } }`;
    interface History {
      job: { history: { nodes: { kind: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
    }
    const history = async (variables: object, by = shop.as.dispatcher) =>
      (await by.read<History>(query, { id: jobId, ...variables })).job.history;
    const kindsOf = async (variables: object) => (await history(variables)).nodes.map(({ kind }) => kind);
    expect(await kindsOf({})).toEqual(['STARTED', 'NOTE_ADDED', 'NOTE_ADDED', 'CREATED']);
    expect(await kindsOf({ kinds: ['NOTE_ADDED', 'CREATED', 'CREATED'] })).toEqual(['NOTE_ADDED', 'NOTE_ADDED', 'CREATED']);
    expect(await kindsOf({ kinds: [] })).toEqual([]);
    expect(await kindsOf({ kinds: null })).toHaveLength(4);
    const page = await history({ kinds: ['STARTED', 'CREATED'], first: 1 });
    expect([page.nodes.length, page.pageInfo.hasNextPage]).toEqual([1, true]);
    expect(await kindsOf({ kinds: ['STARTED', 'CREATED'], first: 1, after: page.pageInfo.endCursor })).toEqual(['CREATED']);
  });

  it('R19.17 follows from its cursor: what comes after it is on the feed', async () => {
    // A cursor is as old as the database's clock says.
    const own = await openShop({ now: new Date().toISOString() });
    try {
      const { dispatcher } = own.as;
      await dispatcher.do('createJob', { customerId: own.customers['C-1'] });
      const { eventCursor } = await dispatcher.read<{ eventCursor: string }>('{ eventCursor }');
      const { job } = await dispatcher.do('createJob', { customerId: own.customers['C-1'] });
      const { jobEvents } = await dispatcher.read<{ jobEvents: { from: string; events: { jobId: string }[]; resync: null } }>(
        'query($after: EventCursor!) { jobEvents(after: $after) { from resync events { jobId } } }',
        { after: eventCursor },
      );
      expect(jobEvents).toEqual({ from: eventCursor, resync: null, events: [{ jobId: job.id }] });
    } finally {
      await own.close();
    }
  });

  it('R19.15 offers the shop’s own reasons, the most used first, then the usual ones', async () => {
    const reasons = async (action: string, by = shop.as.dispatcher) => {
      const query = 'query($action: ReasonAction!) { usualReasons(action: $action) }';
      return (await by.read<{ usualReasons: string[] }>(query, { action })).usualReasons;
    };
    const cancel = async (reason: string): Promise<void> => {
      await shop.as.dispatcher.do('cancelJob', { jobId: (await make()).id, reason });
    };
    const now = shop.clock.now();
    shop.clock.advance(-181 * 24 * 60);
    for (const _ of [1, 2, 3]) await cancel('Long ago');
    shop.clock.set(now);
    await cancel('Neighbour fixed it');
    for (const reason of ['Moved away', 'Moved away', 'moved away']) await cancel(reason);
    shop.clock.advance(1);
    for (const reason of ['moved AWAY', 'duplicate', 'duplicate', 'duplicate']) await cancel(reason);
    const offered = await reasons('CANCEL');
    expect(offered.slice(0, 2)).toEqual(['moved AWAY', 'duplicate']);
    expect(offered).toContain('Neighbour fixed it');
    expect(offered).toContain('Customer cancelled');
    expect(offered.filter((reason) => /duplicate/i.test(reason))).toEqual(['duplicate']);
    expect(offered).not.toContain('Long ago');
    const { id: jobId } = await make({ technicianId: shop.crew.ben });
    await shop.as.ben.do('holdJob', { jobId, reason: 'Valve broke off' });
    expect((await reasons('HOLD', shop.as.ben))[0]).toBe('Valve broke off');
    expect(await reasons('HOLD', shop.as.ana)).toEqual(
      await reasons('HOLD', shop.as.ana).then((all) => all.filter((one) => !/valve/i.test(one))),
    );
    expect(await reasons('CANCEL', shop.as.ben)).not.toContain('Moved away');
    expect(await reasons('HOLD')).toContain('Valve broke off');
  });
});

describe('the technicians’ days', () => {
  const DAYS = `query($day: Date!, $jobId: ID, $latitude: Float, $longitude: Float) {
    technicianDays(day: $day, jobId: $jobId, latitude: $latitude, longitude: $longitude) {
      technician { id name } workingMinutes bookedMinutes freeMinutes free { start end } jobCount distanceKm } }`;
  interface Day {
    technician: { id: string; name: string };
    workingMinutes: number;
    bookedMinutes: number;
    freeMinutes: number;
    free: Span[];
    jobCount: number;
    distanceKm: number | null;
  }
  const days = async (variables: object, by = shop.as.dispatcher) =>
    (await by.read<{ technicianDays: Day[] }>(DAYS, variables)).technicianDays;
  const of = (all: Day[], who: CrewName): Day => all.find(({ technician }) => technician.id === shop.crew[who])!;
  const span = (from: string, to: string): Span => ({ start: `2026-04-07T${from}:00.000Z`, end: `2026-04-07T${to}:00.000Z` });

  it('R19.10 has the shift, what is booked of it and what is free', async () => {
    await make({ window: span('14:00', '16:00') });
    await make({ window: span('15:00', '17:00'), allowOverlap: true });
    const done = await make({ window: span('18:00', '19:00') });
    await shop.as.dispatcher.do('startJob', { jobId: done.id });
    await shop.as.dispatcher.do('completeJob', { jobId: done.id });
    const off = await make({ window: span('20:00', '21:00') });
    await shop.as.dispatcher.do('cancelJob', { jobId: off.id, reason: 'off' });
    await shop.database.query(
      `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at) VALUES ($1, gen_random_uuid(), $2, '2026-04-07T21:00Z', '2026-04-08T21:00Z')`,
      [shop.workspaceId, shop.crew.ana],
    );
    // 08:00 to 17:00 in Austin is 13:00 to 22:00 by UTC.
    const ana = of(await days({ day: '2026-04-07' }), 'ana');
    expect(ana).toMatchObject({ workingMinutes: 480, bookedMinutes: 240, freeMinutes: 240, jobCount: 3, distanceKm: null });
    expect(ana.free).toEqual([span('13:00', '14:00'), span('17:00', '18:00'), span('19:00', '21:00')]);
    const ben = of(await days({ day: '2026-04-07' }), 'ben');
    expect(ben).toMatchObject({ workingMinutes: 540, bookedMinutes: 0, freeMinutes: 540, jobCount: 0 });
    expect((await days({ day: '2026-04-07' }, shop.as.ana)).map(({ technician }) => technician.id)).toEqual([shop.crew.ana]);
    // A Sunday, and a day that is over.
    expect(of(await days({ day: '2026-04-05' }), 'ben')).toMatchObject({ workingMinutes: 0, freeMinutes: 0, free: [] });
    expect(of(await days({ day: '2026-03-09' }), 'ben')).toMatchObject({ workingMinutes: 540, freeMinutes: 0 });
    await shop.database.query('UPDATE technician SET active = false WHERE id = $1', [shop.crew.fay]);
    shop.clock.advance(1);
    expect(of(await days({ day: '2026-04-07' }), 'fay')).toBeUndefined();
    await shop.database.query('UPDATE technician SET active = true WHERE id = $1', [shop.crew.fay]);
    shop.clock.set('2026-04-07T17:30:00Z');
    expect(of(await days({ day: '2026-04-07' }), 'ana').free).toEqual([span('17:30', '18:00'), span('19:00', '21:00')]);
  });

  it('R19.11 has on call first, then the nearest, then the freest', async () => {
    const stand = (who: CrewName, latitude: number, onCall = false) =>
      shop.database.query('UPDATE technician SET latitude = $2, longitude = -97.7, position_at = now(), on_call = $3 WHERE id = $1', [
        shop.crew[who],
        latitude,
        onCall,
      ]);
    await stand('dee', 30.4, true);
    await stand('ben', 30.3);
    await stand('eli', 30.2);
    shop.clock.advance(1);
    await make({ window: { start: '2026-04-09T14:00:00Z', end: '2026-04-09T16:00:00Z' }, technicianId: shop.crew.cho });
    await make({ window: { start: '2026-04-09T14:00:00Z', end: '2026-04-09T17:00:00Z' }, technicianId: shop.crew.ana });
    const here = { day: '2026-04-09', latitude: 30.2, longitude: -97.7 };
    const all = await days(here);
    expect(all.map(({ technician }) => technician.name.slice(0, 3))).toEqual(['Dee', 'Eli', 'Ben', 'Fay', 'Cho', 'Ana']);
    expect(all.slice(0, 4).map(({ distanceKm }) => distanceKm)).toEqual([22.2, 0, 11.1, null]);
    const address = { line1: '1 There', city: 'Austin', region: 'TX', postalCode: '78701', latitude: 30.3, longitude: -97.7 };
    const job = await make({ address });
    expect(of(await days({ day: '2026-04-09', jobId: job.id }), 'ben').distanceKm).toBe(0);
    const unknown = await make();
    expect(of(await days({ day: '2026-04-09', jobId: unknown.id }), 'ben').distanceKm).toBeNull();
    expect((await days({ day: '2026-04-09' })).map(({ technician }) => technician.name.slice(0, 3))[0]).toBe('Dee');
    for (const bad of [{ latitude: 30 }, { longitude: 30 }, { latitude: 91, longitude: 0 }, { latitude: 0, longitude: 181 }]) {
      expect((await shop.as.dispatcher.refusedRead(DAYS, { day: '2026-04-09', ...bad })).code).toBe('BAD_INPUT');
    }
    for (const jobId of ['x', '0199aaaa-0000-7000-8000-000000000000']) {
      expect((await shop.as.dispatcher.refusedRead(DAYS, { day: '2026-04-09', jobId })).code).toBe('NOT_FOUND');
    }
    expect((await shop.as.ben.refusedRead(DAYS, { day: '2026-04-09', jobId: job.id })).code).toBe('NOT_FOUND');
    for (const day of ['0001-01-01', '9999-12-31']) expect(await days({ day })).toHaveLength(6);
  });
});

describe('the course of the day', () => {
  interface Course {
    points: { at: string; count: number }[];
    flatSince: string | null;
  }
  const course = async (): Promise<Course> =>
    (await shop.as.dispatcher.read<{ inProgressCourse: Course }>('{ inProgressCourse { points { at count } flatSince } }'))
      .inProgressCourse;

  it('R19.16 counts what was in progress since the opening, and marks three hours without a change', async () => {
    const own = await openShop({ now: '2026-06-09T14:00:00Z' });
    const before = shop;
    shop = own;
    try {
      const at = (time: string): string => `2026-06-09T${time}:00.000Z`;
      const steps: [time: string, action: string, index: number][] = [
        ['10:00', 'startJob', 0],
        ['12:30', 'startJob', 1],
        ['13:00', 'startJob', 2],
        ['13:20', 'completeJob', 0],
        ['13:20', 'startJob', 3],
        ['14:40', 'holdJob', 1],
      ];
      own.clock.set(at('09:00'));
      const jobs: string[] = [];
      for (const who of ['ana', 'ben', 'cho', 'dee'] as const) jobs.push((await make({ technicianId: own.crew[who] })).id);
      for (const [time, action, index] of steps) {
        own.clock.set(at(time));
        await own.as.dispatcher.do(action, { jobId: jobs[index], ...(action === 'holdJob' && { reason: 'rain' }) });
      }
      // The shop opens at seven in Austin, at noon by UTC.
      own.clock.set(at('15:00'));
      expect(await course()).toEqual({
        points: [
          { at: at('12:00'), count: 1 },
          { at: at('12:30'), count: 2 },
          { at: at('13:00'), count: 3 },
          { at: at('13:20'), count: 3 },
          { at: at('14:40'), count: 2 },
          { at: at('15:00'), count: 2 },
        ],
        flatSince: null,
      });
      own.clock.set(at('17:39'));
      expect((await course()).flatSince).toBeNull();
      own.clock.set(at('17:40'));
      expect((await course()).flatSince).toBe(at('14:40'));
      await own.as.dispatcher.do('addNote', { jobId: jobs[2], body: 'still here' });
      expect((await course()).flatSince).toBe(at('14:40'));
      for (const index of [2, 3]) await own.as.dispatcher.do('completeJob', { jobId: jobs[index] });
      own.clock.set(at('21:00'));
      expect(await course()).toMatchObject({ flatSince: null });
      await own.as.dispatcher.do('reopenJob', { jobId: jobs[3] });
      // The next day: it stood still since the opening.
      own.clock.set('2026-06-10T15:00:00Z');
      expect(await course()).toEqual({
        points: [
          { at: '2026-06-10T12:00:00.000Z', count: 1 },
          { at: '2026-06-10T15:00:00.000Z', count: 1 },
        ],
        flatSince: '2026-06-10T12:00:00.000Z',
      });
      own.clock.set('2026-06-10T11:00:00Z');
      expect(await course()).toEqual({ points: [{ at: '2026-06-10T11:00:00.000Z', count: 1 }], flatSince: null });
      expect((await own.as.ana.refusedRead('{ inProgressCourse { flatSince } }')).code).toBe('FORBIDDEN');
    } finally {
      shop = before;
      await own.close();
    }
  });
});
