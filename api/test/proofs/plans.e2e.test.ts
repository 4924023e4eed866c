import { getNamedType, isLeafType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAppSchema } from '../../src/app-schema.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { Database } from '../../src/platform/database/database.js';
import { SocketClient } from '../harness/socket-client.js';
import { createDatabase, TEMPLATE } from '../harness/test-database.js';
import { signIn } from './caller.js';
import type { Caller } from './caller.js';
import { createLargeShop, PLAN } from './large-shop.js';
import { filters, ORDERS } from './list-variations.js';
import { FOR_THE_MOMENT, MUTATIONS } from './mutation-cases.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { ExecutedPlans, explainEverything, sequentialScans, unboundScans } from './plans.js';
import { Scene } from './scene.js';
import type { Shop } from './shop.js';
import { wholeDocument } from './whole-document.js';

/** Those that grow with a shop's years. */
const GROWING = new Set([
  ...['job', 'job_event', 'job_assignment', 'job_search', 'job_line_item', 'job_note', 'time_entry', 'customer', 'address', 'idempotency'],
  ...['plan', 'plan_move'],
]);
/** A named statement gets its generic plan at the sixth time on one connection. */
const ROUNDS = 7;
const MINUTES = 60_000;
/** The board, its jobs, and their customers, crews and lists. */
const BOARD_LEVELS = 3;

let schema: GraphQLSchema;
let drop: () => Promise<void>;
let database: Database;
let node: ProofNode;
let shop: Shop;
let plans: ExecutedPlans;
let office: Caller[];
let technician: Caller;
let some: { jobId: string; number: string; customerId: string; addressId: string; technicianId: string; cursor: string };
let days: { from: string; to: string };
const ran = new Set<string>();

beforeAll(async () => {
  schema = await buildAppSchema();
  const made = await createDatabase({ template: TEMPLATE });
  drop = made.drop;
  const filling = await openDatabase(made.url, { poolSize: 2 });
  shop = await createLargeShop(filling);
  [some] = (await filling.query<typeof some>(SOME, [shop.workspaceId])) as [typeof some];
  // Luis inherits a full calendar, as a technician has one.
  await filling.query('UPDATE job_assignment SET technician_id = $3 WHERE workspace_id = $1 AND technician_id = $2', [
    shop.workspaceId,
    some.technicianId,
    shop.technicians.luis,
  ]);
  await filling.query('UPDATE job SET crew = array_replace(crew, $2::uuid, $3::uuid) WHERE workspace_id = $1 AND $2::uuid = ANY(crew)', [
    shop.workspaceId,
    some.technicianId,
    shop.technicians.luis,
  ]);
  await filling.query('VACUUM ANALYZE');
  await filling.dataSource.destroy();
  await explainEverything(made.name);
  database = await openDatabase(made.url, { poolSize: 6 });
  plans = new ExecutedPlans(database);
  node = await startApp({ url: made.url, database });
  const { owner, luis } = shop.people;
  office = await Promise.all([1, 2, 3, 4].map(() => signIn(node.url, owner.email)));
  technician = await signIn(node.url, luis.email);
  const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
  days = { from: day(0), to: day(1) };
}, 15 * MINUTES);

afterAll(async () => {
  await node?.close();
  await database?.dataSource.destroy();
  await drop?.();
});

