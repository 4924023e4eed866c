import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FreeSlots } from '../harness/free-slots.js';
import type { SeenJob, ShopCaller } from '../harness/shop-caller.js';
import { openShop, type CrewName, type TestShop } from '../harness/test-shop.js';

let shop: TestShop;
let seeded: SeenJob[];
const free = new FreeSlots('2026-03-10');

const NO_ONE = '0199aaaa-0000-7000-8000-000000000000';
const STATUSES = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;
const PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'EMERGENCY'] as const;
const ORDERS = [
  'CREATED_DESC',
  'WINDOW_START_ASC',
  'WINDOW_START_DESC',
  'NUMBER_ASC',
  'NUMBER_DESC',
  'TOTAL_DESC',
  'CUSTOMER_ASC',
] as const;
const CREW: readonly CrewName[] = ['ana', 'ben', 'cho', 'dee'];
const CUSTOMERS = ['C-1', 'C-2', 'C-3', 'C-4'] as const;

const LIST = `query($filter: JobFilter, $orderBy: JobOrder, $first: Int, $after: String) {
  jobs(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor node { id } }
    nodes { id number title status priority total late overdue unassigned readyToInvoice window { start end } crew { id } customer { id name } } } }`;
const COUNTS = `query($filter: JobFilter) { jobCounts(filter: $filter) {
  total draft scheduled inProgress onHold completed cancelled unassigned late overdue readyToInvoice } }`;

interface Listed {
  id: string;
  number: string;
  title: string;
  status: string;
  priority: string;
  total: number;
  late: boolean;
  overdue: boolean;
  unassigned: boolean;
  readyToInvoice: boolean;
  window: { start: string; end: string } | null;
  crew: { id: string }[];
  customer: { id: string; name: string };
}
interface Page {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  edges: { cursor: string; node: { id: string } }[];
  nodes: Listed[];
}

async function page(variables: object, by: ShopCaller = shop.as.dispatcher): Promise<Page> {
  return (await by.read<{ jobs: Page }>(LIST, variables)).jobs;
}

/** The whole list, page by page; `between` runs after each page. */
async function all(variables: object, first = 100, by?: ShopCaller, between?: () => Promise<unknown>): Promise<Listed[]> {
  const found: Listed[] = [];
  let after: string | null = null;
  for (;;) {
    const { nodes, pageInfo, edges } = await page({ ...variables, first, after }, by);
    expect(edges.map((edge) => edge.node.id)).toEqual(nodes.map((node) => node.id));
    expect([pageInfo.hasPreviousPage, pageInfo.endCursor]).toEqual([after !== null, edges.at(-1)?.cursor ?? null]);
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
    await between?.();
  }
}

const numbersOf = (jobs: readonly { number: string }[]): string[] => jobs.map((job) => job.number);
const counts = async (filter: object | null, by: ShopCaller = shop.as.dispatcher): Promise<Record<string, number>> =>
  (await by.read<{ jobCounts: Record<string, number> }>(COUNTS, { filter })).jobCounts;

/** 48 jobs of every status, some late, some without a crew, in past and future. */
async function seed(): Promise<SeenJob[]> {
  const { dispatcher } = shop.as;
  const jobs: SeenJob[] = [];
  for (let index = 0; index < 48; index++) {
    const status = STATUSES[index % STATUSES.length]!;
    const past = index % 4 < 2;
    const day = past ? free.pastDay() : free.day();
    const lead = index % 5 === 4 && status !== 'IN_PROGRESS' && status !== 'COMPLETED' ? null : CREW[index % CREW.length]!;
    const created = await dispatcher.do('createJob', {
      customerId: shop.customers[CUSTOMERS[index % CUSTOMERS.length]!],
      title: `${['Leak', 'Drain', 'Heater', 'Toilet'][index % 4]} ${index}`,
      priority: PRIORITIES[index % PRIORITIES.length],
      ...(status !== 'DRAFT' && { window: index % 7 === 0 ? day.at(4, 6) : day.at(15, 17) }),
      ...(lead && { technicianId: shop.crew[lead] }),
      lineItems: index % 3 === 0 ? [] : [{ name: 'Work', quantity: 1, unitPrice: (index % 6) * 1000 }],
      ...(index === 5 && { note: 'gate code 4421, dog in backyard' }),
    });
    const jobId = created.job.id;
    const steps: Record<string, [string, object][]> = {
      IN_PROGRESS: [['startJob', {}]],
      ON_HOLD: [['holdJob', { reason: 'waits' }]],
      COMPLETED: [
        ['startJob', {}],
        ['completeJob', {}],
      ],
      CANCELLED: [['cancelJob', { reason: 'off' }]],
    };
    let { job } = created;
    for (const [mutation, more] of steps[status] ?? []) ({ job } = await dispatcher.do(mutation, { jobId, ...more }));
    jobs.push(job);
  }
  return jobs;
}

beforeAll(async () => {
  shop = await openShop();
  seeded = await seed();
});
afterAll(() => shop.close());

