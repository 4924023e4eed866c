import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from './embedded-postgres.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { readPostmaster } from './postmaster-pid.js';

const dirs: string[] = [];
const servers: EmbeddedPostgres[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const dir of dirs.splice(0)) {
    await stopEmbeddedPostgres(dir);
    rmSync(dirname(dir), { recursive: true, force: true });
  }
});

function freshDir(): string {
  const parent = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(parent, 0o755);
  dirs.push(join(parent, 'postgres'));
  return join(parent, 'postgres');
}

async function start(dir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dir });
  servers.push(server);
  return server;
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Until the server answers again; a failed try is the server still coming up. */
async function queryWhenBack(url: string, sql: string): Promise<unknown[]> {
  for (;;) {
    const rows = await query(url, sql).catch(() => null);
    if (rows) return rows;
  }
}

describe('a fresh start', () => {
  test('makes a cluster that sorts, folds and searches letters beyond ASCII', async () => {
    const server = await start(freshDir());
    const url = await server.ensureDatabase('shop');
    await query(url, 'CREATE EXTENSION pg_trgm; CREATE EXTENSION btree_gist; CREATE EXTENSION btree_gin');
    expect(await query(url, `SELECT lower('É') AS lower, show_trgm('Жук') <> show_trgm('Лук') AS trigrams`)).toEqual([
      { lower: 'é', trigrams: true },
    ]);
    expect(
      await query(url, `SELECT string_agg(x, '' ORDER BY x COLLATE "und-x-icu") AS sorted FROM unnest('{b,Z,É,a,A}'::text[]) x`),
    ).toEqual([{ sorted: 'aAbÉZ' }]);
  });

  test('keeps a password of its own that only its user can read, and listens on this machine only', async () => {
    const server = await start(freshDir());
    const file = join(server.dir, 'superuser-password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8').trim()).toMatch(/^[0-9a-f]{48}$/);
    await expect(query(server.url().replace(/:[0-9a-f]{48}@/, ':app@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(server.url(), 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  test('four processes at once end up with one server', async () => {
    const dir = freshDir();
    const all = await Promise.all([start(dir), start(dir), start(dir), start(dir)]);
    expect(new Set(all.map((server) => server.port)).size).toBe(1);
    expect(all.filter((server) => server.isStartedHere)).toHaveLength(1);
    expect(readdirSync(dirname(dir))).toEqual(['postgres']);
  });
});

describe('what a crash leaves', () => {
  test('a server that outlived its node is attached to, with the rows in it', async () => {
    const first = await start(freshDir());
    await query(first.url(), 'CREATE TABLE kept AS SELECT 1 AS n');
    const second = await start(first.dir);
    expect(second).toMatchObject({ isStartedHere: false, port: first.port });
    expect(await query(second.url(), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
  });

  test('a killed server comes back by itself on the same port, with every committed row', async () => {
    const server = await start(freshDir());
    await query(server.url(), 'CREATE TABLE kept AS SELECT 1 AS n');
    for (let round = 0; round < 3; round++) {
      const { pid } = readPostmaster(server.dir) ?? {};
      process.kill(pid ?? 0, 'SIGKILL');
      expect(await queryWhenBack(server.url(), 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
      expect(readPostmaster(server.dir)?.pid).not.toBe(pid);
    }
  });

  test('an initdb that was killed half-way is thrown away', async () => {
    const dir = freshDir();
    const gone = spawnSync(process.execPath, ['--eval', '']);
    mkdirSync(`${dir}.init-${gone.pid}-abcdef`);
    writeFileSync(join(`${dir}.init-${gone.pid}-abcdef`, 'PG_VERSION'), '18\n');
    const server = await start(dir);
    expect(await query(server.url(), 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(readdirSync(dirname(dir))).toEqual(['postgres']);
  });

  test('a pid file that names a program of somebody else does not keep it from starting', async () => {
    const server = await start(freshDir());
    await server.stop();
    servers.pop();
    for (const pid of [1, process.pid, process.ppid]) {
      writeFileSync(join(server.dir, 'postmaster.pid'), `${pid}\n${server.dir}\n1\n${server.port}\n\n127.0.0.1\n0 0\nready   \n`);
      const again = await start(server.dir);
      expect(again.isStartedHere).toBe(true);
      await again.stop();
      servers.pop();
    }
  });

  test('a pid file whose port belongs to another cluster by now is not believed', async () => {
    const other = await start(freshDir());
    const mine = await start(freshDir());
    await mine.stop();
    servers.pop();
    const { pid } = readPostmaster(other.dir) ?? {};
    const stale = `${pid}\n${mine.dir}\n1\n${other.port}\n\n127.0.0.1\n0 0\nready   \n`;
    writeFileSync(join(mine.dir, 'postmaster.pid'), stale);
    const again = await start(mine.dir);
    expect(again.port).not.toBe(other.port);
    expect(await query(again.url(), 'SHOW data_directory')).toEqual([{ data_directory: mine.dir }]);
  });
});

describe('release', () => {
  test('the last one to leave stops the server', async () => {
    const first = await start(freshDir());
    const second = await start(first.dir);
    const user = new pg.Client({ connectionString: second.url() });
    await user.connect();
    await first.release();
    expect(await user.query('SELECT 1').then((result) => result.rowCount)).toBe(1);
    await user.end();
    await second.release();
    expect(readPostmaster(first.dir)).toBeNull();
  });
});

test.runIf(process.getuid?.() === 0)('a folder that its user cannot reach is kept under /var/lib instead', async () => {
  const closed = mkdtempSync(join(tmpdir(), 'closed-'));
  const server = await start(join(closed, 'data', 'postgres'));
  dirs.push(server.dir);
  expect(server.dir).toMatch(/^\/var\/lib\/dispatch\/[0-9a-f]{12}\/postgres$/);
  rmSync(closed, { recursive: true });
});
