import { once } from 'node:events';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { startTestNode, TestSessions } from '../../../test/harness/graphql-node.js';
import type { TestNode } from '../../../test/harness/graphql-node.js';
import { appendJobEvent, insertWorkspace } from '../../../test/harness/log-rows.js';
import { SocketClient } from '../../../test/harness/socket-client.js';
import type { SocketStream } from '../../../test/harness/socket-client.js';
import { createTestDatabase } from '../../../test/harness/test-database.js';
import type { TestDatabase } from '../../../test/harness/test-database.js';
import { appendEntityChange } from '../event-log/append-entity-change.js';
import { decodeCursor, encodeCursor } from '../event-log/event-cursor.js';
import { PostgresBus } from './postgres-bus.js';

const FEED = `subscription Feed($after: EventCursor!) { jobEvents(after: $after) {
  from to resync events { cursor jobId reason undoable changes { field } job { title secret viewer } } changes { entity id deleted } } }`;

interface Batch {
  from: string;
  to: string;
  resync: string | null;
  events: {
    cursor: string;
    jobId: string;
    reason: string | null;
    undoable: boolean;
    changes: unknown[];
    job: { title: string; secret: string; viewer: string } | null;
  }[];
  changes: { entity: string; id: string; deleted: boolean }[];
}
type Feed = { jobEvents: Batch };

const NEVER = 3_600_000;
let db: TestDatabase;
let node: TestNode;
let sessions: TestSessions;
let workspaceId: string;
let start: string;
const clients: SocketClient[] = [];
const nodes: TestNode[] = [];

beforeAll(async () => (db = await createTestDatabase()));
afterAll(() => db.drop());
beforeEach(async () => {
  sessions = new TestSessions();
  workspaceId = await insertWorkspace(db.database);
  node = await another({ pollMs: NEVER });
  start = await node.live.headCursor(workspaceId);
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.close());
  await Promise.all(nodes.splice(0).map((one) => one.close()));
});

async function another(live: Record<string, unknown>, more: Partial<Parameters<typeof startTestNode>[0]> = {}): Promise<TestNode> {
  const started = await startTestNode({ database: db.database, sessions, live, ...more });
  nodes.push(started);
  return started;
}

async function open(token: string, on: TestNode = node): Promise<SocketClient> {
  const client = await SocketClient.open(on.url, { token });
  clients.push(client);
  return client;
}

/** Follows from `after` and checks that every batch begins where the one before ended. */
class Follower {
  readonly batches: Batch[] = [];
  position: string;

  constructor(
    readonly stream: SocketStream<Feed>,
    after: string,
  ) {
    this.position = after;
  }

  static async join(token: string, after = start, on: TestNode = node): Promise<Follower> {
    const follower = new Follower((await open(token, on)).subscribe<Feed>(FEED, { after }), after);
    await follower.next();
    return follower;
  }

  async next(): Promise<Batch> {
    const { data, errors } = await this.stream.next();
    if (!data) throw new Error(JSON.stringify(errors));
    if (data.jobEvents.from !== this.position) throw new Error(`a batch from ${data.jobEvents.from} at ${this.position}`);
    this.position = data.jobEvents.to;
    this.batches.push(data.jobEvents);
    return data.jobEvents;
  }

  /** Reads on until it stands at `seq`. */
  async reach(seq: number): Promise<this> {
    while (decodeCursor(this.position)!.seq < seq) await this.next();
    return this;
  }

  get titles(): (string | null)[] {
    return this.batches.flatMap(({ events }) => events.map(({ job }) => job?.title ?? null));
  }
}

/** Writes a job's event and tells `on`, as a command does. */
async function write(row: Parameters<typeof appendJobEvent>[2], on: TestNode = node): Promise<number> {
  const seq = await appendJobEvent(db.database, workspaceId, row);
  on.live.committed(workspaceId, seq);
  return seq;
}

async function changeAccess(userId: string): Promise<number> {
  const actor = { kind: 'USER' as const, id: null, name: 'Owner' };
  const seq = await appendEntityChange(db.database, {
    workspaceId,
    entity: 'Member',
    entityId: userId,
    kind: 'ACCESS_CHANGED',
    node: null,
    actor,
    at: new Date(),
  });
  node.live.committed(workspaceId, seq);
  return seq;
}

