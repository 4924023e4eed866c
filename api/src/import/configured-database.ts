import { join } from 'node:path';
import type { Database } from '../platform/database/database.js';
import { startEmbeddedPostgres } from '../platform/database/embedded-postgres.js';
import { migrate } from '../platform/database/migrate.js';
import { openDatabase } from '../platform/database/open-database.js';

/** Runs `work` on the database that the server uses: `DATABASE_URL`, or the embedded one, also while a server runs on it. */
export async function withConfiguredDatabase<Result>(
  { databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string },
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const embedded =
    databaseUrl === null
      ? await startEmbeddedPostgres({ dir: join(dataDir, 'postgres'), settings: { max_connections: 116, shared_buffers: '256MB' } })
      : null;
  try {
    const database = await openDatabase(databaseUrl ?? (await embedded!.ensureDatabase('dispatch')), { poolSize: 2 });
    try {
      await migrate(database);
      return await work(database);
    } finally {
      await database.dataSource.destroy();
    }
  } finally {
    await embedded?.release();
  }
}