describe('the list of jobs', () => {
  const instant = (job: Listed): number => (job.window ? Date.parse(job.window.start) : Infinity);
  const number = (job: Listed): number => Number(job.number.slice(4));
  const keys: Record<(typeof ORDERS)[number], (job: Listed) => number | string> = {
    CREATED_DESC: (job) => -number(job),
    NUMBER_ASC: number,
    NUMBER_DESC: (job) => -number(job),
    WINDOW_START_ASC: instant,
    WINDOW_START_DESC: (job) => -instant(job),
    TOTAL_DESC: (job) => -job.total,
    CUSTOMER_ASC: (job) => job.customer.name,
  };
  const compare = (a: number | string, b: number | string): number =>
    typeof a === 'string' ? a.localeCompare(String(b), 'en') : a === b ? 0 : a < Number(b) ? -1 : 1;

  it.each(ORDERS)('R12.1 is ordered by %s and comes whole in pages of seven', async (orderBy) => {
    const jobs = await all({ orderBy }, 7);
    expect(new Set(jobs.map((job) => job.id))).toEqual(new Set(seeded.map((job) => job.id)));
    expect(jobs).toHaveLength(seeded.length);
    const order = jobs.map(keys[orderBy]);
    for (let index = 1; index < order.length; index++) expect(compare(order[index - 1]!, order[index]!)).toBeLessThanOrEqual(0);
    expect((await page({ orderBy, first: 1 })).totalCount).toBe(seeded.length);
  });

  it.each(ORDERS)('R12.2 neither skips nor repeats by %s while other rows change', async (orderBy) => {
    const extra: string[] = [];
    const before = new Set((await all({ orderBy })).map((job) => job.id));
    const turn = async (): Promise<void> => {
      const { job } = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-2'], title: 'Late comer' });
      extra.push(job.id);
      await shop.as.dispatcher.do('updateJob', {
        jobId: seeded[extra.length]!.id,
        title: `${seeded[extra.length]!.title} again ${orderBy.length}`,
      });
    };
    const seen = (await all({ orderBy }, 6, undefined, turn)).map((job) => job.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => before.has(id))).toHaveLength(before.size);
    // Gone from the lists that the other tests count.
    for (const id of extra) await shop.database.query('DELETE FROM job WHERE id = $1', [id]);
    await shop.database.query('UPDATE workspace_counter SET draft = draft - $1', [extra.length]);
  });

  it('R12.3 filters by each of its fields', async () => {
    const { customers, crew } = shop;
    const hours = (job: SeenJob): boolean => job.window !== null && Date.parse(job.window.start) < shop.clock.now().getTime();
    const ended = (job: SeenJob): boolean => job.window !== null && Date.parse(job.window.end) < shop.clock.now().getTime();
    const isLate = (job: SeenJob): boolean => job.status === 'SCHEDULED' && hours(job);
    const isOverdue = (job: SeenJob): boolean => ['SCHEDULED', 'IN_PROGRESS'].includes(job.status) && ended(job);
    const isUnassigned = (job: SeenJob): boolean => job.status === 'SCHEDULED' && job.crew.length === 0;
    const cases: [object, (job: SeenJob) => boolean][] = [
      [{ statuses: ['DRAFT', 'ON_HOLD'] }, (job) => ['DRAFT', 'ON_HOLD'].includes(job.status)],
      [{ statuses: [] }, () => false],
      [{ priorities: ['EMERGENCY'] }, (job) => job.priority === 'EMERGENCY'],
      [{ customerId: customers['C-3'] }, (job) => job.customer.id === customers['C-3']],
      [{ technicianIds: [crew.ana, crew.cho] }, (job) => job.crew.some((one) => [crew.ana, crew.cho].includes(one.id))],
      [{ technicianIds: [NO_ONE] }, () => false],
      [{ unassigned: true }, isUnassigned],
      [{ unassigned: false }, (job) => !isUnassigned(job)],
      [{ late: true }, isLate],
      [{ late: false }, (job) => !isLate(job)],
      [{ overdue: true }, isOverdue],
      [{ overdue: false }, (job) => !isOverdue(job)],
      [{ readyToInvoice: true }, (job) => job.status === 'COMPLETED'],
      [{ search: 'heater' }, (job) => job.title.startsWith('Heater')],
      [{ statuses: ['SCHEDULED'], late: true, unassigned: false }, (job) => isLate(job) && !isUnassigned(job)],
      [{ statuses: null, late: null, search: null }, () => true],
    ];
    for (const [filter, holds] of cases) {
      const now = new Map((await all({})).map((job) => [job.id, job]));
      const wanted = seeded.filter(holds).map((job) => job.id);
      const found = (await all({ filter })).map((job) => job.id);
      expect([filter, new Set(found)]).toEqual([filter, new Set(wanted.filter((id) => now.has(id)))]);
    }
  });

  it('R12.4 finds by part of a word, number, phone in any notation, address and note, whatever the case and accents', async () => {
    const [hannah, cafe, zoe] = CUSTOMERS.map((reference) => shop.customers[reference]);
    const cases: [string, (job: SeenJob) => boolean][] = [
      ['anna', (job) => job.customer.id === hannah],
      ['PRUITT', (job) => job.customer.id === hannah],
      ['elan', (job) => job.customer.id === cafe],
      ['ÉLAN café', (job) => job.customer.id === cafe],
      ['zoe angstrom', (job) => job.customer.id === zoe],
      ['zoe@exam', (job) => job.customer.id === zoe],
      ['5125550101', (job) => job.customer.id === hannah],
      ['512.555.0101', (job) => job.customer.id === hannah],
      ['(512) 555-0102', (job) => job.customer.id === cafe],
      ['+1 (512) 555 0103', (job) => job.customer.id === zoe],
      ['555-0103', (job) => job.customer.id === zoe],
      ['duval', (job) => job.customer.id === hannah],
      ['hyde 78751', (job) => job.customer.id === hannah],
      ['4421', (job) => job.id === seeded[5]!.id],
      ['backyard DOG', (job) => job.id === seeded[5]!.id],
      [seeded[7]!.number, (job) => job.id === seeded[7]!.id],
      [seeded[7]!.number.slice(4), (job) => job.id === seeded[7]!.id],
      ['leak müll', (job) => job.title.startsWith('Leak') && job.customer.id === shop.customers['C-4']],
      ['100%', () => false],
      ['_', () => false],
      ['\\', () => false],
      ["'; DROP TABLE job; --", () => false],
      ['   ', () => true],
    ];
    for (const [search, holds] of cases) {
      const found = numbersOf(await all({ filter: { search } }));
      expect([search, found.sort()]).toEqual([search, numbersOf(seeded.filter(holds)).sort()]);
    }
  });

  it('R12.5 takes days as the workspace has them, both ends included', async () => {
    const cho = shop.crew.cho;
    const at = async (start: string, end: string): Promise<string> =>
      (await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], technicianId: cho, window: { start, end } })).job.id;
    // In Austin, 2027-06-10 lasts from 05:00Z to 05:00Z.
    const before = await at('2027-06-10T03:00:00Z', '2027-06-10T05:00:00Z');
    const over = await at('2027-06-10T05:00:00Z', '2027-06-10T05:30:00Z');
    const last = await at('2027-06-11T04:00:00Z', '2027-06-11T05:00:00Z');
    const across = await at('2027-06-09T22:00:00Z', '2027-06-10T02:00:00Z');
    const after = await at('2027-06-11T05:00:00Z', '2027-06-11T06:00:00Z');
    const on = async (from?: string, to?: string): Promise<Set<string>> =>
      new Set((await all({ filter: { from, to, technicianIds: [cho] } })).map((job) => job.id));
    expect(await on('2027-06-10', '2027-06-10')).toEqual(new Set([over, last]));
    expect(await on('2027-06-09', '2027-06-09')).toEqual(new Set([before, across]));
    expect(await on('2027-06-11')).toEqual(new Set([after]));
    expect((await on(undefined, '2027-06-09')).has(before)).toBe(true);
    expect((await on(undefined, '2027-06-09')).has(over)).toBe(false);
    for (const id of [before, over, last, across, after]) await shop.as.dispatcher.do('cancelJob', { jobId: id, reason: 'test' });
    for (const id of [before, over, last, across, after]) await shop.database.query('DELETE FROM job WHERE id = $1', [id]);
    await shop.database.query('UPDATE workspace_counter SET cancelled = cancelled - 5');
  });

  it('R12.6 refuses a cursor that is not of this list, and sizes out of range', async () => {
    const { pageInfo } = await page({ orderBy: 'TOTAL_DESC', first: 2 });
    const cursor = pageInfo.endCursor!;
    const forged = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
    const list = `jobs:${shop.workspaceId}:TOTAL_DESC`;
    const id = seeded[0]!.id;
    const foreign: [string, object][] = [
      ['another order', { orderBy: 'NUMBER_ASC', after: cursor }],
      ['another workspace', { orderBy: 'TOTAL_DESC', after: forged([`jobs:${NO_ONE}:TOTAL_DESC`, '1', id]) }],
      ['a key that is none', { orderBy: 'TOTAL_DESC', after: forged([list, 'much', id]) }],
      ['an id that is none', { orderBy: 'TOTAL_DESC', after: forged([list, '1', 'x']) }],
      ['a part missing', { orderBy: 'TOTAL_DESC', after: forged([list, '1']) }],
      ['a date that is none', { orderBy: 'WINDOW_START_ASC', after: forged([`jobs:${shop.workspaceId}:WINDOW_START_ASC`, 'soon', id]) }],
      ['NUL', { orderBy: 'CUSTOMER_ASC', after: forged([`jobs:${shop.workspaceId}:CUSTOMER_ASC`, 'a\u0000', id]) }],
      ['no cursor at all', { after: 'nonsense' }],
      ['nothing', { after: '' }],
      ['none', { first: 0 }],
      ['fewer', { first: -1 }],
      ['too many', { first: 101 }],
    ];
    for (const [name, variables] of foreign)
      expect([name, (await shop.as.dispatcher.refusedRead(LIST, variables)).code]).toEqual([name, 'BAD_INPUT']);
  });
});