const titled = (title: string, more: object = {}) => ({ job: { title, secret: 'gate 4421' }, ...more });

describe('[FEED-2] following', () => {
  test('the first batch comes at once, empty when there is nothing', async () => {
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    const follower = await Follower.join(token);
    expect(follower.batches).toEqual([{ from: start, to: start, resync: null, events: [], changes: [] }]);
  });

  test('a resumed stream goes on exactly after its cursor, whatever was written meanwhile', async () => {
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    for (const title of ['a', 'b', 'c']) await write(titled(title));
    const first = await (await Follower.join(token)).reach(3);
    for (const title of ['d', 'e']) await write(titled(title));
    await first.reach(5);
    const middle = first.batches.flatMap(({ events }) => events)[1]!.cursor;
    const resumed = await (await Follower.join(token, middle)).reach(5);
    expect(first.titles).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(resumed.titles).toEqual(['c', 'd', 'e']);
  });

  test('a cursor older than the ring reads on from the database, page by page, into the present', async () => {
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    await Follower.join(token);
    for (let n = 1; n <= 700; n++) await appendJobEvent(db.database, workspaceId, titled(`${n}`));
    node.live.committed(workspaceId, 700);
    const late = await Follower.join(token);
    await write(titled('701'));
    await late.reach(701);
    expect(late.titles).toEqual(Array.from({ length: 701 }, (_, index) => `${index + 1}`));
    expect(late.batches.length).toBeGreaterThan(3);
  });

  test.each([
    ['CURSOR_UNKNOWN', () => 'nonsense'],
    ['LOG_REPLACED', () => encodeCursor(uuid(), 0)],
  ])('%s ends the stream with one batch that says where the log is now', async (resync, cursor) => {
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    await write(titled('a'));
    const after = cursor();
    const stream = (await open(token)).subscribe<Feed>(FEED, { after });
    expect((await stream.next()).data!.jobEvents).toMatchObject({
      from: after,
      to: encodeCursor(decodeCursor(start)!.logId, 1),
      resync,
      events: [],
    });
    expect((await stream.nextMessage()).type).toBe('complete');
  });

  test('a log that is replaced under a stream ends it with LOG_REPLACED', async () => {
    const polling = await another({ pollMs: 20 });
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    const follower = await Follower.join(token, start, polling);
    await db.database.query('UPDATE workspace_counter SET log_id = $2 WHERE workspace_id = $1', [workspaceId, uuid()]);
    expect(await follower.next()).toMatchObject({ resync: 'LOG_REPLACED' });
  });

  test('what the page query gives and what the stream gives are the same', async () => {
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    for (const title of ['a', 'b', 'c']) await write(titled(title));
    const client = await open(token);
    const { data } = await client.request<{ page: Batch }>(
      'query Q($a: EventCursor!) { page(after: $a, first: 2) { from to events { job { title } } } }',
      { a: start },
    );
    expect(data!.page.events.map(({ job }) => job!.title)).toEqual(['a', 'b']);
    expect(decodeCursor(data!.page.to)!.seq).toBe(2);
  });
});

