import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { asSuperuser, createDatabase, createTestDatabase } from '../../../test/harness/test-database.js';
import { migrate } from './migrate.js';
import { readMigrationFiles } from './migration-files.js';
import { openDatabase } from './open-database.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function emptyDatabase() {
  const { url, name, drop } = await createDatabase();
  cleanups.push(drop);
  return { url, name, database: await open(url) };
}

async function open(url: string) {
  const database = await openDatabase(url, { poolSize: 4 });
  cleanups.push(() => database.dataSource.destroy());
  return database;
}

function files(texts: Record<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'migrations-'));
  cleanups.push(() => rmSync(dir, { recursive: true }));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(dir, name), text);
  return readMigrationFiles(dir);
}

describe('migrate', () => {
  test('applies files in the order of their numbers, once', async () => {
    const { database } = await emptyDatabase();
    const list = files({
      '0010-b.sql': 'INSERT INTO log VALUES (10)',
      '0002-a.sql': 'CREATE TABLE log (n int); INSERT INTO log VALUES (2)',
    });
    expect(await migrate(database, list)).toEqual(['0002-a', '0010-b']);
    expect(await migrate(database, list)).toEqual([]);
    expect(await database.query('SELECT n FROM log ORDER BY ctid')).toEqual([{ n: 2 }, { n: 10 }]);
  });

  test('a migration that fails leaves no trace, the ones before it stay', async () => {
    const { database } = await emptyDatabase();
    const list = files({ '0001-good.sql': 'CREATE TABLE good ()', '0002-bad.sql': 'CREATE TABLE bad (); SELECT 1/0' });
    await expect(migrate(database, list)).rejects.toThrow(/0002-bad\.sql, line 1: division by zero/);
    expect(await database.query(`SELECT to_regclass('good')::text AS good, to_regclass('bad')::text AS bad`)).toEqual([
      { good: 'good', bad: null },
    ]);
    expect(await migrate(database, files({ '0001-good.sql': 'CREATE TABLE good ()', '0002-bad.sql': 'CREATE TABLE bad ()' }))).toEqual([
      '0002-bad',
    ]);
  });

  test('refuses a file that changed after it was applied; other line ends are no change', async () => {
    const { database } = await emptyDatabase();
    await migrate(database, files({ '0001-first.sql': 'CREATE TABLE first\n()' }));
    expect(await migrate(database, files({ '0001-first.sql': 'CREATE TABLE first\r\n()' }))).toEqual([]);
    await expect(migrate(database, files({ '0001-first.sql': 'CREATE TABLE first (n int)' }))).rejects.toThrow(
      /0001-first\.sql changed after/,
    );
  });

  test('nodes that boot together take turns', async () => {
    const { url } = await emptyDatabase();
    const nodes = await Promise.all([1, 2, 3, 4].map(() => open(url)));
    const list = files({ '0001-slow.sql': 'CREATE TABLE slow (n int); SELECT pg_sleep(0.2)' });
    const applied = await Promise.all(nodes.map((database) => migrate(database, list)));
    expect(applied.flat()).toEqual(['0001-slow']);
  });

  test('says what to grant when the role may not create extensions or tables', async () => {
    const { url, name, database } = await emptyDatabase();
    await asSuperuser(`CREATE ROLE ${name} LOGIN PASSWORD 'x'`);
    cleanups.unshift(() => asSuperuser(`DROP ROLE ${name}`));
    await database.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
    const asRole = Object.assign(new URL(url), { username: name, password: 'x' }).href;
    const limited = await open(asRole);
    await expect(migrate(limited)).rejects.toThrow(/GRANT CREATE ON DATABASE[^]*GRANT CREATE ON SCHEMA public/);
  });

  test('names an extension that the server does not offer', async () => {
    const { database } = await emptyDatabase();
    const list = files({ '0001-x.sql': 'CREATE EXTENSION IF NOT EXISTS no_such_thing;' });
    await expect(migrate(database, list)).rejects.toThrow(/does not offer the extension no_such_thing/);
  });

  test('refuses two files with one number and a name without one', () => {
    expect(() => files({ '0001-a.sql': '', '0001-b.sql': '' })).toThrow(/one number/);
    expect(() => files({ 'first.sql': '' })).toThrow(/named like/);
  });
});

test('a test database is migrated, is its own, and speaks UTC', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  cleanups.push(one.drop, two.drop);
  expect(await migrate(one.database)).toEqual([]);
  await one.database.query('CREATE TABLE mine ()');
  const [row] = await two.database.query(`SELECT to_regclass('mine') AS mine, current_setting('TimeZone') AS zone`);
  expect(row).toEqual({ mine: null, zone: 'UTC' });
});
