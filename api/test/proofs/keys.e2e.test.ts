import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';

/** The migration runner's own; they belong to no tenant. */
const OF_NO_TENANT = ['schema_migration', 'schema_migration_digest'];

let db: TestDatabase;
beforeAll(async () => void (db = await createTestDatabase()));
afterAll(() => db.drop());

interface Key {
  table: string;
  key: string;
  first: string | null;
  first_there: string | null;
}

const KEYS = `SELECT c.conrelid::regclass::text AS table, c.conname || ' (' || c.contype::text || ')' AS key, a.attname AS first, there.attname AS first_there
  FROM pg_constraint c
  JOIN pg_class t ON t.oid = c.conrelid AND t.relnamespace = 'public'::regnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  LEFT JOIN pg_attribute there ON there.attrelid = c.confrelid AND there.attnum = c.confkey[1]
  WHERE c.contype IN ('p', 'u', 'x', 'f')
  UNION ALL
  SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text || ' (unique index)', a.attname, NULL
  FROM pg_index i
  JOIN pg_class t ON t.oid = i.indrelid AND t.relnamespace = 'public'::regnamespace
  LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
  WHERE i.indisunique`;

const keys = async (): Promise<Key[]> => (await db.database.query<Key>(KEYS)).filter(({ table }) => !OF_NO_TENANT.includes(table));

/** Those that do not begin with the workspace, on either side. */
const loose = (found: readonly Key[]): string[] =>
  found.flatMap(({ table, key, first, first_there }) =>
    first === 'workspace_id' && (first_there === null || first_there === 'workspace_id') ? [] : [`${table}: ${key}`],
  );

describe('the keys of the public schema', () => {
  test('every primary, unique, exclusion and foreign key begins with workspace_id, on both of its sides', async () => {
    const found = await keys();
    const kinds = ['(p)', '(u)', '(x)', '(f)', '(unique index)'];
    expect(kinds.filter((kind) => !found.some(({ key }) => key.endsWith(kind)))).toEqual([]);
    expect(loose(found)).toEqual([]);
  });

  test('every table belongs to a workspace and has a primary key', async () => {
    const tables = await db.database.query<{ name: string; tenant: boolean; keyed: boolean }>(
      `SELECT c.relname AS name,
         EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'workspace_id' AND a.attnotnull) AS tenant,
         EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'p') AS keyed
       FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`,
    );
    expect(tables.length).toBeGreaterThan(10);
    expect(tables.filter(({ name, tenant, keyed }) => !OF_NO_TENANT.includes(name) && !(tenant && keyed))).toEqual([]);
  });

  test('the check finds a key that begins otherwise, and a foreign one that ends otherwise', async () => {
    await db.database.query(
      `CREATE TABLE loose (workspace_id uuid NOT NULL, id uuid, elsewhere uuid, PRIMARY KEY (id), UNIQUE (workspace_id, id));
       CREATE TABLE loose_too (workspace_id uuid NOT NULL REFERENCES loose (id), id uuid, PRIMARY KEY (workspace_id, id))`,
    );
    expect(loose(await keys())).toEqual([
      'loose: loose_pkey (p)',
      'loose_too: loose_too_workspace_id_fkey (f)',
      'loose: loose_pkey (unique index)',
    ]);
  });
});