describe('[FEED-3] waking', () => {
  test('a node that no bell reaches finds the event by its own poll', async () => {
    const deaf = await another({ pollMs: 20 });
    const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
    const follower = await Follower.join(token, start, deaf);
    await write(titled('a'));
    expect((await follower.reach(1)).titles).toEqual(['a']);
  });

  test('the bell through PostgreSQL wakes another node, which never polls; and again after its connection was killed', async () => {
    const logger = { warn: () => undefined, error: () => undefined };
    const [here, there] = [new PostgresBus(db.url, logger), new PostgresBus(db.url, logger)];
    await Promise.all([here.start(), there.start()]);
    const writer = await another({ pollMs: NEVER }, { bus: here });
    const reader = await another({ pollMs: NEVER }, { bus: there });
    try {
      const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
      const follower = await Follower.join(token, start, reader);
      await write(titled('a'), writer);
      await follower.reach(1);

      await db.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'dispatch bus' AND datname = current_database()`,
      );
      // Bells get lost while it is away; ringing on must get through again by itself.
      const ringing = setInterval(() => writer.live.committed(workspaceId, 2), 50);
      await appendJobEvent(db.database, workspaceId, titled('b'));
      await follower.reach(2).finally(() => clearInterval(ringing));
      expect(follower.titles).toEqual(['a', 'b']);
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });

  test('a heartbeat moves a cursor past events that the viewer may not see', async () => {
    const beating = await another({ pollMs: 20, heartbeatMs: 40 });
    const technician = uuid();
    const { token } = sessions.signIn(workspaceId, 'TECHNICIAN', technician);
    const follower = await Follower.join(token, start, beating);
    await write(titled('not mine'));
    expect(await follower.next()).toMatchObject({ events: [], changes: [], resync: null });
    expect(decodeCursor(follower.position)!.seq).toBe(1);
  });
});

describe('[FEED-4] who sees what', () => {
  test('a technician sees their jobs, a job that left them as null with nothing said about it, and no other; the office sees all', async () => {
    const [luis, ana] = [uuid(), uuid()];
    const office = await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const phone = await Follower.join(sessions.signIn(workspaceId, 'TECHNICIAN', luis).token);
    const jobId = uuid();
    await write(titled('for Luis', { jobId, after: [luis], reason: 'asked for him' }));
    await write(titled('for Ana', { after: [ana] }));
    await write(titled('to Ana', { jobId, before: [luis], after: [ana], reason: 'Luis is sick' }));
    await write(titled('for Luis again', { after: [luis] }));
    await Promise.all([office.reach(4), phone.reach(4)]);
    expect(office.titles).toEqual(['for Luis', 'for Ana', 'to Ana', 'for Luis again']);
    expect(phone.titles).toEqual(['for Luis', null, 'for Luis again']);
    expect(phone.batches.flatMap(({ events }) => events)[1]).toMatchObject({
      jobId,
      job: null,
      reason: null,
      changes: [],
      undoable: false,
    });
  });

  test("a technician's frame is never a dispatcher's, nor another technician's, nor another workspace's, with the same document", async () => {
    const crew = [uuid(), uuid()];
    const elsewhere = await insertWorkspace(db.database);
    const elsewhereStart = await node.live.headCursor(elsewhere);
    const followers = {
      dispatcher: await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token),
      dispatcher2: await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token),
      owner: await Follower.join(sessions.signIn(workspaceId, 'OWNER').token),
      luis: await Follower.join(sessions.signIn(workspaceId, 'TECHNICIAN', crew[0]!).token),
      ana: await Follower.join(sessions.signIn(workspaceId, 'TECHNICIAN', crew[1]!).token),
      stranger: await Follower.join(sessions.signIn(elsewhere, 'DISPATCHER').token, elsewhereStart),
    };
    for (let n = 0; n < 20; n++) await write(titled(`${n}`, { after: n % 3 === 2 ? crew : [crew[n % 3]!] }));
    await write(titled('20', { after: crew }));
    node.live.committed(elsewhere, await appendJobEvent(db.database, elsewhere, titled('elsewhere')));
    const { stranger, ...ours } = followers;
    await Promise.all(Object.values(ours).map((one) => one.reach(21)));
    await stranger.reach(1);
    const roles = (one: Follower) => new Set(one.batches.flatMap(({ events }) => events.map(({ job }) => job?.viewer)));
    expect(roles(followers.dispatcher)).toEqual(new Set(['DISPATCHER']));
    expect(roles(followers.dispatcher2)).toEqual(new Set(['DISPATCHER']));
    expect(roles(followers.owner)).toEqual(new Set(['OWNER']));
    expect(roles(followers.luis)).toEqual(new Set(['TECHNICIAN']));
    const all = Array.from({ length: 21 }, (_, n) => n);
    expect(followers.luis.titles).toEqual(all.filter((n) => n % 3 !== 1 || n === 20).map(String));
    expect(followers.ana.titles).toEqual(all.filter((n) => n % 3 !== 0 || n === 20).map(String));
    expect(followers.owner.titles).toEqual(all.map(String));
    expect(stranger.titles).toEqual(['elsewhere']);
  });

  test('changes of technicians go to everybody, of members to those who manage the team, of the rest to the office', async () => {
    const owner = await Follower.join(sessions.signIn(workspaceId, 'OWNER').token);
    const dispatcher = await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const technician = await Follower.join(sessions.signIn(workspaceId, 'TECHNICIAN', uuid()).token);
    const actor = { kind: 'SYSTEM' as const, id: null, name: 'test' };
    let seq = 0;
    for (const entity of ['Customer', 'Member', 'Technician'])
      seq = await appendEntityChange(db.database, {
        workspaceId,
        entity,
        entityId: 'x',
        kind: 'CHANGED',
        node: null,
        actor,
        at: new Date(),
      });
    node.live.committed(workspaceId, seq);
    await Promise.all([owner, dispatcher, technician].map((one) => one.reach(seq)));
    const entities = (one: Follower) => one.batches.flatMap(({ changes }) => changes.map(({ entity }) => entity));
    expect(entities(owner)).toEqual(['Customer', 'Member', 'Technician']);
    expect(entities(dispatcher)).toEqual(['Customer', 'Technician']);
    expect(entities(technician)).toEqual(['Technician']);
  });
});

describe('[FEED-5] when rights end', () => {
  test('nothing written after a revoke is delivered, the socket closes with 4403, and others go on', async () => {
    const gone = sessions.signIn(workspaceId, 'DISPATCHER');
    const stays = await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const client = await open(gone.token);
    const follower = new Follower(client.subscribe<Feed>(FEED, { after: start }), start);
    await follower.next();
    await write(titled('before'));
    await follower.reach(1);
    sessions.revoke(gone.token);
    // In one page with what follows, and no bell for the revocation itself.
    await appendEntityChange(db.database, {
      workspaceId,
      entity: 'Member',
      entityId: gone.viewer.userId,
      kind: 'ACCESS_CHANGED',
      node: null,
      actor: { kind: 'SYSTEM', id: null, name: 'test' },
      at: new Date(),
    });
    await write(titled('after'));
    expect((await client.closed).code).toBe(4403);
    await expect(follower.next()).rejects.toThrow('closed');
    expect(follower.titles).toEqual(['before']);
    expect((await stays.reach(3)).titles).toEqual(['before', 'after']);
  });

  test('a changed role ends the stream too, and the next one has the new rights', async () => {
    const { token, viewer } = sessions.signIn(workspaceId, 'MANAGER');
    const client = await open(token);
    const follower = new Follower(client.subscribe<Feed>(FEED, { after: start }), start);
    await follower.next();
    sessions.change(token, 'DISPATCHER');
    await changeAccess(viewer.userId);
    expect((await client.closed).code).toBe(4403);
    await write(titled('later'));
    const again = await (await Follower.join(token, follower.position)).reach(2);
    expect(again.batches.flatMap(({ events }) => events.map(({ job }) => job!.viewer))).toEqual(['DISPATCHER']);
  });

  test('a row about access that changes nothing ends nothing', async () => {
    const { token, viewer } = sessions.signIn(workspaceId, 'MANAGER');
    const follower = await Follower.join(token);
    await changeAccess(viewer.userId);
    await write(titled('later'));
    expect((await follower.reach(2)).titles).toEqual(['later']);
  });

  test('a session that ends on another node closes its sockets through the bus, with or without a stream', async () => {
    const logger = { warn: () => undefined, error: () => undefined };
    const [here, there] = [new PostgresBus(db.url, logger), new PostgresBus(db.url, logger)];
    await Promise.all([here.start(), there.start()]);
    const [left, right] = [await another({ pollMs: NEVER }, { bus: here }), await another({ pollMs: NEVER }, { bus: there })];
    try {
      const { token } = sessions.signIn(workspaceId, 'DISPATCHER');
      const client = await open(token, right);
      sessions.revoke(token);
      left.live.access.changed({ sessionId: token });
      expect((await client.closed).code).toBe(4403);
    } finally {
      await Promise.all([here.close(), there.close()]);
    }
  });

  test('a session that ended silently is found by the regular look, and by its next operation', async () => {
    const watchful = await another({ pollMs: NEVER, recheckMs: 30 });
    const [first, second] = [sessions.signIn(workspaceId, 'DISPATCHER'), sessions.signIn(workspaceId, 'DISPATCHER')];
    const [idle, busy] = [await open(first.token, watchful), await open(second.token)];
    sessions.revoke(first.token);
    sessions.revoke(second.token);
    expect((await idle.closed).code).toBe(4403);
    busy.subscribe('mutation { touch }');
    expect((await busy.closed).code).toBe(4403);
  });
});

describe('[FEED-6] sharing', () => {
  test('subscribers that are caught up share one execution an event', async () => {
    const followers = await Promise.all(Array.from({ length: 30 }, () => Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token)));
    await write(titled('warm'));
    await Promise.all(followers.map((one) => one.reach(1)));
    const before = node.renders();
    for (let n = 2; n <= 6; n++) {
      await write(titled(`${n}`));
      await Promise.all(followers.map((one) => one.reach(n)));
    }
    expect(node.renders() - before).toBe(5);
    for (const one of followers) expect(one.titles).toEqual(['warm', '2', '3', '4', '5', '6']);
  });

  test('a socket that stops reading goes back to its cursor, loses nothing, and holds nobody up', async () => {
    const quick = await Follower.join(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const client = await open(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const slow = new Follower(client.subscribe<Feed>(FEED, { after: start }), start);
    await slow.next();
    const wire = (client.socket as WebSocket & { _socket: Socket })._socket;
    wire.pause();
    const secret = 'x'.repeat(50_000);
    for (let n = 1; n <= 400; n++) {
      await write({ job: { title: `${n}`, secret } });
      if (n % 20 === 0) await quick.reach(n);
    }
    await quick.reach(400);
    expect(quick.titles).toHaveLength(400);
    await expect.poll(() => node.live.stats()).toMatchObject({ hubs: 1, sharing: 1 });
    wire.resume();
    await slow.reach(400);
    expect(slow.titles).toEqual(quick.titles);
    // And shares again once it is caught up.
    await write(titled('401'));
    await Promise.all([slow.reach(401), quick.reach(401)]);
    await expect.poll(() => node.live.stats()).toMatchObject({ hubs: 1, sharing: 2 });
  }, 120_000);

  test('a document that cannot be rendered ends its own streams with INTERNAL and a log id; others on the same events go on', async () => {
    const follow = async (fields: string) => {
      const document = `subscription S($after: EventCursor!) { jobEvents(after: $after) { from to events { ${fields} } } }`;
      const stream = (await open(sessions.signIn(workspaceId, 'DISPATCHER').token)).subscribe<Feed>(document, { after: start });
      await stream.next();
      return stream;
    };
    const [fragile, fragile2, sturdy] = [await follow('title'), await follow('title'), await follow('jobId')];
    await write({ job: { secret: 'a job without its title' } });
    await write(titled('a sound one'));
    // Whether they arrive together or apart is the doorbell's affair.
    const heard: unknown[] = [];
    while (heard.length < 2) heard.push(...(await sturdy.next()).data!.jobEvents.events);
    expect(heard).toHaveLength(2);
    for (const stream of [fragile, fragile2]) {
      const { errors } = await stream.next();
      expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
      expect(node.logged()).toContain(errors![0]!.extensions.details.id as string);
    }
  });

  test('leaving and disconnecting leave no hub behind', async () => {
    const client = await open(sessions.signIn(workspaceId, 'DISPATCHER').token);
    const stream = client.subscribe<Feed>(FEED, { after: start });
    await stream.next();
    const other = await open(sessions.signIn(workspaceId, 'OWNER').token);
    await other.subscribe<Feed>(FEED, { after: start }).next();
    await expect.poll(() => node.live.stats().hubs).toBe(2);
    stream.complete();
    await client.request('{ me }');
    await expect.poll(() => node.live.stats().hubs).toBe(1);
    other.close();
    await once(other.socket, 'close');
    await expect.poll(() => node.live.stats().hubs).toBe(0);
  });
});