describe(`with ${PLAN.jobs.toLocaleString('en')} jobs in each of two workspaces`, () => {
  test(
    'every filter, order and page of the list',
    async () => {
      const asked = filters(shop, days, some.customerId, [shop.technicians.luis, shop.technicians.ana]);
      for (const caller of [office[0]!, technician])
        for (const filter of asked)
          for (const orderBy of ORDERS) {
            const who = caller === technician ? 'technician' : 'office';
            await read(caller, `jobs of the ${who} ${JSON.stringify(filter)} ${orderBy}`, LIST, { filter, orderBy });
          }
      for (const caller of [office[1]!, technician])
        for (const filter of asked) await read(caller, `counts ${JSON.stringify(filter)}`, COUNTS, { filter });
      expectNoScan();
    },
    10 * MINUTES,
  );

  test(
    'every query, for the office and a technician',
    async () => {
      const { planId } = await new Scene(shop, office).staged();
      const variables: Record<string, object[]> = {
        board: [days, { ...days, at: new Date(Date.now() - 3_600_000).toISOString() }],
        customer: [{ id: some.customerId }],
        customers: [{}, { search: 'ma' }, { search: 'street' }, { search: '512' }],
        eventCursor: [{}],
        firstVisit: [{ priceBookItemIds: [shop.priceBookItemId] }, { priceBookItemIds: [], latitude: 30.27, longitude: -97.74 }],
        inProgressCourse: [{}],
        job: [{ id: some.jobId }],
        jobByNumber: [{ number: some.number }],
        jobCounts: [{}],
        jobEvents: [
          { after: some.cursor, first: 500 },
          { after: cursorAt(PLAN.events - 10), first: 500 },
        ],
        jobs: [{ first: 100 }],
        likelyDuplicates: [
          { name: 'Mary Smith', phone: '5125550143', email: 'mary@example.com', line1: '4300 Duval St', postalCode: '78751' },
          { line1: '100 Main St' },
        ],
        members: [{}],
        node: [{ id: some.jobId }, { id: some.customerId }, { id: shop.technicians.luis }, { id: shop.priceBookItemId }],
        plan: [{ id: planId }],
        plans: [days],
        preference: [{ key: 'jobs.columns' }],
        priceBook: [{}, { search: 'drain' }],
        proposePlan: [{ day: days.to, includeUnscheduled: true }],
        recentCustomers: [{}, { first: 50 }],
        savedViews: [{}],
        siteNotes: [{ customerId: some.customerId }, { customerId: some.customerId, addressId: some.addressId }],
        suggestTechnicians: [{ jobId: some.jobId }],
        technicianDays: [{ day: days.from }, { day: days.from, jobId: some.jobId }],
        technicianLoads: [days, { ...days, planId }],
        technicians: [{}],
        travelLegs: [{ day: days.from }],
        undoStack: [{}, { first: 50 }],
        usualReasons: [{ action: 'HOLD' }, { action: 'CANCEL' }],
        viewer: [{}],
      };
      for (const [field, list] of Object.entries(variables))
        for (const given of list)
          for (let round = 0; round < ROUNDS; round++)
            for (const caller of [office[round % office.length]!, technician]) await readWhole(caller, field, given);
      await follow('jobEvents', { after: some.cursor }, [office[0]!, technician]);
      await follow('boardPresence', {}, [office[0]!]);
      expectNoScan();
    },
    5 * MINUTES,
  );

  test(
    'every mutation, with its idempotency and its repeat',
    async () => {
      const scene = new Scene(shop, office);
      for (const [field, arrange] of Object.entries(MUTATIONS))
        for (let round = 0; round < ROUNDS; round++) {
          plans.during = `arranging ${field}`;
          const input = { ...(await arrange(scene)), ...(FOR_THE_MOMENT.has(field) ? {} : { clientMutationId: uuid() }) };
          plans.during = ran.add(`Mutation.${field}`) && `Mutation.${field}`;
          // Everything behind the answer once; after that only the command itself, until its statements have generic plans.
          const { query } = round === 0 ? wholeDocument(schema, schema.getMutationType()!, field, nested()) : bareDocument(field);
          await scene.owner.data(query, { input });
          await office[0]!.run(query, { input });
        }
      // Behind, so that the events since are read.
      const { jobId } = await scene.scheduled();
      plans.during = 'a stale version';
      for (let version = 1; version < ROUNDS; version++) {
        await scene.mutate('startJob', { jobId }).catch(() => undefined);
        await scene.owner.run('mutation($input: JobReasonInput!) { holdJob(input: $input) { batchId } }', {
          input: { jobId, reason: 'r', expectedVersion: 1 },
        });
        await scene.owner.run('mutation($input: JobActionInput!) { resumeJob(input: $input) { batchId } }', { input: { jobId } });
      }
      expectNoScan();
    },
    5 * MINUTES,
  );

  test('that was every operation of the schema', () => {
    const all = [schema.getQueryType()!, schema.getMutationType()!, schema.getSubscriptionType()!].flatMap((root) =>
      Object.keys(root.getFields()).map((field) => `${root.name}.${field}`),
    );
    expect([...ran].sort()).toEqual(all.sort());
  });

  test('every statement on a tenant’s table names its workspace, and every scan is bound to it', async () => {
    const rows = await database.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id'
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    const tenants = new Set(rows.map(({ name }) => name));
    expect([...GROWING].filter((table) => !tenants.has(table))).toEqual([]);
    const touching = plans.all.filter(({ text }) =>
      [...text.matchAll(/\b(?:from|join|update|into)\s+(?:only\s+)?(?:"?public"?\.)?"?(\w+)/gi)].some(([, table]) => tenants.has(table!)),
    );
    expect(touching.length).toBeGreaterThan(1000);
    expect([...new Set(touching.map(({ text }) => text))].filter((text) => !text.includes('workspace_id'))).toEqual([]);
    expect(unboundScans(plans.all, tenants)).toEqual([]);
  });

  test('the check finds a sequential scan, and a statement without its workspace', async () => {
    const before = plans.all.length;
    await database.query(`SELECT count(*) FROM job_note WHERE body LIKE '%gate%'`);
    const [executed] = plans.all.slice(before);
    expect(sequentialScans([executed!], GROWING)).toHaveLength(1);
    expect(unboundScans([executed!], GROWING)).toHaveLength(1);
    plans.all.splice(before);
  });
});

function expectNoScan(): void {
  expect(sequentialScans(plans.all, GROWING)).toEqual([]);
  expect(node.logged()).toEqual([]);
}

async function read(caller: Caller, during: string, query: string, variables: object): Promise<void> {
  plans.during = during;
  const { jobs } = await caller.data<{ jobs?: { pageInfo: { endCursor: string | null } } }>(query, variables);
  if (jobs?.pageInfo.endCursor) await caller.data(query, { ...variables, after: jobs.pageInfo.endCursor });
}

async function readWhole(caller: Caller, field: string, variables: object): Promise<void> {
  plans.during = `Query.${field}`;
  ran.add(plans.during);
  // A board of thousands of jobs that asks for each customer's other jobs is no screen's, and thousands of statements.
  const { query } = wholeDocument(schema, schema.getQueryType()!, field, nested(), field === 'board' ? BOARD_LEVELS : undefined);
  const answer = await caller.run(query, variables);
  const code = answer.errors?.[0]?.extensions.code;
  if (code && code !== 'FORBIDDEN') throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
}

async function follow(field: string, variables: Record<string, unknown>, callers: readonly Caller[]): Promise<void> {
  plans.during = `Subscription.${field}`;
  ran.add(plans.during);
  const { query } = wholeDocument(schema, schema.getSubscriptionType()!, field, nested());
  for (const { token } of callers) {
    const client = await SocketClient.open(node.url, { token: token! });
    const { errors } = await client.subscribe(query, variables).next();
    expect(errors).toBeUndefined();
    client.close();
  }
}

function bareDocument(field: string): { query: string } {
  const { type, args } = schema.getMutationType()!.getFields()[field]!;
  const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
  return { query: `mutation($input: ${String(args[0]!.type)}) { ${field}(input: $input) ${selection} }` };
}

function nested() {
  return { from: `"${days.from}"`, to: `"${days.to}"`, first: '5', priceBookItemIds: `["${shop.priceBookItemId}"]` };
}

function cursorAt(seq: number): string {
  const [logId] = Buffer.from(some.cursor, 'base64url').toString().split(':');
  return Buffer.from(`${logId}:${seq}`).toString('base64url');
}

const LIST = `query($filter: JobFilter, $orderBy: JobOrder, $after: String) {
  jobs(filter: $filter, orderBy: $orderBy, first: 50, after: $after) { totalCount pageInfo { endCursor } nodes { id } } }`;
const COUNTS = 'query($filter: JobFilter) { jobCounts(filter: $filter) { total late } }';
/** A job in the middle of it all, with its customer and lead. The cursor is as far behind as a subscription may be. */
const SOME = `SELECT j.id AS "jobId", 'JOB-' || j.number AS number, j.customer_id AS "customerId", j.address->>'id' AS "addressId", j.crew[1] AS "technicianId",
    translate(rtrim(encode(convert_to(c.log_id || ':' || greatest(0, c.seq - 10000), 'UTF8'), 'base64'), '='), E'+/\\n', '-_') AS cursor
  FROM job j JOIN workspace_counter c ON c.workspace_id = $1
  WHERE j.workspace_id = $1 AND j.status = 'COMPLETED' AND cardinality(j.crew) > 0 ORDER BY j.number OFFSET 5000 LIMIT 1`;
