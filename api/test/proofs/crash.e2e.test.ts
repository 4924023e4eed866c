import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFailed, test } from 'vitest';
import { Random } from '../../src/import/demo/random.js';
import type { Database } from '../../src/platform/database/database.js';
import { stopEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { readPostmaster } from '../../src/platform/database/postmaster-pid.js';
import { signIn } from './caller.js';
import { Follower } from './follower.js';
import { gaps, overlapsOf, timesInHistory } from './log-checks.js';
import { NodePair } from './node-pair.js';
import { Scene } from './scene.js';
import { createShop } from './shop.js';
import type { Shop } from './shop.js';
import { StubbornWriter } from './stubborn-writer.js';

const SEED = Number(process.env.SEED ?? Date.now() % 100_000);
const NODE_KILLS = 10;
/** After which of them the database is killed as well. */
const DATABASE_KILLED_AFTER = [2, 5, 8];
const WRITERS = 6;
/** Written between two kills, so that each kill meets clients at work. */
const WRITES_BETWEEN = 12;
const JOBS = 30;
const WAIT = { timeout: 60_000, interval: 20 };

let dataDir: string;
let nodes: NodePair;
let database: Database;
let shop: Shop;
let random: Random;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'crash-'));
  chmodSync(dataDir, 0o755);
  random = new Random(SEED);
  // Every bell is lost: what arrives at the other node was found by its poll.
  nodes = new NodePair({ DATA_DIR: dataDir, DEMO: 'off', BUS: 'none', LOG_LEVEL: 'warn' });
  await nodes.start(0);
  await nodes.start(1);
  database = await openDatabase(databaseUrl(), { poolSize: 2 });
  shop = await createShop(database, 'Alder', { technicians: 8 });
});

afterAll(async () => {
  await database?.dataSource.destroy();
  await nodes?.stop();
  await stopEmbeddedPostgres(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
});

describe('killed in the middle', () => {
  test(`10 killed nodes and 3 killed databases lose nothing and double nothing, and every screen converges (SEED=${SEED})`, async () => {
    onTestFailed(() => void process.stderr.write(`${nodes.logged(50).join('\n')}\n`));
    const { owner, dispatcher, manager, luis, ana } = shop.people;
    const people = await Promise.all([owner, dispatcher, manager, luis, ana].map(({ email }) => signIn(nodes.anyUrl(random), email)));
    const scene = new Scene(shop, people.slice(0, 1));
    const jobs: string[] = [];
    while (jobs.length < JOBS) jobs.push((await scene.scheduled()).jobId);
    const day = (offset: number) => new Date(scene.start + offset * 86_400_000).toISOString().slice(0, 10);
    const days = { from: day(-1), to: day(3) };
    const followers = people.map((person, index) => new Follower(person, (chance) => nodes.anyUrl(chance), new Random(SEED + index), days));
    for (const follower of followers) await follower.begin();
    const before = followers[0]!.cursor;
    const following = followers.map((follower) => follower.follow());

    let isOver = false;
    const world = { shop, jobs, start: scene.start };
    const writers = Array.from(
      { length: WRITERS },
      (_, index) => new StubbornWriter(`writer-${index}`, people[index % 3]!, nodes, new Random(SEED * 100 + index), world),
    );
    const writing = Promise.all(writers.map((writer) => writer.writeUntil(() => isOver)));
    const acknowledged = () => writers.flatMap((writer) => writer.acknowledged);
    const someMoreWrites = async () => {
      const target = acknowledged().length + WRITES_BETWEEN;
      await expect.poll(() => acknowledged().length, WAIT).toBeGreaterThanOrEqual(target);
    };
    for (let kill = 0; kill < NODE_KILLS; kill++) {
      await someMoreWrites();
      await nodes.kill(kill % 2);
      if (DATABASE_KILLED_AFTER.includes(kill)) process.kill(readPostmaster(join(dataDir, 'postgres'))!.pid, 'SIGKILL');
      await nodes.start(kill % 2);
    }
    await someMoreWrites();
    isOver = true;
    await writing;

    const acks = acknowledged();
    const times = await timesInHistory(database, shop.workspaceId, 'writer-%');
    expect(acks.filter(({ clientMutationId }) => times.get(clientMutationId) !== 1)).toEqual([]);
    expect([...times.values()].filter((count) => count !== 1)).toEqual([]);
    expect(await versionsOf(acks.map(({ clientMutationId }) => clientMutationId))).toEqual(
      new Map(acks.map(({ clientMutationId, jobId, version }) => [clientMutationId, `${jobId} ${version}`])),
    );
    expect(await gaps(database, shop.workspaceId)).toEqual([]);
    expect(await overlapsOf(database, shop.workspaceId)).toEqual([]);
    const refusals = new Set(writers.flatMap((writer) => writer.refusals));
    expect([...refusals].filter((code) => !['SCHEDULE_CONFLICT', 'ILLEGAL_TRANSITION'].includes(code))).toEqual([]);

    for (const [index, follower] of followers.entries()) {
      const { cursor, jobs: fresh } = await follower.readBoard();
      await expect.poll(() => follower.cursor, WAIT).toBe(cursor);
      expect(follower.wrong, `follower ${index}`).toEqual([]);
      expect(byId(follower.shown), `follower ${index}`).toEqual(byId(fresh));
    }
    // The office saw every event of the log, each once, in order.
    for (const follower of followers.slice(0, 3))
      expect(follower.received.map(seqIn)).toEqual(range(seqIn(before), seqIn(follower.cursor)));
    expect(followers.every(({ reconnects }) => reconnects > 0)).toBe(true);
    followers.forEach((follower) => follower.leave());
    await Promise.all(following);
    expect(nodes.logged(60)).toEqual([]);
  }, 300_000);
});

async function versionsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.query<{ id: string; what: string }>(
    `SELECT client_mutation_id AS id, job_id || ' ' || job_version AS what FROM job_event
     WHERE workspace_id = $1 AND client_mutation_id = ANY($2) ORDER BY array_position($2, client_mutation_id)`,
    [shop.workspaceId, ids],
  );
  return new Map(rows.map(({ id, what }) => [id, what]));
}

function byId(jobs: Map<string, unknown>): [string, unknown][] {
  return [...jobs].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A cursor is opaque to clients; a test may look inside. */
function seqIn(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64url').toString().split(':').at(-1));
}

function range(after: number, to: number): number[] {
  return Array.from({ length: to - after }, (_, index) => after + index + 1);
}

function databaseUrl(): string {
  const dir = join(dataDir, 'postgres');
  const password = readFileSync(join(dir, 'superuser-password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${readPostmaster(dir)?.port}/dispatch`;
}
