import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestSessions } from '../../../test/harness/graphql-node.js';
import { appendJobEvent, insertWorkspace } from '../../../test/harness/log-rows.js';
import { createTestDatabase } from '../../../test/harness/test-database.js';
import type { TestDatabase } from '../../../test/harness/test-database.js';
import type { Authorization } from '../../kernel/authorization.js';
import { appendEntityChange } from '../event-log/append-entity-change.js';
import { decodeCursor } from '../event-log/event-cursor.js';
import { NoBus } from './bus.js';
import type { EventBatch } from './event-batch.js';
import { AccessEnded } from './feed-reader.js';
import { Live } from './live.js';

/** No socket is watched here: what is proved is that the stream itself never passes a revocation. */
let db: TestDatabase;
let live: Live;
let sessions: TestSessions;
let workspaceId: string;
let start: string;

beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.drop());
beforeEach(async () => {
  sessions = new TestSessions();
  workspaceId = await insertWorkspace(db.database);
  live = new Live({
    database: db.database,
    bus: new NoBus(),
    presentRights: sessions.present,
    forgetRights: () => undefined,
    vocabulary: { entityAudience: {}, accessOf: ({ entity, entityId }) => (entity === 'Member' ? entityId : null) },
    logger: console,
  });
  start = await live.headCursor(workspaceId);
});
afterEach(() => live.close());

const actor = { kind: 'SYSTEM' as const, id: null, name: 'test' };
const aboutAccess = (userId: string) =>
  appendEntityChange(db.database, {
    workspaceId,
    entity: 'Member',
    entityId: userId,
    kind: 'ACCESS_CHANGED',
    node: null,
    actor,
    at: new Date(),
  });
const aboutJob = () => appendJobEvent(db.database, workspaceId);

/** A socket that takes everything; `reached` resolves when it was brought to a place. */
function follow(viewer: Authorization, after = start) {
  const batches: EventBatch[] = [];
  let look = () => undefined as void;
  const post = (payload: string) => {
    batches.push(JSON.parse(payload) as EventBatch);
    look();
  };
  const sink = { buffered: 0, post, send: async (payload: string) => post(payload), drained: async () => undefined };
  const leave = new AbortController();
  const ended = live.stream(viewer, after, 'document', sink, async (batch) => JSON.stringify(batch), leave.signal);
  const reached = (seq: number) =>
    new Promise<void>((resolve) => {
      look = () => {
        const last = batches.at(-1);
        if (last && decodeCursor(last.to)!.seq >= seq) resolve();
      };
      look();
    });
  return { batches, ended, reached, leave, events: () => batches.flatMap(({ events }) => events).length };
}

describe('[FEED-5] a stream never passes a revocation', () => {
  test('while it shares: nothing of the page with the revocation, and the others get all of it', async () => {
    const [gone, stays] = [sessions.signIn(workspaceId, 'DISPATCHER'), sessions.signIn(workspaceId, 'DISPATCHER')];
    const [first, second] = [follow(gone.viewer), follow(stays.viewer)];
    live.committed(workspaceId, await aboutJob());
    await Promise.all([first.reached(1), second.reached(1)]);
    // Who was behind reads their page first, and shares from then on.
    await expect.poll(() => live.stats()).toMatchObject({ hubs: 1, sharing: 2 });
    sessions.revoke(gone.token);
    await aboutJob();
    await aboutAccess(gone.viewer.userId);
    live.committed(workspaceId, await aboutJob());
    await expect(first.ended).rejects.toThrow(AccessEnded);
    expect(first.events()).toBe(1);
    await second.reached(4);
    expect(second.events()).toBe(3);
    second.leave.abort();
    await second.ended;
  });

  test('while it catches up', async () => {
    const { token, viewer } = sessions.signIn(workspaceId, 'DISPATCHER');
    await aboutJob();
    await aboutAccess(viewer.userId);
    await aboutJob();
    sessions.revoke(token);
    const stream = follow(viewer);
    await expect(stream.ended).rejects.toThrow(AccessEnded);
    expect(stream.events()).toBe(0);
  });

  test('as a plain generator', async () => {
    const { token, viewer } = sessions.signIn(workspaceId, 'MANAGER');
    const stream = live.subscribe(viewer, start);
    expect((await stream.next()).value).toMatchObject({ from: start, to: start });
    sessions.change(token, 'DISPATCHER');
    live.committed(workspaceId, await aboutAccess(viewer.userId));
    await expect(stream.next()).rejects.toThrow(AccessEnded);
  });

  test('a plain generator that waits ends at once when its reader leaves', async () => {
    const stream = live.subscribe(sessions.signIn(workspaceId, 'OWNER').viewer, start);
    await stream.next();
    const waiting = stream.next();
    expect((await stream.return(undefined)).done).toBe(true);
    expect((await waiting).done).toBe(true);
  });
});
