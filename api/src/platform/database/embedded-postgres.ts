import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { IS_WINDOWS, isReachableByOthers, locateBinaries, runAs, SHARED_DIR } from './postgres-binaries.js';
import { createCluster, isAlive, program, readPassword, run, spawnOptions, SUPERUSER } from './postgres-cluster.js';
import type { Cluster } from './postgres-cluster.js';
import { readPostmaster, removeStalePidFile } from './postmaster-pid.js';

const SUPERVISOR = 'dispatch-supervisor';
const START_LIMIT_MS = 60_000;
const WATCH_EVERY_MS = 250;

export interface EmbeddedPostgresOptions {
  /** The cluster's folder; made when it is not there. Its parent may hold drafts of it for a moment. */
  dir: string;
  /** Server settings, as in postgresql.conf. */
  settings?: Readonly<Record<string, string | number>>;
  log?: (line: string) => void;
}

/** A running server that is known to serve our folder. */
export class EmbeddedPostgres {
  private readonly leaving = new AbortController();
  private readonly watching: Promise<void>;

  constructor(
    private readonly cluster: Cluster,
    private readonly options: EmbeddedPostgresOptions,
    public readonly port: number,
    /** false: it was running already, of another node or of one that was killed. */
    readonly isStartedHere: boolean,
  ) {
    this.watching = this.watch();
  }

  /** The cluster's folder; not the one asked for where PostgreSQL's user cannot reach that. */
  get dir(): string {
    return this.cluster.dir;
  }

  url(database = SUPERUSER): string {
    return urlOf(this.cluster, this.port, database);
  }

