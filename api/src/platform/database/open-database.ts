import { DataSource } from 'typeorm';
import type { Logger as TypeOrmLogger } from 'typeorm';
import type { Logger } from '../logger.js';
import { Database } from './database.js';

/** 15 is the oldest that is tested; nothing newer than 15 is used. */
export const LOWEST_SERVER_VERSION = 150000;

export interface OpenDatabaseOptions {
  poolSize?: number;
  logger?: Pick<Logger, 'warn' | 'info'>;
  /** Shows in pg_stat_activity. */
  applicationName?: string;
}

/**
 * Every table holds the rows of all workspaces, so a plan that reads a whole one is never right: not while it is small either, for a
 * prepared statement keeps its plan while the table grows. JIT would begin on long counts and cost more than they do, and so would helpers
 * that are started for one list: every core has a request of somebody else's.
 */
const SESSION = '-c TimeZone=UTC -c enable_seqscan=off -c jit=off -c max_parallel_workers_per_gather=0';

const silent = (): void => undefined;
const SILENT: TypeOrmLogger = {
  logQuery: silent,
  logQueryError: silent,
  logQuerySlow: silent,
  logSchemaBuild: silent,
  logMigration: silent,
  log: silent,
};

/**
 * Opens the pool: every session in UTC and without sequential scans where an index will do; no schema is touched.
 * @throws when the server cannot be reached or is older than PostgreSQL 15
 */
export async function openDatabase(url: string, options: OpenDatabaseOptions = {}): Promise<Database> {
  const { poolSize = 16, logger, applicationName = 'dispatch' } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    synchronize: false,
    // TypeORM would create uuid-ossp for any uuid column; extensions are the migrations' business.
    installExtensions: false,
    // TypeORM's own logger prints on stdout, which is the address's; errors reach the caller anyway.
    logger: SILENT,
    // An idle connection that dies (a restarted server) is replaced by the pool at its next use.
    poolErrorHandler: (error: Error) => logger?.warn({ err: error }, 'an idle database connection was lost'),
    extra: { options: SESSION, connectionTimeoutMillis: 10_000, keepAlive: true, pipeline: true },
  });
  await dataSource.initialize();
  const database = new Database(dataSource);
  try {
    await checkVersion(database);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return database;
}

async function checkVersion(database: Database): Promise<void> {
  const [server] = await database.query<{ number: number; name: string }>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name`,
  );
  if (server && server.number >= LOWEST_SERVER_VERSION) return;
  throw new Error(`PostgreSQL 15 or newer is needed and DATABASE_URL leads to ${server?.name}: upgrade the server or take another`);
}