describe('counts', () => {
  const LISTS: Record<string, object> = {
    total: {},
    draft: { statuses: ['DRAFT'] },
    scheduled: { statuses: ['SCHEDULED'] },
    inProgress: { statuses: ['IN_PROGRESS'] },
    onHold: { statuses: ['ON_HOLD'] },
    completed: { statuses: ['COMPLETED'] },
    cancelled: { statuses: ['CANCELLED'] },
    unassigned: { unassigned: true },
    late: { late: true },
    overdue: { overdue: true },
    readyToInvoice: { readyToInvoice: true },
  };

  it('R12.7 equal the lists that they open, for the office and for a technician', async () => {
    for (const by of [shop.as.dispatcher, shop.as.ana]) {
      const all = await counts(null, by);
      for (const [name, filter] of Object.entries(LISTS)) {
        const { totalCount, nodes } = await page({ filter, first: 100 }, by);
        expect([name, totalCount, nodes.length]).toEqual([name, all[name], all[name]]);
      }
    }
  });

  const subset = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values], { minLength: 1 });
  const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> => fc.option(value, { nil: undefined });

  it('R12.8 equal the lists within any filter', async () => {
    const filters = fc.record({
      statuses: maybe(subset(STATUSES)),
      priorities: maybe(subset(PRIORITIES)),
      technicianIds: maybe(subset(CREW).map((names) => names.map((name) => shop.crew[name]))),
      customerId: maybe(fc.constantFrom(...CUSTOMERS).map((reference) => shop.customers[reference])),
      unassigned: maybe(fc.boolean()),
      late: maybe(fc.boolean()),
      overdue: maybe(fc.boolean()),
      readyToInvoice: maybe(fc.boolean()),
      search: maybe(fc.constantFrom('leak', 'an', 'austin', '5125550101', 'zz')),
      from: maybe(fc.constantFrom('2026-02-20', '2026-03-01', '2026-03-10')),
      to: maybe(fc.constantFrom('2026-03-10', '2026-03-20', '2026-04-01')),
    });
    const property = fc.asyncProperty(
      filters,
      fc.constantFrom(...Object.keys(LISTS)),
      fc.constantFrom('dispatcher', 'ana'),
      async (filter, name, who) => {
        const by = shop.as[who as 'dispatcher' | 'ana'];
        const counted = await counts(filter, by);
        // A list within the filter: what both say must hold, so statuses are intersected here.
        const opened: Record<string, unknown> = { ...filter };
        for (const [field, value] of Object.entries(LISTS[name]!)) {
          if (field === 'statuses')
            opened.statuses = (value as string[]).filter((status) => filter.statuses?.includes(status as never) ?? true);
          else if (opened[field] === false) return;
          else opened[field] = value;
        }
        const listed = await page({ filter: opened, first: 100 }, by);
        expect([listed.totalCount, listed.nodes.length]).toEqual([counted[name], counted[name]]);
      },
    );
    // fast-check prints seed and path of a failure.
    await fc.assert(property, { numRuns: 150 });
  });

  it('R1.1 count what is derived from state, window and crew, and nothing else', async () => {
    const now = shop.clock.now().getTime();
    for (const job of await all({})) {
      const isScheduled = job.status === 'SCHEDULED';
      const [start, end] = job.window ? [Date.parse(job.window.start), Date.parse(job.window.end)] : [Infinity, Infinity];
      expect(job).toMatchObject({
        unassigned: isScheduled && job.crew.length === 0,
        late: isScheduled && start < now,
        overdue: end < now && !['COMPLETED', 'CANCELLED', 'ON_HOLD'].includes(job.status),
        readyToInvoice: job.status === 'COMPLETED',
      });
    }
  });

  it('R12.9 follow the clock: late and overdue come by themselves', async () => {
    const start = shop.clock.in(60);
    const { job } = await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window: { start, end: shop.clock.in(120) },
    });
    const flags = async (): Promise<Listed> => (await all({ filter: { search: job.number } }))[0]!;
    const before = await counts(null);
    expect(await flags()).toMatchObject({ late: false, overdue: false, unassigned: true });
    shop.clock.advance(61);
    expect(await flags()).toMatchObject({ late: true, overdue: false });
    expect((await counts(null)).late).toBe(before.late! + 1);
    shop.clock.advance(60);
    expect(await flags()).toMatchObject({ late: true, overdue: true });
    expect((await counts(null)).overdue).toBe(before.overdue! + 1);
    await shop.as.dispatcher.do('startJob', {
      jobId: (await shop.as.dispatcher.do('reassignJob', { jobId: job.id, technicianId: shop.crew.dee })).job.id,
    });
    expect(await flags()).toMatchObject({ late: false, overdue: true, unassigned: false });
    await shop.as.dispatcher.do('completeJob', { jobId: job.id });
    expect(await flags()).toMatchObject({ overdue: false, readyToInvoice: true });
  });
});