  /** Makes the database unless it is there. Returns its URL. */
  async ensureDatabase(name: string): Promise<string> {
    await withClient(this.url(), async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount) return;
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`).catch((error: { code?: string }) => {
        // 42P04, 23505: another node made it meanwhile
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    });
    return this.url(name);
  }

  /**
   * Stops the server, unless other programs are still connected: the last node to leave stops it.
   * Close your own pool first.
   */
  async release(): Promise<void> {
    if (!(await this.hasOtherClients())) await this.stop();
    await this.stopWatching();
  }

  /** Stops the server, whoever is connected; at most 10 s. */
  async stop(): Promise<void> {
    await this.stopWatching();
    await stopCluster(this.cluster);
  }

  private async stopWatching(): Promise<void> {
    this.leaving.abort();
    await this.watching;
  }

  private async hasOtherClients(): Promise<boolean> {
    const count = (client: pg.Client) =>
      client.query(`SELECT FROM pg_stat_activity WHERE backend_type = 'client backend' AND application_name <> $1`, [SUPERVISOR]);
    try {
      return await withClient(this.url(), async (client) => {
        // A pool that was closed a moment ago may still show.
        for (let attempt = 0; attempt < 10; attempt++) {
          if (!(await count(client)).rowCount) return false;
          await sleep(50);
        }
        return true;
      });
    } catch {
      return false; // not running: stopping it is harmless
    }
  }

  /** Brings a killed server back on the same port, so that pools reconnect by themselves. */
  private async watch(): Promise<void> {
    const { signal } = this.leaving;
    for (;;) {
      await sleep(WATCH_EVERY_MS, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted) return;
      const postmaster = readPostmaster(this.cluster.dir);
      if (postmaster && isAlive(postmaster.pid)) continue;
      this.options.log?.('PostgreSQL is gone: starting it again');
      await start(this.cluster, this.options, this.port, signal).catch((error: Error) => this.options.log?.(error.message));
    }
  }
}

/**
 * Starts the bundled PostgreSQL on a free port of 127.0.0.1 (the port it had, when that is free), or attaches to it when it runs already.
 * Any number of processes may call it at once for one folder.
 * @throws with the end of the server's log when it does not start within a minute
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const as = runAs();
  const dir = placeWithinReach(resolve(options.dir), as.uid !== undefined);
  if (dir.startsWith(SHARED_DIR) && !resolve(options.dir).startsWith(SHARED_DIR))
    options.log?.(`PostgreSQL's user cannot reach ${options.dir}: the database is in ${dir}`);
  const cluster: Cluster = { dir, binaries: locateBinaries(as), as };
  await createCluster(cluster);
  const { port, isStartedHere } = await start(cluster, options);
  return new EmbeddedPostgres(cluster, options, port, isStartedHere);
}

/** Stops whatever server runs on the folder; harmless when none does. */
export async function stopEmbeddedPostgres(dir: string): Promise<void> {
  const as = runAs();
  await stopCluster({ dir: placeWithinReach(resolve(dir), as.uid !== undefined), binaries: locateBinaries(as), as });
}

async function stopCluster(cluster: Cluster): Promise<void> {
  const stop = (mode: string, seconds: number) =>
    run(cluster, 'pg_ctl', ['stop', '-D', cluster.dir, '-m', mode, '-w', '-t', String(seconds)]);
  if ((await stop('fast', 6)).code !== 0) await stop('immediate', 3);
}

/** Root's closed home hides a folder from PostgreSQL's user: then the same name under /var/lib, one per checkout. */
function placeWithinReach(wished: string, isOtherUser: boolean): string {
  mkdirSync(dirname(wished), { recursive: true });
  // One folder has one name, whichever link leads to it.
  const dir = join(realpathSync(dirname(wished)), basename(wished));
  if (!isOtherUser || isReachableByOthers(dirname(dir))) return dir;
  const place = join(SHARED_DIR, createHash('sha256').update(dir).digest('hex').slice(0, 12));
  mkdirSync(place, { recursive: true, mode: 0o755 });
  return join(place, 'postgres');
}

async function start(cluster: Cluster, options: EmbeddedPostgresOptions, fixedPort?: number, cancelled?: AbortSignal) {
  const until = Date.now() + START_LIMIT_MS;
  const lastPort = readPostmaster(cluster.dir)?.port;
  while (Date.now() < until && !cancelled?.aborted) {
    const running = readPostmaster(cluster.dir);
    if (running?.isReady && (await servesOurFolder(cluster, running.port))) return { port: running.port, isStartedHere: false };
    removeStalePidFile(cluster.dir);
    const port = fixedPort ?? (await freePort(lastPort));
    if (await launch(cluster, options, port, until)) return { port, isStartedHere: true };
    // Another process starts it, or back-ends of a killed server still hold its memory for a moment.
    await sleep(150);
  }
  throw new Error(`PostgreSQL did not start in ${cluster.dir}. The end of its log:\n${logTail(cluster)}`);
}

/** Whether our own server became ready; false as soon as it gave up. */
async function launch(cluster: Cluster, { settings = {} }: EmbeddedPostgresOptions, port: number, until: number): Promise<boolean> {
  const flags = Object.entries({ timezone: 'UTC', log_timezone: 'UTC', ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  // The socket lies in the cluster's folder, which nobody else may enter.
  const sockets = IS_WINDOWS ? [] : ['-k', isSocketPath(socketOf(cluster, port)) ? cluster.dir : ''];
  const args = ['-p', String(port), '-h', '127.0.0.1', ...sockets, ...flags];
  let isDead = false;
  if (IS_WINDOWS) {
    // pg_ctl drops Administrator rights, with which postgres.exe refuses to run.
    const quoted = args.map((arg) => `"${arg}"`).join(' ');
    isDead = (await run(cluster, 'pg_ctl', ['start', '-W', '-D', cluster.dir, '-l', logFile(cluster), '-o', quoted])).code !== 0;
  } else {
    const log = openSync(logFile(cluster), 'a', 0o600);
    // Detached: it outlives a killed node, and Ctrl+C in a terminal reaches only the node, which then stops it in order.
    const child = spawn(program(cluster, 'postgres'), ['-D', cluster.dir, ...args], {
      ...spawnOptions(cluster),
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    child.on('exit', () => (isDead = true));
    child.on('error', () => (isDead = true));
    child.unref();
  }
  while (!isDead && Date.now() < until) {
    const postmaster = readPostmaster(cluster.dir);
    if (postmaster?.port === port && postmaster.isReady && (await servesOurFolder(cluster, port))) return true;
    await sleep(10);
  }
  return false;
}

/** A stale pid file may name a port that another server has by now: only our password and our folder prove that it is ours. */
async function servesOurFolder(cluster: Cluster, port: number): Promise<boolean> {
  try {
    return await withClient(urlOf(cluster, port, SUPERUSER), async (client) => {
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
      return resolve(rows[0]?.data_directory ?? '') === cluster.dir;
    });
  } catch {
    return false;
  }
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: SUPERVISOR, connectionTimeoutMillis: 3000 });
  client.on('error', () => undefined); // the query that waits is told
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** By its socket where we may use it: a round trip over loopback TCP takes a third more of both sides' time. */
function urlOf(cluster: Cluster, port: number, database: string): string {
  const place = canUse(socketOf(cluster, port)) ? `?host=${encodeURIComponent(cluster.dir)}` : '';
  return `postgres://${SUPERUSER}:${readPassword(cluster)}@127.0.0.1:${port}/${database}${place}`;
}

function socketOf(cluster: Cluster, port: number): string {
  return join(cluster.dir, `.s.PGSQL.${port}`);
}

/** The kernel cuts longer names off. */
function isSocketPath(path: string): boolean {
  return Buffer.byteLength(path) < 100;
}

function canUse(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A free port, the wished one when it is free. */
function freePort(wished = 0): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer();
    server.once('error', (error) => {
      if (wished) freePort().then(found, failed);
      else failed(error);
    });
    server.listen(wished, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });
}

function logFile(cluster: Cluster): string {
  return join(cluster.dir, 'server.log');
}

function logTail(cluster: Cluster): string {
  try {
    return readFileSync(logFile(cluster), 'utf8').trimEnd().split('\n').slice(-8).join('\n');
  } catch {
    return '(no log)';
  }
}
