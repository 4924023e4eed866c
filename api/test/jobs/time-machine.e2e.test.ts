import 'reflect-metadata';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Random } from '../../src/import/demo/random.js';
import { importFiles } from '../../src/import/import-files.js';
import type { SeenEvent, ShopCaller } from '../harness/shop-caller.js';
import { ShopFiles } from '../harness/shop-files.js';
import { openShop, type TestShop } from '../harness/test-shop.js';

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const STEPS = 160;
const INSTANTS = 200;
const DAY_MS = 86_400_000;
/** Austin's, by UTC, in these days. */
const MIDNIGHT_UTC_MS = 5 * 3_600_000;
const DAYS = { from: '2026-03-10', to: '2026-03-12' };

let shop: TestShop;
const random = new Random(SEED);

beforeAll(async () => (shop = await openShop()));
afterAll(() => shop.close());

const JOB = `{ id number title status priority source version customer { id name email phone } address { line1 area city } window { start end }
  arrivalWindow { start end } crew { id name } technician { id } doubleBooked { id } total enRouteAt startedAt completedAt heldAt holdReason
  lookAgainOn cancelReason createdAt updatedAt stage unassigned`;
const LANES = `technicians { id name color skills active onCall weeklyShifts { weekday starts ends } shifts(from: $from, to: $to) { start end }
  timeOff(from: $from, to: $to) { id window { start end } reason } }`;
const BOARD = (job: string) => `query($from: Date!, $to: Date!, $at: DateTime) { board(from: $from, to: $to, at: $at) {
  cursor now ${LANES} jobs ${job} unscheduled ${job} unscheduledTotal onHold ${job} onHoldTotal } }`;

interface Board {
  cursor: string;
  now: string;
  technicians: { id: string; name: string; weeklyShifts: object[]; timeOff: { id: string; reason: string | null }[] }[];
  jobs: { id: string; status: string; crew: { id: string }[] }[];
  unscheduled: { id: string }[];
  unscheduledTotal: number;
  onHold: { id: string }[];
  onHoldTotal: number;
}

