import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import { TEMPLATE } from './test-database.js';

const PREFIX = 'dispatch-test-';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's cluster, as its superuser, at the database `postgres`. */
    clusterUrl: string;
  }
}

/** One cluster for the whole run, nothing synced to disk, and in it one migrated database that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers();
  const dir = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(dir, 0o755); // run as root, PostgreSQL's own user has to reach it
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 400 };
  const postgres = await startEmbeddedPostgres({ dir: join(dir, 'postgres'), settings });
  const teardown = async () => {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await fillTemplate(await postgres.ensureDatabase(TEMPLATE));
  } catch (error) {
    await teardown();
    throw error;
  }
  project.provide('clusterUrl', postgres.url());
  return teardown;
}

async function fillTemplate(url: string): Promise<void> {
  const database = await openDatabase(url, { poolSize: 2 });
  try {
    await migrate(database);
  } finally {
    // A session that is still open on it would refuse every clone (55006).
    await database.dataSource.destroy();
  }
}

/** Clusters of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (!pid || isRunning(pid)) continue;
    await stopEmbeddedPostgres(join(tmpdir(), name, 'postgres'));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
