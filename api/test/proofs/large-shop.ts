import { inBulk } from '../../src/import/bulk.js';
import { LARGE_PLAN } from '../../src/import/large/large-plan.js';
import type { LargePlan } from '../../src/import/large/large-plan.js';
import { LARGE_WORKSPACE_ID, makeLarge } from '../../src/import/large/make-large.js';
import type { Database } from '../../src/platform/database/database.js';
import { furnish } from './shop.js';
import type { Shop } from './shop.js';

/** LARGE=1: the size that the issue names. Otherwise as large as the planner needs to choose as it does there. */
export const PLAN: LargePlan =
  process.env.LARGE === '1'
    ? { ...LARGE_PLAN, events: 1_000_000 }
    : { technicians: 40, customers: 4_000, jobsToday: 300, jobs: 20_000, events: 40_000 };

/** A workspace of PLAN's size, a second one that is its copy, and people who may sign in to the first. */
export async function createLargeShop(database: Database): Promise<Shop> {
  await inBulk(database, (bulk) => makeLarge(bulk, PLAN, new Date(), () => undefined));
  const shop = await database.transaction((tx) => furnish(tx, LARGE_WORKSPACE_ID, 'Large'));
  // Rows that come to be while a shop works, as many as a week leaves.
  await database.query(
    `INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id)
     SELECT $1, 'actor ' || n % 20, 'id ' || n, 'moveJob', 'hash', gen_random_uuid() FROM generate_series(1, $2::int) n`,
    [LARGE_WORKSPACE_ID, PLAN.jobs / 4],
  );
  await copyWorkspace(database, LARGE_WORKSPACE_ID, '01930000-0000-7000-8000-00001a49e001');
  await database.query('ANALYZE');
  return shop;
}

/** The same rows under another workspace's id: every key begins with it. */
async function copyWorkspace(database: Database, from: string, to: string): Promise<void> {
  const tables = await database.query<{ name: string; columns: string[] }>(
    `SELECT c.relname AS name, array_agg(quote_ident(a.attname)::text ORDER BY a.attnum) AS columns FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'workspace_id'
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
       AND EXISTS (SELECT FROM pg_attribute w WHERE w.attrelid = c.oid AND w.attname = 'workspace_id')
     GROUP BY c.oid ORDER BY array_position(ARRAY['workspace', 'technician', 'customer', 'job']::name[], c.relname)`,
  );
  await database.transaction(async (tx) => {
    for (const { name, columns } of tables)
      await tx.query(
        `INSERT INTO ${name} (workspace_id, ${columns.join(', ')}) SELECT $2::uuid, ${columns.join(', ')} FROM ${name} WHERE workspace_id = $1`,
        [from, to],
      );
  });
}