/** The jobs of the days have no order of their own. */
async function board(at: string | null, by: ShopCaller = shop.as.dispatcher): Promise<Board> {
  const { board: found } = await by.read<{ board: Board }>(BOARD(`${JOB} }`), { ...DAYS, at });
  return { ...found, jobs: [...found.jobs].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
const refused = (at: string) => shop.as.dispatcher.refusedRead(BOARD('{ id }'), { ...DAYS, at });

const someone = () => shop.crew[random.pick(['ana', 'ben', 'cho', 'dee'] as const)];
const someDay = () => `2026-03-${String(random.between(9, 13)).padStart(2, '0')}`;
function someWindow() {
  const start = Date.parse('2026-03-09T12:00Z') + random.between(0, 5 * 96) * 15 * 60_000;
  return { start: new Date(start).toISOString(), end: new Date(start + random.between(1, 24) * 15 * 60_000).toISOString() };
}

const jobIds: string[] = [];
const batches: string[] = [];
const timeOff: string[] = [];

/** One change by somebody of the office; what is not possible just now is refused, which changes nothing. */
async function someChange(): Promise<void> {
  const by = random.pick([shop.as.dispatcher, shop.as.manager]);
  const create = (): Promise<void> =>
    send(by, 'createJob', {
      ...{ customerId: shop.customers[random.pick(['C-1', 'C-2', 'C-3', 'C-4'] as const)], allowOverlap: true },
      ...(random.chance(0.75) && { window: someWindow() }),
      ...(random.chance(0.7) && { technicianId: someone() }),
      ...(random.chance(0.5) && { lineItems: [{ priceBookItemId: shop.items['DR-200'], quantity: random.between(1, 3) }] }),
    });
  if (jobIds.length < 12 || random.chance(0.12)) return create();
  const jobId = random.pick(jobIds);
  const reason = random.pick(['rain', 'waits for a part', 'called off']);
  const day = someDay();
  return random.pick<() => Promise<void>>([
    () => send(by, 'moveJob', { jobId, window: someWindow(), technicianId: someone(), allowOverlap: true }),
    () => send(by, 'moveJob', { jobId, window: someWindow(), allowOverlap: random.chance(0.5) }),
    () => send(by, 'reassignJob', { jobId, technicianId: random.chance(0.4) ? null : someone(), allowOverlap: true }),
    () => send(by, 'addCrewMember', { jobId, technicianId: someone(), allowOverlap: true }),
    () => send(by, 'unscheduleJob', { jobId }),
    () => send(by, 'scheduleJob', { jobId, window: someWindow(), allowOverlap: true }),
    () => send(by, 'startJob', { jobId }),
    () => send(by, 'completeJob', { jobId, closeOpenClocks: true }),
    () =>
      send(by, 'holdJob', {
        jobId,
        reason,
        ...(random.chance(0.5) && { lookAgainOn: shop.clock.in(1440 * random.between(0, 3)).slice(0, 10) }),
      }),
    () => send(by, 'resumeJob', { jobId }),
    () => send(by, 'cancelJob', { jobId, reason }),
    () => send(by, 'reopenJob', { jobId }),
    () => send(shop.as.manager, 'restoreJob', { jobId }),
    () => send(by, 'clockIn', { jobId, technicianId: someone() }),
    () => send(by, 'addNote', { jobId, body: 'the gate is open' }),
    () => send(by, 'updateJob', { jobId, title: `Visit ${random.between(1, 9)}`, priority: random.pick(['LOW', 'EMERGENCY']) }),
    () => send(shop.as.owner, 'undo', { batchId: random.pick(batches), allowOverlap: true }),
    async () => {
      const filter = { ids: [jobId, random.pick(jobIds)] };
      await by.ask('mutation($input: BulkReassignInput!) { bulkReassign(input: $input) { batchId } }', {
        input: { filter, technicianId: someone(), allowOverlap: true },
      });
    },
    async () => {
      const input = { technicianId: someone(), firstDay: day, startTime: '09:00', lastDay: day, endTime: '13:30', reason };
      const { data } = await by.ask<{ addTimeOff: { timeOff: { id: string } } }>(
        'mutation($input: AddTimeOffInput!) { addTimeOff(input: $input) { timeOff { id } } }',
        { input },
      );
      if (data?.addTimeOff) timeOff.push(data.addTimeOff.timeOff.id);
    },
    async () => {
      const timeOffId = timeOff[random.between(0, timeOff.length)] ?? 'none';
      const type = random.chance(0.5) ? 'Remove' : 'Change';
      await by.ask(`mutation($input: ${type}TimeOffInput!) { ${type.toLowerCase()}TimeOff(input: $input) { jobsTotal } }`, {
        input: { timeOffId, ...(type === 'Change' && { firstDay: day, lastDay: day }) },
      });
    },
    async () => {
      const shifts = Array.from({ length: random.between(0, 7) }, (_, index) => ({ weekday: index + 1, starts: '08:00', ends: '16:30' }));
      await by.ask('mutation($input: SetShiftsInput!) { setShifts(input: $input) { technician { id } } }', {
        input: { technicianId: someone(), shifts },
      });
    },
  ])();
}

async function send(by: ShopCaller, mutation: string, input: object): Promise<void> {
  const done = await by.do(mutation, input).catch(() => null);
  if (!done) return;
  if (mutation === 'createJob') jobIds.push(done.job.id);
  batches.push(done.batchId);
}

it(
  `R29.10 the log replayed is the board at ${INSTANTS} random instants, for the office and a technician (SEED=${SEED})`,
  { timeout: 240_000 },
  async () => {
    const kept: { at: number; office: Board; ana: Board }[] = [];
    const look = async (): Promise<void> => {
      kept.push({ at: shop.clock.now().getTime(), office: await board(null), ana: await board(null, shop.as.ana) });
    };
    // At the shop's midnight holds come due, which changes their order without any event.
    const pass = async (ms: number): Promise<void> => {
      const until = shop.clock.now().getTime() + ms;
      const midnight = Math.ceil((until - ms - MIDNIGHT_UTC_MS) / DAY_MS) * DAY_MS + MIDNIGHT_UTC_MS;
      if (midnight < until) {
        shop.clock.set(new Date(midnight));
        await look();
      }
      shop.clock.set(new Date(until));
    };
    // Two that the walk does not touch, one of Ana's and one on hold: some seeds have none of them for long enough.
    const window = { start: '2026-03-11T15:00:00.000Z', end: '2026-03-11T16:00:00.000Z' };
    const hers = { customerId: shop.customers['C-1'], technicianId: shop.crew.ana, window, allowOverlap: true };
    await shop.as.dispatcher.do('createJob', hers);
    const { job: held } = await shop.as.dispatcher.do('createJob', hers);
    await shop.as.dispatcher.do('startJob', { jobId: held.id });
    await shop.as.dispatcher.do('holdJob', { jobId: held.id, reason: 'waits for a part' });
    await look();
    for (let step = 0; step < STEPS; step++) {
      // Now and then several in the same millisecond: the instant then means all of them.
      if (random.chance(0.9)) await pass(random.between(1, 12 * 60_000));
      await someChange();
      await look();
    }
    const { jobs: left } = await shop.as.ana.read<{ jobs: { nodes: { id: string }[] } }>('{ jobs(first: 100) { nodes { id } } }');
    const still = new Set(left.nodes.map(({ id }) => id));
    const first = kept[0]!.at;
    const last = kept.at(-1)!.at;
    const seen = { jobs: 0, unscheduled: 0, onHold: 0, timeOff: 0, ana: 0 };
    for (let look = 0; look < INSTANTS; look++) {
      const at = random.chance(0.3) ? random.pick(kept).at : random.between(first, last);
      const then = kept.findLast((one) => one.at <= at)!;
      const now = new Date(at).toISOString();
      expect([now, await board(now)]).toEqual([now, { ...then.office, now }]);
      const mine = <Row extends { id: string }>(rows: Row[]): Row[] => rows.filter(({ id }) => still.has(id));
      const onHold = mine(then.ana.onHold);
      expect([now, await board(now, shop.as.ana)]).toEqual([
        now,
        { ...then.ana, now, jobs: mine(then.ana.jobs), onHold, onHoldTotal: onHold.length },
      ]);
      seen.jobs += then.office.jobs.length;
      seen.unscheduled += then.office.unscheduledTotal;
      seen.onHold += then.office.onHoldTotal;
      seen.timeOff += then.office.technicians.flatMap((one) => one.timeOff).length;
      seen.ana += mine(then.ana.jobs).length;
    }
    // A seed that made no such thing would prove nothing.
    for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true]);
  },
);