describe('what a technician sees', () => {
  const seenBy = async (by: ShopCaller): Promise<Set<string>> => new Set((await all({}, 100, by)).map((job) => job.id));

  it('R3.1 is the jobs of their crew, drafts left out', async () => {
    const every = await all({});
    const mine = every.filter((job) => job.status !== 'DRAFT' && job.crew.some((one) => one.id === shop.crew.ana)).map((job) => job.id);
    expect(mine.length).toBeGreaterThan(3);
    expect(await seenBy(shop.as.ana)).toEqual(new Set(mine));
    const wish = await shop.as.dispatcher.do('createJob', { customerId: shop.customers['C-1'], technicianId: shop.crew.ana });
    expect(await shop.as.ana.job(wish.job.id)).toBeNull();
    expect(await shop.as.dispatcher.job(wish.job.id)).not.toBeNull();
    await shop.as.dispatcher.do('cancelJob', { jobId: wish.job.id, reason: 'test' });
  });

  it('R3.5 is the same set in lists, counts, single reads and on the board', async () => {
    const listed = await all({}, 100, shop.as.ana);
    expect((await counts({}, shop.as.ana)).total).toBe(listed.length);
    const own = new Set(listed.map((job) => job.id));
    for (const { id } of seeded) expect([id, (await shop.as.ana.job(id)) !== null]).toEqual([id, own.has(id)]);
    const { board } = await shop.as.ana.read<{ board: { jobs: { id: string }[]; onHold: { id: string }[] } }>(
      '{ board(from: "2026-02-10", to: "2026-04-10") { jobs { id } onHold { id } } }',
    );
    const seen = [...board.jobs, ...board.onHold].map((job) => job.id);
    expect(new Set(seen)).toEqual(new Set(listed.filter((job) => job.status !== 'CANCELLED').map((job) => job.id)));
  });

  it('R3.6 is the same by way of a customer, an overlap, a number, a node, the history and the log', async () => {
    const day = free.day();
    const base = { customerId: shop.customers['C-4'], window: day.at(9, 11) };
    const { job: mine } = await shop.as.dispatcher.do('createJob', { ...base, technicianId: shop.crew.ana });
    await shop.as.dispatcher.do('addCrewMember', { jobId: mine.id, technicianId: shop.crew.ben });
    const { job: hers } = await shop.as.dispatcher.do('createJob', { ...base, technicianId: shop.crew.ben, allowOverlap: true });
    const nested = `query($id: ID!, $number: String!) { job(id: $id) { overlaps { id } customer { jobs(first: 100) { nodes { id } } } crew { name position { latitude } } }
      jobByNumber(number: $number) { id } }`;
    interface Nested {
      job: { overlaps: { id: string }[]; customer: { jobs: { nodes: { id: string }[] } } };
      jobByNumber: { id: string } | null;
    }
    const variables = { id: mine.id, number: hers.number };
    const office = await shop.as.dispatcher.read<Nested>(nested, variables);
    expect(office).toMatchObject({ job: { overlaps: [{ id: hers.id }] }, jobByNumber: { id: hers.id } });
    const ana = await shop.as.ana.read<Nested>(nested, variables);
    expect(ana).toMatchObject({ job: { overlaps: [] }, jobByNumber: null });
    const own = await seenBy(shop.as.ana);
    expect(ana.job.customer.jobs.nodes.every((job) => own.has(job.id))).toBe(true);
    expect(ana.job.customer.jobs.nodes.length).toBeLessThan(office.job.customer.jobs.nodes.length);
    const node = await shop.as.ana.read<{ node: unknown }>('query($id: ID!) { node(id: $id) { id } }', { id: hers.id });
    expect(node.node).toBeNull();
  });

  it('R3.7 ends with the crew: what an old event shows has no lists of now', async () => {
    // The log is followed for seven days of the database's own clock.
    const today = await openShop({ now: new Date().toISOString() });
    const { ana, dispatcher } = today.as;
    const { board } = await ana.read<{ board: { cursor: string } }>('{ board(from: "2026-03-10", to: "2026-03-10") { cursor } }');
    const window = { start: today.clock.in(60), end: today.clock.in(120) };
    const { job } = await dispatcher.do('createJob', { customerId: today.customers['C-1'], window, technicianId: today.crew.ana });
    const log = `query($after: EventCursor!) { jobEvents(after: $after) {
      events { kind job { title notes { body } lineItems { name } history { nodes { kind } } } } } }`;
    interface Log {
      jobEvents: { events: { kind: string; job: { notes: unknown[]; history: { nodes: unknown[] } } | null }[] };
    }
    const first = await ana.read<Log>(log, { after: board.cursor });
    expect(first.jobEvents.events[0]!.job!.history.nodes).toHaveLength(1);
    await dispatcher.do('reassignJob', { jobId: job.id, technicianId: today.crew.ben });
    await dispatcher.do('addNote', { jobId: job.id, body: 'not for Ana' });
    const { jobEvents } = await ana.read<Log>(log, { after: board.cursor });
    expect(jobEvents.events.map((event) => event.kind)).toEqual(['CREATED', 'REASSIGNED']);
    expect(jobEvents.events[0]!.job).toMatchObject({ notes: [], history: { nodes: [] } });
    expect(jobEvents.events[1]!.job).toBeNull();
    await today.close();
  });

  it('R3.8 has their own whereabouts and customers, nobody else’s', async () => {
    await shop.database.query('UPDATE technician SET latitude = 30, longitude = -97, position_at = now()');
    shop.clock.advance(1);
    const people = '{ technicians { id position { latitude } } }';
    const positions = async (by: ShopCaller): Promise<string[]> => {
      const { technicians } = await by.read<{ technicians: { id: string; position: unknown }[] }>(people);
      return technicians.filter((one) => one.position).map((one) => one.id);
    };
    expect(await positions(shop.as.dispatcher)).toHaveLength(6);
    expect(await positions(shop.as.ana)).toEqual([shop.crew.ana]);
    expect((await shop.as.ana.refusedRead('{ customers { totalCount } }')).code).toBe('FORBIDDEN');
    const customer = async (id: string): Promise<unknown> =>
      (await shop.as.ana.read<{ customer: unknown }>('query($id: ID!) { customer(id: $id) { id } }', { id })).customer;
    expect(await customer(shop.customers['C-1'])).not.toBeNull();
    const stranger = await shop.as.dispatcher.do('createJob', {
      customer: { name: 'Stranger', address: { line1: '1', city: 'A', region: 'T', postalCode: '1' } },
    });
    expect(await customer(stranger.job.customer.id)).toBeNull();
    expect(await customer('x')).toBeNull();
  });

  it('R3.2 refuses what is not theirs to do: NOT_FOUND where they may not see it, FORBIDDEN where they may', async () => {
    const { job } = await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window: free.day().at(9, 10),
      technicianId: shop.crew.ana,
    });
    const window = free.day().at(9, 10);
    const office: [string, object][] = [
      ['moveJob', { window }],
      ['scheduleJob', { window }],
      ['rescheduleJob', { window }],
      ['unscheduleJob', {}],
      ['reassignJob', { technicianId: shop.crew.ana }],
      ['addCrewMember', { technicianId: shop.crew.ana }],
      ['removeCrewMember', { technicianId: shop.crew.ana }],
      ['cancelJob', { reason: 'x' }],
      ['reopenJob', {}],
      ['restoreJob', {}],
      ['duplicateJob', {}],
      ['updateJob', { title: 'x' }],
    ];
    const crewToo: [string, object][] = [
      ['startJob', {}],
      ['holdJob', { reason: 'x' }],
      ['resumeJob', {}],
      ['completeJob', {}],
      ['markEnRoute', {}],
      ['addNote', { body: 'x' }],
      ['clockIn', {}],
      ['clockOut', {}],
    ];
    for (const [mutation, input] of office) {
      expect([mutation, (await shop.as.ana.refusal(mutation, { jobId: job.id, ...input })).code]).toEqual([mutation, 'FORBIDDEN']);
    }
    for (const [mutation, input] of [...office, ...crewToo]) {
      for (const jobId of [job.id, NO_ONE, 'x']) {
        expect([mutation, (await shop.as.ben.refusal(mutation, { jobId, ...input })).code]).toEqual([mutation, 'NOT_FOUND']);
      }
    }
    expect((await shop.as.ana.refusal('createJob', { customerId: shop.customers['C-1'] })).code).toBe('FORBIDDEN');
    expect((await shop.as.dispatcher.history(job.id)).map((event) => event.kind)).toEqual(['CREATED']);
  });

  it('R3.9 changes no plan, not even of their own jobs', async () => {
    const day = free.day();
    const base = { customerId: shop.customers['C-1'], technicianId: shop.crew.ana };
    const { job } = await shop.as.dispatcher.do('createJob', { ...base, window: day.at(9, 10) });
    await shop.as.ana.do('startJob', { jobId: job.id });
    const moves: [string, object][] = [
      ['moveJob', { window: day.at(9, 11) }],
      ['addCrewMember', { technicianId: shop.crew.ben }],
      ['removeCrewMember', { technicianId: shop.crew.ana }],
    ];
    for (const [mutation, input] of moves) {
      expect([mutation, (await shop.as.ana.refusal(mutation, { jobId: job.id, ...input })).code]).toEqual([mutation, 'FORBIDDEN']);
    }
    await shop.as.ana.do('completeJob', { jobId: job.id });
  });

  it('R2.3 has actions that say what the mutations do', async () => {
    const actions = 'query($id: ID!) { job(id: $id) { handles actions { action available code } } }';
    interface Seen {
      job: { handles: string[]; actions: { action: string; available: boolean; code: string | null }[] };
    }
    const { job } = await shop.as.dispatcher.do('createJob', {
      customerId: shop.customers['C-1'],
      window: free.day().at(9, 10),
      technicianId: shop.crew.ana,
    });
    const office = await shop.as.dispatcher.read<Seen>(actions, { id: job.id });
    expect(office.job.handles).toEqual(['START', 'END', 'TECHNICIAN']);
    expect(office.job.actions.filter((one) => one.available).map((one) => one.action)).toEqual([
      'UNSCHEDULE',
      'RESCHEDULE',
      'REASSIGN',
      'START',
      'HOLD',
      'CANCEL',
      'EN_ROUTE',
    ]);
    const ana = await shop.as.ana.read<Seen>(actions, { id: job.id });
    expect(ana.job.handles).toEqual([]);
    expect(ana.job.actions.filter((one) => one.available).map((one) => one.action)).toEqual(['START', 'HOLD', 'EN_ROUTE', 'CLOCK_IN']);
    expect(ana.job.actions.find((one) => one.action === 'CANCEL')!.code).toBe('FORBIDDEN');
  });
});

