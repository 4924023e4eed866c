import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../../test/harness/test-database.js';
import type { Database } from './database.js';
import { openDatabase } from './open-database.js';

let database: Database;
let drop: () => unknown;

beforeAll(async () => {
  const made = await createDatabase();
  drop = made.drop;
  database = await openDatabase(made.url, { poolSize: 2 });
});
afterAll(async () => {
  await database.dataSource.destroy();
  await drop();
});

test('whoever gets no connection in time is asked to come again, and gets one once others are done', async () => {
  const holding: Promise<void>[] = [];
  let finish!: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  await new Promise<void>((haveBoth) => {
    let had = 0;
    for (let taken = 0; taken < 2; taken++)
      holding.push(
        database.transaction(async (tx) => {
          await tx.query('SELECT 1');
          if (++had === 2) haveBoth();
          await finished;
        }),
      );
  });
  database.pool.options.connectionTimeoutMillis = 100;

  const busy = { code: 'RATE_LIMITED', details: { retryAfterSeconds: 1 } };
  await expect(database.query('SELECT 1')).rejects.toMatchObject(busy);
  await expect(database.transaction((tx) => tx.query('SELECT 1'))).rejects.toMatchObject(busy);

  finish();
  await Promise.all(holding);
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('what the database itself refuses stays what it is', async () => {
  await expect(database.query('SELECT 1 / 0')).rejects.toMatchObject({ code: '22012' });
});