it('R29.11 an instant means the log up to its last event stamped then or before, in the log’s order and not the clocks’', async () => {
  const { dispatcher } = shop.as;
  shop.clock.advance(60);
  const window = { start: shop.clock.in(2000), end: shop.clock.in(2060) };
  const { job } = await dispatcher.do('createJob', { customerId: shop.customers['C-1'], window });
  const [early, late] = [shop.clock.now(), new Date(shop.clock.now().getTime() + 40)];
  // A node whose clock is ahead commits first, one that is behind after it.
  shop.clock.set(late);
  await dispatcher.do('updateJob', { jobId: job.id, title: 'first' });
  shop.clock.set(early);
  await dispatcher.do('updateJob', { jobId: job.id, title: 'second' });
  shop.clock.set(late);
  const titleAt = async (at: Date): Promise<unknown> =>
    (
      await shop.as.dispatcher.read<{ board: { jobs: { id: string; title: string }[] } }>(
        'query($at: DateTime) { board(from: "2026-03-10", to: "2026-04-10", at: $at) { jobs { id title } } }',
        { at: at.toISOString() },
      )
    ).board.jobs.find(({ id }) => id === job.id)?.title;
  expect([await titleAt(early), await titleAt(late)]).toEqual(['second', 'second']);
});

it('R29.12 is refused in words before the log begins and for what is to come; a clock a little ahead counts as now', async () => {
  expect(await refused('2026-03-10T14:59:59.999Z')).toMatchObject({
    code: 'BAD_INPUT',
    message: 'This shop’s history begins on Mar 10, 2026, 10:00 AM. Choose a later time.',
    details: { field: 'at', begins: '2026-03-10T15:00:00.000Z' },
  });
  expect(await refused(shop.clock.in(6))).toMatchObject({ code: 'BAD_INPUT', details: { field: 'at' } });
  expect((await board(shop.clock.in(4))).now).toBe(shop.clock.in(0));
});