describe('bad input', () => {
  it('R13.1 refuses money, quantities and texts that cannot be', async () => {
    const job = seeded.find((one) => one.status === 'SCHEDULED')!;
    const line = { name: 'A', quantity: 1, unitPrice: 1 };
    const bad: [string, object, string | null][] = [
      ['price 1e308', { lineItems: [{ ...line, unitPrice: 1e308 }] }, null],
      ['price 1.5', { lineItems: [{ ...line, unitPrice: 1.5 }] }, null],
      ['price -1', { lineItems: [{ ...line, unitPrice: -1 }] }, 'lineItems[0].unitPrice'],
      ['no price', { lineItems: [{ name: 'A', quantity: 1 }] }, 'lineItems[0].unitPrice'],
      ['no name', { lineItems: [{ quantity: 1, unitPrice: 1 }] }, 'lineItems[0].name'],
      ['quantity 0', { lineItems: [line, { ...line, quantity: 0 }] }, 'lineItems[1].quantity'],
      ['quantity -2', { lineItems: [{ ...line, quantity: -2 }] }, 'lineItems[0].quantity'],
      ['quantity 1e308', { lineItems: [{ ...line, quantity: 1e308 }] }, 'lineItems[0].quantity'],
      ['quantity 0.00001', { lineItems: [{ ...line, quantity: 0.00001 }] }, 'lineItems[0].quantity'],
      ['a product too large', { lineItems: [{ ...line, quantity: 1000, unitPrice: Number.MAX_SAFE_INTEGER }] }, 'lineItems[0].unitPrice'],
      ['a sum too large', { lineItems: [{ ...line, unitPrice: Number.MAX_SAFE_INTEGER }, line] }, 'lineItems'],
      ['201 lines', { lineItems: Array(201).fill(line) }, 'lineItems'],
      ['a title of 201', { title: 'x'.repeat(201) }, 'title'],
      ['NUL', { title: 'a\u0000b' }, 'title'],
      ['half a surrogate', { title: 'a\ud800b' }, 'title'],
      ['an address without a street', { address: { line1: '', city: 'A', region: 'T', postalCode: '1' } }, 'address.line1'],
      ['a country of three', { address: { line1: '1', city: 'A', region: 'T', postalCode: '1', country: 'USA' } }, 'address.country'],
      ['latitude 91', { address: { line1: '1', city: 'A', region: 'T', postalCode: '1', latitude: 91 } }, 'address.latitude'],
    ];
    for (const [name, input, field] of bad) {
      const refusal = await shop.as.dispatcher.refusal('updateJob', { jobId: job.id, ...input });
      expect([name, refusal.code]).toEqual([name, 'BAD_INPUT']);
      if (field) expect([name, refusal.details.field]).toEqual([name, field]);
    }
    for (const priceBookItemId of ['x', NO_ONE]) {
      const refusal = await shop.as.dispatcher.refusal('updateJob', { jobId: job.id, lineItems: [{ priceBookItemId, quantity: 1 }] });
      expect(refusal).toMatchObject({ code: 'NOT_FOUND', details: { priceBookItemId } });
    }
    const most = await shop.as.dispatcher.do('updateJob', {
      jobId: job.id,
      title: '🔧'.repeat(100),
      lineItems: [{ ...line, quantity: 999_999.9999 }, ...Array(199).fill(line)],
    });
    expect(most.job).toMatchObject({ title: '🔧'.repeat(100), total: 1_000_000 + 199 });
    const halves = await shop.as.dispatcher.do('updateJob', {
      jobId: job.id,
      lineItems: [{ priceBookItemId: shop.items['HR-001'], quantity: 0.5 }],
    });
    expect(halves.job.total).toBe(3);
  });

  it('R13.2 refuses notes and reasons that are too long, and ids that are', async () => {
    const job = seeded.find((one) => one.status === 'SCHEDULED')!;
    const cases: [string, object, string][] = [
      ['addNote', { body: 'x'.repeat(10_001) }, 'body'],
      ['addNote', { body: ' ' }, 'body'],
      ['addNote', { body: '\u0000' }, 'body'],
      ['holdJob', { reason: 'x'.repeat(501) }, 'reason'],
      ['cancelJob', { reason: '\udc00' }, 'reason'],
      ['startJob', { clientMutationId: 'x'.repeat(201) }, 'clientMutationId'],
      ['startJob', { clientMutationId: '' }, 'clientMutationId'],
      ['startJob', { clientMutationId: '\u0000' }, 'clientMutationId'],
    ];
    for (const [mutation, input, field] of cases) {
      const refusal = await shop.as.dispatcher.refusal(mutation, { jobId: job.id, ...input });
      expect([mutation, refusal.code, refusal.details]).toEqual([mutation, 'BAD_INPUT', { field }]);
    }
    const note = await shop.as.dispatcher.do('addNote', { jobId: job.id, body: 'x'.repeat(10_000) });
    expect(note.job.notes.at(-1)!.body).toHaveLength(10_000);
  });

  it('R13.3 refuses windows that end before they start, last longer than a day, or lie nowhere', async () => {
    const job = seeded.find((one) => one.status === 'SCHEDULED')!;
    const start = '2026-05-05T10:00:00Z';
    const windows: object[] = [
      { start, end: '2026-05-05T09:00:00Z' },
      { start, end: start },
      { start, end: '2026-05-06T10:00:00.001Z' },
      { start: '0001-01-01T00:00:00Z', end: '0001-01-01T01:00:00Z' },
      { start: '9999-12-31T22:00:00Z', end: '9999-12-31T23:00:00Z' },
      { start: '2026-02-30T10:00:00Z', end: '2026-03-01T10:00:00Z' },
      { start: '2026-05-05T10:00:00', end: '2026-05-05T11:00:00' },
      { start: 'tomorrow', end: 'later' },
      { start, end: 5 },
    ];
    for (const window of windows) {
      expect([window, (await shop.as.dispatcher.refusal('rescheduleJob', { jobId: job.id, window })).code]).toEqual([window, 'BAD_INPUT']);
    }
    const arrivalWindow = { start, end: start };
    const refusal = await shop.as.dispatcher.refusal('rescheduleJob', { jobId: job.id, window: free.day().at(9, 10), arrivalWindow });
    expect(refusal).toMatchObject({ code: 'BAD_INPUT', details: { field: 'arrivalWindow' } });
    const day = await shop.as.dispatcher.do('rescheduleJob', {
      jobId: job.id,
      window: { start, end: '2026-05-06T10:00:00Z' },
      allowOverlap: true,
    });
    expect(day.job.window).toEqual({ start: '2026-05-05T10:00:00.000Z', end: '2026-05-06T10:00:00.000Z' });
  });

  it('R13.4 answers reads of what cannot be with nothing or BAD_INPUT, never INTERNAL', async () => {
    const { dispatcher } = shop.as;
    for (const id of ['x', '', NO_ONE, '\u0000', "' OR 1=1"]) expect(await dispatcher.job(id)).toBeNull();
    for (const number of ['JOB-999999', 'x', '', '99999999999999999999', '-1', '\u0000']) {
      const found = await dispatcher.read<{ jobByNumber: unknown }>('query($number: String!) { jobByNumber(number: $number) { id } }', {
        number,
      });
      expect([number, found.jobByNumber]).toEqual([number, null]);
    }
    const [some] = seeded;
    for (const number of [some!.number, some!.number.slice(4), some!.number.toLowerCase(), ` ${some!.number} `]) {
      const found = await dispatcher.read<{ jobByNumber: unknown }>('query($number: String!) { jobByNumber(number: $number) { id } }', {
        number,
      });
      expect(found.jobByNumber).toEqual({ id: some!.id });
    }
    const filters: [object, string][] = [
      [{ search: 'x'.repeat(10_000) }, 'BAD_INPUT'],
      [{ search: '\u0000' }, 'BAD_INPUT'],
      [{ search: 'a\ud800' }, 'BAD_INPUT'],
      [{ from: '2026-02-30' }, 'BAD_INPUT'],
      [{ from: '2026-03-02', to: '2026-03-01' }, 'BAD_INPUT'],
      [{ statuses: ['LOST'] }, 'BAD_INPUT'],
      [{ customerId: 'x' }, 'NOT_FOUND'],
    ];
    for (const [filter, code] of filters) {
      for (const query of [LIST, COUNTS]) expect([filter, (await dispatcher.refusedRead(query, { filter })).code]).toEqual([filter, code]);
    }
    for (const filter of [{ from: '0001-01-01' }, { to: '9999-12-31' }, { from: '9999-12-31' }, { to: '0001-01-01' }]) {
      expect((await page({ filter })).totalCount).toBe((await counts(filter)).total);
    }
    for (const query of ['customers', 'priceBook']) {
      for (const search of ['x'.repeat(501), '\u0000', '\udfff']) {
        expect((await dispatcher.refusedRead(`query($search: String) { ${query}(search: $search) { totalCount } }`, { search })).code).toBe(
          'BAD_INPUT',
        );
      }
      expect((await dispatcher.refusedRead(`{ ${query}(first: 101) { totalCount } }`)).code).toBe('BAD_INPUT');
      expect((await dispatcher.refusedRead(`{ ${query}(after: "x") { totalCount } }`)).code).toBe('BAD_INPUT');
    }
    expect((await dispatcher.refusedRead(`{ job(id: "${some!.id}") { history(after: "x") { nodes { kind } } } }`)).code).toBe('BAD_INPUT');
  });
});

