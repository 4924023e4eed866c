import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { createTestDatabase } from '../../../test/harness/test-database.js';
import type { TestDatabase } from '../../../test/harness/test-database.js';
import { insertWorkspace } from '../../../test/harness/log-rows.js';
import { startJobWriters } from '../../../test/harness/job-writers.js';
import { appendEntityChange } from './append-entity-change.js';
import { encodeCursor } from './event-cursor.js';
import { EventLog } from './event-log.js';

const ACTOR = { kind: 'SYSTEM' as const, id: null, name: 'test' };
let db: TestDatabase;
let log: EventLog;

beforeAll(async () => {
  db = await createTestDatabase({ poolSize: 24 });
  log = new EventLog(db.database);
});
afterAll(() => db.drop());

/** Reads pages from `start` until `total` distinct entries were seen, or the writers are done and a last look finds nothing. */
async function tail(read: (after: number) => Promise<number[]>, isDone: () => boolean, start = 0): Promise<number[]> {
  const seen: number[] = [];
  for (;;) {
    const wasDone = isDone();
    const page = await read(seen.at(-1) ?? start);
    seen.push(...page);
    if (wasDone && page.length === 0) return seen;
  }
}

/** What is wrong with what a reader saw of a log that holds exactly `written`. */
function judge(seen: readonly number[], written: readonly number[]) {
  const distinct = new Set(seen);
  return {
    skipped: written.filter((seq) => !distinct.has(seq)).length,
    twice: seen.length - distinct.size,
    outOfOrder: seen.filter((seq, index) => index > 0 && seq <= seen[index - 1]!).length,
  };
}

describe('[LOG-1] the log under 16 writers', () => {
  test('16 × 2,000 commits: no event skipped, none twice, seq gapless, for readers that tail meanwhile', { timeout: 300_000 }, async () => {
    const { workspaceId, moveOf } = await startJobWriters(db.database, 8);
    const { seq: start } = await log.head(workspaceId);
    const readers = 2;
    let done = false;
    const tails = Array.from({ length: readers }, (_, reader) =>
      tail(
        async (after) => (await log.readAfter(workspaceId, after, reader === 0 ? 500 : 7)).map(({ seq }) => seq),
        () => done,
        start,
      ),
    );
    const change = (writer: number, n: number) =>
      db.database.transaction((tx) =>
        appendEntityChange(tx, {
          workspaceId,
          entity: 'Test',
          entityId: `${writer}-${n}`,
          kind: 'WRITTEN',
          node: null,
          actor: ACTOR,
          at: new Date(),
        }),
      );
    const acknowledged: number[] = [];
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        // Jobs are written by a statement of their own: half of the writers move one.
        const write = writer % 2 ? moveOf((writer - 1) / 2) : (n: number) => change(writer, n);
        for (let n = 0; n < 2_000; n++) acknowledged.push(await write(n));
      }),
    );
    done = true;

    const gapless = Array.from({ length: 32_000 }, (_, index) => start + index + 1);
    expect(acknowledged.sort((a, b) => a - b)).toEqual(gapless);
    for (const seen of await Promise.all(tails)) expect(judge(seen, gapless)).toEqual({ skipped: 0, twice: 0, outOfOrder: 0 });
    expect((await log.head(workspaceId)).seq).toBe(start + 32_000);
  });

  test('the same checker fails a twin on a plain sequence', { timeout: 120_000 }, async () => {
    await db.database.query('CREATE TABLE twin_event (id bigserial PRIMARY KEY, writer int NOT NULL)');
    let done = false;
    const reading = tail(
      async (after) =>
        (
          await db.database.query<{ id: number }>(
            { name: 'twin-page', text: 'SELECT id::float8 AS id FROM twin_event WHERE id > $1 ORDER BY id LIMIT 500' },
            [after],
          )
        ).map(({ id }) => id),
      () => done,
    );
    const written: number[] = [];
    await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => {
        for (let n = 0; n < 200; n++) {
          written.push(
            await db.database.transaction(async (tx) => {
              const [row] = await tx.query<{ id: number }>('INSERT INTO twin_event (writer) VALUES ($1) RETURNING id::float8 AS id', [
                writer,
              ]);
              return row!.id;
            }),
          );
        }
      }),
    );
    done = true;
    expect(judge(await reading, written).skipped).toBeGreaterThan(0);
  });
});

