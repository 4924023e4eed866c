import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../dist/platform/database/embedded-postgres.js';
import { migrate } from '../../dist/platform/database/migrate.js';
import { openDatabase } from '../../dist/platform/database/open-database.js';

const DIR = fileURLToPath(new URL('../../../.data/bench/postgres', import.meta.url));
const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
/** Goes up when a fill writes other rows than before: then the kept databases are made anew. */
const FILL_VERSION = 1;

/** A cluster of the benches' own, with everything synced to disk as in production. Filled databases are kept in it for a day. */
export async function startCluster() {
  const postgres = await startEmbeddedPostgres({
    dir: DIR,
    settings: { max_connections: 200, shared_buffers: '512MB', max_wal_size: '4GB', checkpoint_timeout: '30min', jit: 'off' },
  });
  return new BenchCluster(postgres);
}

class BenchCluster {
  constructor(postgres) {
    this.postgres = postgres;
    this.clones = [];
  }

  /** A copy of the filled database `kind`, which `fill` makes when there is none of today. Dropped by `stop`. */
  async clone(kind, fill) {
    const filled = `${kind}_${fillKey()}`;
    if (!(await this.exists(filled))) await this.make(kind, filled, fill);
    const name = `run_${process.pid}_${this.clones.length}`;
    // File by file, because logging gigabytes would take minutes; a checkpoint comes first and last.
    await this.sql(`CREATE DATABASE ${name} TEMPLATE ${filled} STRATEGY FILE_COPY`);
    this.clones.push(name);
    return this.postgres.url(name);
  }

  /** The kernel's process id of the postmaster: all back-ends are its children. */
  get pid() {
    return Number(readFileSync(join(this.postgres.dir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  async stop() {
    for (const name of this.clones) await this.sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.postgres.release();
  }

  async exists(name) {
    return (await this.sql(`SELECT FROM pg_database WHERE datname = '${name}'`)).rowCount > 0;
  }

  async make(kind, filled, fill) {
    const { rows } = await this.sql(`SELECT datname FROM pg_database WHERE datname LIKE '${kind}\\_%' OR datname LIKE 'run\\_%'`);
    for (const { datname } of rows) await this.sql(`DROP DATABASE ${datname} WITH (FORCE)`);
    const draft = `${kind}_draft`;
    const database = await openDatabase(await this.postgres.ensureDatabase(draft), { poolSize: 2 });
    try {
      await migrate(database);
      await fill(database);
      await database.query('VACUUM (ANALYZE)');
    } finally {
      await database.dataSource.destroy();
    }
    await this.sql(`ALTER DATABASE ${draft} RENAME TO ${filled}`);
  }

  async sql(text) {
    const client = new pg.Client({ connectionString: this.postgres.url() });
    await client.connect();
    try {
      return await client.query(text);
    } finally {
      await client.end();
    }
  }
}

/** Fills are made around the present day, and by these migrations. */
function fillKey() {
  const hash = createHash('sha256').update(String(FILL_VERSION));
  for (const name of readdirSync(MIGRATIONS).sort()) hash.update(readFileSync(join(MIGRATIONS, name)));
  return `${new Date().toISOString().slice(0, 10).replaceAll('-', '')}_${hash.digest('hex').slice(0, 8)}`;
}