describe('customers and prices', () => {
  const names = async (query: string, variables: object = {}): Promise<string[]> => {
    const data = await shop.as.dispatcher.read<Record<string, { nodes: { name: string }[] }>>(query, variables);
    return Object.values(data)[0]!.nodes.map((one) => one.name);
  };

  it('R12.10 lists customers by name as people sort them, and finds them by any part', async () => {
    const list =
      'query($search: String, $first: Int, $after: String) { customers(search: $search, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { name primaryAddress { city } addresses { line1 } } } }';
    const everyone = await names(list);
    expect(everyone.slice(0, 2)).toEqual(['Café Élan', 'Hannah Pruitt']);
    const pageByPage = async (search?: string): Promise<string[]> => {
      const paged: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { customers }: { customers: { nodes: { name: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
          await shop.as.dispatcher.read(list, { search, first: 1, after });
        paged.push(...customers.nodes.map((one) => one.name));
        [after, more] = [customers.pageInfo.endCursor, customers.pageInfo.hasNextPage];
      }
      return paged;
    };
    expect(await pageByPage()).toEqual(everyone);
    // Whose name has words that begin so stands before whose street has an s somewhere.
    const withS = await names(list, { search: 's' });
    expect(withS[0]).toBe('Müller & Söhne');
    expect(withS.length).toBeGreaterThan(1);
    expect(await pageByPage('s')).toEqual(withS);
    for (const search of ['muller', 'SÖHNE mül', 'guadalupe']) expect(await names(list, { search })).toEqual(['Müller & Söhne']);
    for (const search of ['5125550102', '(512) 555-0102', '+1-512-555-0102']) expect(await names(list, { search })).toEqual(['Café Élan']);
  });

  it('R12.11 finds prices by name or SKU', async () => {
    const list = 'query($search: String) { priceBook(search: $search) { totalCount nodes { name sku unitPrice } } }';
    expect(await names(list)).toEqual(['Angle stop', 'Drain clear', 'Labor hour']);
    expect(await names(list, { search: 'dr-2' })).toEqual(['Drain clear']);
    expect(await names(list, { search: 'CLEAR' })).toEqual(['Drain clear']);
    expect(await names(list, { search: 'nothing' })).toEqual([]);
  });
});
