import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SocketClient } from '../harness/socket-client.js';
import { startNode } from '../harness/start-node.js';
import type { RunningNode } from '../harness/start-node.js';
import { startProxy } from '../harness/start-proxy.js';
import type { RunningProxy } from '../harness/start-proxy.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { TinyRedis } from '../harness/tiny-redis.js';
import { signIn } from './caller.js';
import type { Caller } from './caller.js';
import { AUTH_SECRET } from './node.js';
import { Scene } from './scene.js';
import { createShop } from './shop.js';
import type { Shop } from './shop.js';

/** Each node looks once a second, and a machine that runs other tests is slow. */
const POLL_LIMIT_MS = 4_000;
const BOARD = 'query($from: Date!, $to: Date!) { board(from: $from, to: $to) { cursor } }';
const FOLLOW = 'subscription($after: EventCursor!) { jobEvents(after: $after) { to events { jobId kind } } }';

interface Frame {
  jobEvents: { to: string; events: { jobId: string; kind: string }[] };
}

const hasRedis = ((): boolean => {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

let db: TestDatabase;
let dataDir: string;
let redis: { url: string; stop: () => Promise<void> };

beforeAll(async () => {
  db = await createTestDatabase();
  dataDir = mkdtempSync(join(tmpdir(), 'two-nodes-'));
  redis = hasRedis ? await startRedis(dataDir) : await startTinyRedis();
});

afterAll(async () => {
  await redis.stop();
  await db.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The topology of docker-compose.yml, as plain processes. */
class Topology {
  nodes: RunningNode[] = [];
  proxy: RunningProxy | null = null;
  shop!: Shop;
  caller!: Caller;
  scene!: Scene;

  async start(name: string, env: Record<string, string>): Promise<void> {
    const shared = { DATABASE_URL: db.url, AUTH_SECRET, DATA_DIR: dataDir, DEMO: 'off', LOG_LEVEL: 'warn', POOL_SIZE: '8', ...env };
    this.nodes = await Promise.all([startNode(shared), startNode(shared)]);
    this.proxy = await startProxy(this.nodes.map(({ url }) => url));
    this.shop = await createShop(db.database, name);
    this.caller = await signIn(this.proxy.url, this.shop.people.owner.email);
    this.scene = new Scene(this.shop, [this.caller]);
  }

  async stop(): Promise<void> {
    await this.proxy?.stop();
    await Promise.all(this.nodes.map((node) => node.stop()));
  }

  async follow(url: string): Promise<{ next: (jobId: string) => Promise<string>; close: () => void }> {
    const { board } = await this.caller.data<{ board: { cursor: string } }>(BOARD, { from: '2026-01-01', to: '2026-01-01' });
    const client = await SocketClient.open(url, { token: this.caller.token! });
    const stream = client.subscribe<Frame>(FOLLOW, { after: board.cursor });
    await stream.next();
    const next = async (jobId: string): Promise<string> => {
      for (;;) {
        const { data } = await stream.next();
        const event = data?.jobEvents.events.find((one) => one.jobId === jobId);
        if (event) return event.kind;
      }
    };
    return { next, close: () => client.close() };
  }
}

const BUSES = [
  { bus: 'Postgres NOTIFY', name: 'Notify', env: () => ({ BUS: 'postgres' }) },
  { bus: 'no bus at all', name: 'Busless', env: () => ({ BUS: 'none' }) },
  {
    bus: hasRedis ? 'Redis' : 'Redis (its stub: there is no redis-server)',
    name: 'Redis',
    env: () => ({ BUS: 'redis', REDIS_URL: redis.url }),
  },
];

for (const { bus, name, env } of BUSES)
  describe(`two nodes behind a proxy, with ${bus}`, () => {
    const topology = new Topology();
    beforeAll(() => topology.start(name, env()));
    afterAll(() => topology.stop());

    test('what is done at one node is on the other’s sockets, both ways', async () => {
      const [one, two] = topology.nodes.map(({ url }) => url) as [string, string];
      for (const [here, there] of [
        [one, two],
        [two, one],
      ] as const) {
        const follower = await topology.follow(there);
        const { jobId } = await topology.scene.scheduled();
        await follower.next(jobId);
        const arrivals: number[] = [];
        for (let move = 0; move < 5; move++) {
          const began = performance.now();
          const seen = follower.next(jobId);
          await topology.caller.at(here).data(MOVE, { input: { jobId, window: topology.scene.slot() } });
          expect(await seen).toBe('RESCHEDULED');
          arrivals.push(performance.now() - began);
        }
        arrivals.sort((a, b) => a - b);
        expect(arrivals.at(-1)).toBeLessThan(POLL_LIMIT_MS);
        // Each move sets out when the one before has just arrived: without a bus it waits for the whole of the next poll's second.
        if (bus !== 'no bus at all') expect(arrivals[2]).toBeLessThan(700);
        follower.close();
      }
    });

    test('through the proxy, whichever node it turns to, with a revocation that reaches the other node’s sockets', async () => {
      const follower = await topology.follow(topology.proxy!.url);
      const { jobId } = await topology.scene.scheduled();
      expect(await follower.next(jobId)).toBe('CREATED');
      follower.close();
      const { target } = topology.shop.people;
      const person = await signIn(topology.proxy!.url, target.email);
      const sockets = await Promise.all(topology.nodes.map(({ url }) => SocketClient.open(url, { token: person.token! })));
      await topology.caller.data(REVOKE, { input: { userId: target.userId, role: null } });
      expect(await Promise.all(sockets.map(async ({ closed }) => (await closed).code))).toEqual([4403, 4403]);
      expect((await person.run('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });
  });

const MOVE = 'mutation($input: MoveJobInput!) { moveJob(input: $input) { batchId } }';
const REVOKE = 'mutation($input: SetMemberRoleInput!) { setMemberRole(input: $input) { userId } }';

async function startRedis(dir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (text: Buffer) => text.includes('Ready to accept connections') && ready());
    void ended.then(() => failed(new Error('redis-server ended')));
  });
  return { url: `redis://127.0.0.1:${port}`, stop: () => (child.kill(), ended) };
}

async function startTinyRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const tiny = await new TinyRedis().listen();
  return { url: `redis://127.0.0.1:${tiny.port}`, stop: () => tiny.stop() };
}
