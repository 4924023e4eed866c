import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { stopEmbeddedPostgres } from '../src/platform/database/embedded-postgres.js';
import { readPostmaster } from '../src/platform/database/postmaster-pid.js';
import { openDatabase } from '../src/platform/database/open-database.js';
import { createDatabase } from './harness/test-database.js';
import { startNode } from './harness/start-node.js';
import type { RunningNode } from './harness/start-node.js';
import { startProxy } from './harness/start-proxy.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function freshDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'process-'));
  chmodSync(dir, 0o755);
  cleanups.push(async () => {
    await stopEmbeddedPostgres(join(dir, 'postgres'));
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
}

async function start(env: Record<string, string>): Promise<RunningNode> {
  const node = await startNode(env);
  cleanups.push(() => node.stop('SIGKILL'));
  return node;
}

const status = (node: RunningNode, path: string) => fetch(new URL(path, node.url)).then((response) => response.status);

describe('the process', () => {
  test('listens when it is ready, prints its address alone, and SIGTERM stops it and its database within ten seconds', async () => {
    const dataDir = freshDataDir();
    const node = await start({ DATA_DIR: dataDir, DEMO: 'off' });
    expect(node.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await Promise.all(['/healthz', '/readyz'].map((path) => status(node, path)))).toEqual([200, 200]);
    const asked = performance.now();
    expect(await node.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect(node.output()).toBe(`${node.url}\n`);
    expect(readPostmaster(join(dataDir, 'postgres'))).toBeNull();
  });

  test('data survive a stop, a killed node and a killed database', async () => {
    const dataDir = freshDataDir();
    const first = await start({ DATA_DIR: dataDir, DEMO: 'off' });
    const database = await openDatabase(databaseUrl(dataDir));
    await database.query('CREATE TABLE kept AS SELECT 1 AS n');
    await database.dataSource.destroy();
    process.kill(readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0, 'SIGKILL');
    await first.stop('SIGKILL');
    const second = await start({ DATA_DIR: dataDir, DEMO: 'off' });
    expect(await second.stop()).toBe(0);
    const third = await start({ DATA_DIR: dataDir, DEMO: 'off' });
    const again = await openDatabase(databaseUrl(dataDir));
    expect(await again.query('SELECT n FROM kept')).toEqual([{ n: 1 }]);
    await again.dataSource.destroy();
    expect(await status(third, '/readyz')).toBe(200);
  });

  test('comes back by itself when its database is killed', async () => {
    const dataDir = freshDataDir();
    const node = await start({ DATA_DIR: dataDir, DEMO: 'off' });
    const killed = readPostmaster(join(dataDir, 'postgres'))?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await expect.poll(() => readPostmaster(join(dataDir, 'postgres'))?.pid, { timeout: 20_000 }).not.toBe(killed);
    await expect.poll(() => status(node, '/readyz'), { timeout: 20_000 }).toBe(200);
    expect(await status(node, '/healthz')).toBe(200);
  });

  test('an unusable environment ends it at once, with every problem and nothing made', async () => {
    const dataDir = freshDataDir();
    const ended = startNode({ DATA_DIR: dataDir, PORT: 'abc', REDIS_URL: 'nope', POOL_SIZE: '0' });
    await expect(ended).rejects.toThrow(/ended with 1:[^]*PORT is "abc"[^]*REDIS_URL[^]*POOL_SIZE/);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  test('a database that cannot be reached ends it with the reason', async () => {
    const env = { DATA_DIR: freshDataDir(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', AUTH_SECRET: 'x'.repeat(32) };
    await expect(startNode(env)).rejects.toThrow(/ended with 1:[^]*ECONNREFUSED/);
  });

  test('the large demo workspace, whose passwords everybody knows, is made in demo mode alone', async () => {
    const program = fileURLToPath(new URL('../dist/import/demo-large-cli.js', import.meta.url));
    const env = { DATA_DIR: freshDataDir(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', AUTH_SECRET: 'x'.repeat(32) };
    const told = (more: Record<string, string>) => promisify(execFile)(process.execPath, [program], { env: { ...env, ...more } });
    await expect(told({})).rejects.toMatchObject({ code: 1, stderr: expect.stringMatching(/^This is no demo: .*DEMO=1/) as unknown });
    await expect(told({ DEMO: '1' })).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('ECONNREFUSED') as unknown });
  });

  test('two nodes boot together on one empty server database', async () => {
    const { url, drop } = await createDatabase();
    cleanups.push(drop);
    const env = { DATA_DIR: freshDataDir(), DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(32), BUS: 'postgres' };
    const nodes = await Promise.all([start(env), start(env)]);
    expect(await Promise.all(nodes.map((node) => status(node, '/readyz')))).toEqual([200, 200]);
    expect(await Promise.all(nodes.map((node) => node.stop()))).toEqual([0, 0]);
    expect(existsSync(join(env.DATA_DIR, 'postgres'))).toBe(false);
  });

  test('of two nodes behind a proxy one may be killed: the address still answers', async () => {
    const { url, drop } = await createDatabase();
    cleanups.push(drop);
    const env = { DATA_DIR: freshDataDir(), DATABASE_URL: url, AUTH_SECRET: 'x'.repeat(32), BUS: 'postgres' };
    const [one, two] = await Promise.all([start(env), start(env)]);
    const proxy = await startProxy([one.url, two.url]);
    cleanups.push(proxy.stop);
    const statuses = () => Promise.all([1, 2, 3, 4].map(() => fetch(`${proxy.url}/readyz`).then((response) => response.status)));
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    await one.stop('SIGKILL');
    expect(await statuses()).toEqual([200, 200, 200, 200]);
  });
});

/** As an operator would look it up: no supervisor of the test's own, which would bring a killed server back. */
function databaseUrl(dataDir: string): string {
  const dir = join(dataDir, 'postgres');
  const password = readFileSync(join(dir, 'superuser-password'), 'utf8').trim();
  return `postgres://postgres:${password}@127.0.0.1:${readPostmaster(dir)?.port}/dispatch`;
}