describe('[LOG-2] what a cursor leads to', () => {
  async function workspaceWith(events: { at: Date }[]): Promise<{ workspaceId: string; logId: string }> {
    const workspaceId = await insertWorkspace(db.database);
    for (const { at } of events)
      await appendEntityChange(db.database, {
        workspaceId,
        entity: 'Test',
        entityId: uuid(),
        kind: 'WRITTEN',
        node: null,
        actor: ACTOR,
        at,
      });
    return { workspaceId, logId: (await log.head(workspaceId)).logId };
  }
  const daysAgo = (days: number) => ({ at: new Date(Date.now() - days * 86_400_000) });

  test('a cursor of this log reads on from where it stands', async () => {
    const { workspaceId, logId } = await workspaceWith([daysAgo(0), daysAgo(0)]);
    expect(await log.open(workspaceId, encodeCursor(logId, 1))).toEqual({ head: { logId, seq: 2 }, position: 1, resync: null });
  });

  test.each(['', 'nonsense', Buffer.from('x:1').toString('base64url'), `${'A'.repeat(300)}`])('CURSOR_UNKNOWN for %j', async (cursor) => {
    const { workspaceId } = await workspaceWith([daysAgo(0)]);
    expect((await log.open(workspaceId, cursor)).resync).toBe('CURSOR_UNKNOWN');
  });

  test('LOG_REPLACED for another log, and for a place that this one has not reached', async () => {
    const { workspaceId, logId } = await workspaceWith([daysAgo(0)]);
    expect((await log.open(workspaceId, encodeCursor(uuid(), 1))).resync).toBe('LOG_REPLACED');
    expect((await log.open(workspaceId, encodeCursor(logId, 2))).resync).toBe('LOG_REPLACED');
  });

  test('CURSOR_TOO_OLD when an event that it has not seen is older than 7 days; a quiet month alone ages nothing', async () => {
    const { workspaceId, logId } = await workspaceWith([daysAgo(30), daysAgo(8), daysAgo(6)]);
    expect((await log.open(workspaceId, encodeCursor(logId, 1))).resync).toBe('CURSOR_TOO_OLD');
    expect((await log.open(workspaceId, encodeCursor(logId, 2))).resync).toBeNull();
    const quiet = await workspaceWith([daysAgo(30)]);
    expect((await log.open(quiet.workspaceId, encodeCursor(quiet.logId, 1))).resync).toBeNull();
  });

  test('TOO_FAR_BEHIND only where a limit is given', async () => {
    const { workspaceId, logId } = await workspaceWith([daysAgo(0), daysAgo(0), daysAgo(0)]);
    expect((await log.open(workspaceId, encodeCursor(logId, 0), 2)).resync).toBe('TOO_FAR_BEHIND');
    expect((await log.open(workspaceId, encodeCursor(logId, 1), 2)).resync).toBeNull();
    expect((await log.open(workspaceId, encodeCursor(logId, 0))).resync).toBeNull();
  });

  test('a workspace that does not exist is NOT_FOUND', async () => {
    await expect(log.open(uuid(), 'x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('[LOG-3] a page of huge jobs ends early, never empty, and the next goes on where it ended', async () => {
  const workspaceId = await insertWorkspace(db.database);
  const node = { text: Array.from({ length: 60_000 }, () => uuid()).join('') };
  for (let n = 0; n < 4; n++)
    await appendEntityChange(db.database, {
      workspaceId,
      entity: 'Test',
      entityId: `${n}`,
      kind: 'WRITTEN',
      node,
      actor: ACTOR,
      at: new Date(),
    });
  const pages: number[][] = [];
  for (let after = 0; after < 4; after = pages.at(-1)!.at(-1)!)
    pages.push((await log.readAfter(workspaceId, after, 500)).map(({ seq }) => seq));
  expect(pages.flat()).toEqual([1, 2, 3, 4]);
  expect(pages.length).toBeGreaterThan(1);
});
