import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Random } from '../../src/import/demo/random.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { codeOf, signIn } from './caller.js';
import type { Caller } from './caller.js';
import { gaps, overlapsOf, timesInHistory } from './log-checks.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { Scene } from './scene.js';
import { createShop } from './shop.js';
import type { Shop } from './shop.js';

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const CLIENTS = 32;
const TECHNICIANS = 20;
const MOVES_EACH = 15;
const JOBS = 60;
/** Half hours of one afternoon: few enough that most moves meet somebody. */
const SLOTS = 5;
const WRITERS = 50;

const MOVE = `mutation($input: MoveJobInput!) { moveJob(input: $input) { job { id version } events { cursor } } }`;

let db: TestDatabase;
let nodes: ProofNode[];
let shop: Shop;
let clients: Caller[];

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 32 });
  nodes = [await startApp(db), await startApp(db)];
  shop = await createShop(db.database, 'Alder', { technicians: TECHNICIANS });
  const { owner, manager, dispatcher, target } = shop.people;
  const sessions = await Promise.all([owner, manager, dispatcher, target].map(({ email }) => signIn(nodes[0]!.url, email)));
  clients = Array.from({ length: CLIENTS }, (_, index) => sessions[index % sessions.length]!.at(nodes[index % nodes.length]!.url));
});

afterAll(async () => {
  for (const node of nodes ?? []) await node.close();
  await db?.drop();
});

describe('races through two nodes', () => {
  test(`32 clients moving jobs among 20 technicians leave no overlap, and every move is told truly (SEED=${SEED})`, async () => {
    const scene = new Scene(shop, clients.slice(0, 4));
    const jobs = await Promise.all(Array.from({ length: JOBS }, () => scene.scheduled({ technicianId: null, window: null })));
    const acknowledged: string[] = [];
    const refusals = new Map<string, number>();
    const client = async (caller: Caller, index: number): Promise<void> => {
      const random = new Random(SEED * CLIENTS + index);
      for (let move = 0; move < MOVES_EACH; move++) {
        const clientMutationId = `race-${index}-${move}`;
        const start = scene.start + random.between(1, SLOTS) * 30 * 60_000;
        const window = { start: new Date(start), end: new Date(start + random.between(1, 3) * 30 * 60_000) };
        const input = { jobId: random.pick(jobs).jobId, technicianId: random.pick(shop.technicians.all), window, clientMutationId };
        const answer = await caller.run<{ moveJob: { events: unknown[] } }>(MOVE, { input });
        const code = codeOf(answer);
        if (code) refusals.set(code, (refusals.get(code) ?? 0) + 1);
        else if (answer.data!.moveJob.events.length > 0) acknowledged.push(clientMutationId);
      }
    };
    await Promise.all(clients.map(client));

    expect(await overlapsOf(db.database, shop.workspaceId)).toEqual([]);
    expect([...refusals.keys()]).toEqual(['SCHEDULE_CONFLICT']);
    // Both ways were gone often enough for the race to mean something.
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(refusals.get('SCHEDULE_CONFLICT')).toBeGreaterThan(50);
    const times = await timesInHistory(db.database, shop.workspaceId, 'race-%');
    expect([...times.keys()].sort()).toEqual(acknowledged.sort());
    expect([...times.values()].filter((count) => count !== 1)).toEqual([]);
    expect(await gaps(db.database, shop.workspaceId)).toEqual([]);
    expect(nodes.flatMap((node) => node.logged())).toEqual([]);
  });

  test('the check for overlaps finds one', async () => {
    const fake = await createShop(db.database, 'Cedar');
    const scene = new Scene(fake, [await signIn(nodes[0]!.url, fake.people.owner.email)]);
    const window = scene.slot();
    for (let doubled = 0; doubled < 2; doubled++) await scene.scheduled({ window });
    await db.database.query('ALTER TABLE job_assignment DROP CONSTRAINT job_assignment_no_double_booking');
    await db.database.query('UPDATE job_assignment SET blocking = true WHERE workspace_id = $1', [fake.workspaceId]);
    expect(await overlapsOf(db.database, fake.workspaceId)).toHaveLength(1);
  });

  test('50 writers on one job: one wins each version, every loser is told, nothing is lost', async () => {
    const { jobId } = await new Scene(shop, clients).scheduled({ technicianId: null });
    const winners: { title: string; version: number }[] = [];
    let losers = 0;
    const writer = async (index: number): Promise<void> => {
      const caller = clients[index % clients.length]!;
      for (let attempt = 0; ; attempt++) {
        const { job } = await caller.data<{ job: { version: number } }>('query($id: ID!) { job(id: $id) { version } }', { id: jobId });
        const title = `by ${index}`;
        const input = { jobId, title, expectedVersion: job.version, clientMutationId: `writer-${index}-${attempt}` };
        const answer = await caller.run<{ updateJob: { job: { title: string; version: number } } }>(UPDATE, { input });
        if (!answer.errors) {
          winners.push(answer.data!.updateJob.job);
          expect(answer.data!.updateJob.job).toEqual({ title, version: job.version + 1 });
          return;
        }
        losers++;
        expect(answer.errors[0]!.extensions.code).toBe('STALE_VERSION');
        const { current, events } = answer.errors[0]!.extensions.details as { current: { version: number }; events: unknown[] };
        expect(current.version).toBeGreaterThan(job.version);
        expect(events.length).toBeGreaterThan(0);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, index) => writer(index)));

    expect(winners.map(({ version }) => version).sort((a, b) => a - b)).toEqual(Array.from({ length: WRITERS }, (_, index) => index + 2));
    expect(losers).toBeGreaterThan(0);
    const written = await db.database.query<{ version: number; title: string }>(
      `SELECT job_version AS version, job->>'title' AS title FROM job_event WHERE workspace_id = $1 AND job_id = $2 ORDER BY seq`,
      [shop.workspaceId, jobId],
    );
    // The history tells the same story as the answers did, version by version.
    expect(written.slice(1)).toEqual(winners.sort((a, b) => a.version - b.version).map(({ version, title }) => ({ version, title })));
    expect(written.map(({ version }) => version)).toEqual(Array.from({ length: WRITERS + 1 }, (_, index) => index + 1));
  });
});

const UPDATE = 'mutation($input: UpdateJobInput!) { updateJob(input: $input) { job { title version } } }';