it('R29.13 nothing can be done to a job of the past, and its history is told up to then', async () => {
  const { dispatcher, manager } = shop.as;
  shop.clock.advance(10);
  const window = { start: '2026-03-11T15:00:00Z', end: '2026-03-11T16:00:00Z' };
  const { job } = await dispatcher.do('createJob', {
    customerId: shop.customers['C-2'],
    window,
    technicianId: shop.crew.fay,
    allowOverlap: true,
  });
  shop.clock.advance(10);
  await manager.do('reassignJob', { jobId: job.id, technicianId: null });
  const then = shop.clock.in(0);
  shop.clock.advance(10);
  await dispatcher.do('reassignJob', { jobId: job.id, technicianId: shop.crew.eli, allowOverlap: true });
  const { board: past } = await dispatcher.read<{
    board: {
      cursor: string;
      jobs: { id: string; unassigned: boolean; handles: string[]; actions: { available: boolean; code: string }[] }[];
    };
  }>(
    'query($at: DateTime) { board(from: "2026-03-11", to: "2026-03-11", at: $at) { cursor jobs { id unassigned handles actions { available code message } } } }',
    { at: then },
  );
  const found = past.jobs.find(({ id }) => id === job.id)!;
  expect([found.unassigned, found.handles, new Set(found.actions.map(({ available, code }) => [available, code].join()))]).toEqual([
    true,
    [],
    new Set(['false,STALE_VERSION']),
  ]);
  const history = async (upTo: string, after: string | null = null) =>
    (
      await dispatcher.read<{ job: { history: { nodes: SeenEvent[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } }>(
        `query($id: ID!, $upTo: EventCursor, $after: String) { job(id: $id) { history(first: 1, upTo: $upTo, after: $after) {
          nodes { kind actor { name } changes { field from to } } pageInfo { endCursor hasNextPage } } } }`,
        { id: job.id, upTo, after },
      )
    ).job.history;
  const newest = await history(past.cursor);
  expect(newest.nodes).toMatchObject([
    { kind: 'REASSIGNED', actor: { name: 'Manager' }, changes: [{ field: 'crew', from: 'Fay Larsen', to: null }] },
  ]);
  expect(await history(past.cursor, newest.pageInfo.endCursor)).toMatchObject({
    nodes: [{ kind: 'CREATED' }],
    pageInfo: { hasNextPage: false },
  });
  expect(
    await dispatcher.refusedRead('query($id: ID!, $upTo: EventCursor) { job(id: $id) { history(upTo: $upTo) { nodes { kind } } } }', {
      id: job.id,
      upTo: 'elsewhere',
    }),
  ).toMatchObject({ code: 'BAD_INPUT', details: { field: 'upTo' } });
});

it('R29.14 the lanes are of those who worked here then, by the names and colours of then', async () => {
  shop.clock.advance(60);
  const before = await board(null);
  const then = shop.clock.in(0);
  shop.clock.advance(60);
  const files = new ShopFiles();
  const technicians = files.write(
    'technicians.csv',
    'name,color,active,shifts\nAna Beltrán,#123456,yes,Sat 10:00-11:00\nBen Okafor,,no,\nGus Newman,,yes,\n',
  );
  await importFiles(shop.database, { workspaceId: shop.workspaceId, files: { technicians }, now: shop.clock.now() });
  files.remove();
  shop.clock.advance(1); // what is kept of the workspace is two seconds old at most
  expect((await board(null)).technicians.map(({ name }) => name)).toContain('Gus Newman');
  expect(await board(then)).toEqual({ ...before, now: then });
});
