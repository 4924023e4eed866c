import pg from 'pg';
import { inject } from 'vitest';
import type { Database } from '../../src/platform/database/database.js';
import { openDatabase } from '../../src/platform/database/open-database.js';
import type { OpenDatabaseOptions } from '../../src/platform/database/open-database.js';

export const TEMPLATE = 'dispatch_template';

export interface TestDatabase {
  url: string;
  database: Database;
  /** Closes the pool and drops the database, whoever else is connected. */
  drop: () => Promise<void>;
}

let made = 0;

/** A migrated, empty database of this test file's own. Call `drop` in afterAll. */
export async function createTestDatabase(options: OpenDatabaseOptions = {}): Promise<TestDatabase> {
  const { url, drop } = await createDatabase({ template: TEMPLATE });
  const database = await openDatabase(url, options);
  return {
    url,
    database,
    drop: async () => {
      await database.dataSource.destroy();
      await drop();
    },
  };
}

/** A bare database on the run's cluster: empty, or a clone of the template. */
export async function createDatabase({ template = 'template1' } = {}): Promise<{ url: string; name: string; drop: () => Promise<void> }> {
  const name = `test_${process.pid}_${Date.now().toString(36)}_${++made}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(inject('clusterUrl'));
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => asSuperuser(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

export async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('clusterUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
