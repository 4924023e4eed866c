import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SocketClient, type SocketStream } from '../harness/socket-client.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { codeOf, signIn } from './caller.js';
import type { Caller } from './caller.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { Scene } from './scene.js';
import { createShop, seqOf } from './shop.js';
import type { Shop } from './shop.js';

interface Seen {
  sessionId: string;
  userId: string;
  name: string;
  color: string;
  day: string | null;
  draggingJobId: string | null;
  overTechnicianId: string | null;
  overWindow: { start: string; end: string } | null;
}
type Stream = SocketStream<{ boardPresence: Seen[] }>;

const WATCH = `subscription($sessionId: ID) { boardPresence(sessionId: $sessionId) {
  sessionId userId name color day draggingJobId overTechnicianId overWindow { start end } } }`;
const ANNOUNCE = 'mutation($input: PresenceInput!) { announcePresence(input: $input) }';

let db: TestDatabase;
let nodes: ProofNode[];
let alder: Shop;
let birch: Shop;
let ahead = 0;
const start = Date.now();
const now = () => new Date(start + ahead);
const sockets: SocketClient[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  nodes = [await startApp(db, {}, { now }), await startApp(db, {}, { now })];
  [alder, birch] = [await createShop(db.database, 'Alder'), await createShop(db.database, 'Birch')];
});
afterEach(() => sockets.splice(0).forEach((socket) => socket.close()));
afterAll(async () => {
  for (const node of nodes ?? []) await node.close();
  await db?.drop();
});

const at = (index: number, email: string): Promise<Caller> => signIn(nodes[index]!.url, email);
const say = (caller: Caller, input: object) => caller.run<{ announcePresence: boolean }>(ANNOUNCE, { input });
async function watch(index: number, caller: Caller, sessionId?: string): Promise<Stream> {
  const socket = await SocketClient.open(nodes[index]!.url, { token: caller.token! });
  sockets.push(socket);
  return socket.subscribe(WATCH, { sessionId });
}
/** Frames until one is as wanted: what is in between may have been put together. */
async function until(stream: Stream, isWanted: (screens: Seen[]) => boolean): Promise<Seen[]> {
  for (;;) {
    const { data, errors } = await stream.next();
    if (errors) throw new Error(JSON.stringify(errors));
    if (isWanted(data!.boardPresence)) return data!.boardPresence;
  }
}
const named = (name: string) => (screens: Seen[]) => screens.some((screen) => screen.sessionId === name);

describe('presence on two nodes', () => {
  test('R28.7 what one says at one node the others see at every node: who, which day, what is over whose lane, and nothing of it is in the log', async () => {
    const scene = new Scene(alder, [await at(0, alder.people.owner.email)]);
    const { jobId } = await scene.scheduled();
    const [owner, dispatcher] = [await at(0, alder.people.owner.email), await at(1, alder.people.dispatcher.email)];
    const streams = [await watch(0, owner), await watch(1, owner, 'mine')];
    for (const stream of streams) await until(stream, () => true);
    const before = await seqOf(db.database, alder.workspaceId);
    const overWindow = scene.slot();
    const told = { day: '2026-03-10', draggingJobId: jobId, overTechnicianId: alder.technicians.rita, overWindow };
    expect(await say(dispatcher, { sessionId: 'theirs', ...told })).toEqual({ data: { announcePresence: true } });
    for (const stream of streams) {
      const screens = await until(stream, named('theirs'));
      expect(screens).toEqual([
        {
          sessionId: 'theirs',
          userId: alder.people.dispatcher.userId,
          name: expect.stringContaining('Alder'),
          color: expect.stringMatching(/^#/),
          ...told,
        },
      ]);
    }
    // One's own other screens are told of, the one that asks is not.
    await say(owner, { sessionId: 'mine' });
    await say(owner, { sessionId: 'my second' });
    const screens = await until(streams[1]!, named('my second'));
    expect(screens.map(({ sessionId }) => sessionId).sort()).toEqual(['my second', 'theirs']);
    // Who comes later is told at once.
    expect((await until(await watch(1, dispatcher, 'theirs'), () => true)).map(({ sessionId }) => sessionId).sort()).toEqual([
      'mine',
      'my second',
    ]);
    await say(dispatcher, { sessionId: 'theirs', leaving: true });
    await until(streams[0]!, (all) => !named('theirs')(all));
    await until(streams[1]!, (all) => !named('theirs')(all));
    expect(await seqOf(db.database, alder.workspaceId)).toBe(before);
  });

  test('R28.8 silent for ten seconds, somebody is gone on every node', async () => {
    const [owner, dispatcher] = [await at(0, alder.people.owner.email), await at(1, alder.people.dispatcher.email)];
    const streams = [await watch(0, owner), await watch(1, owner)];
    await say(dispatcher, { sessionId: 'quiet', day: '2026-03-10' });
    for (const stream of streams) await until(stream, named('quiet'));
    ahead += 9_000;
    await say(owner, { sessionId: 'talks on' });
    for (const stream of streams) expect(named('quiet')(await until(stream, named('talks on')))).toBe(true);
    ahead += 1_000;
    for (const stream of streams) expect(named('talks on')(await until(stream, (all) => !named('quiet')(all)))).toBe(true);
  });

  test('R28.10 it stays in its workspace and in the office, and holds nothing that is not there', async () => {
    const [owner, other] = [await at(0, alder.people.owner.email), await at(1, birch.people.owner.email)];
    const foreign = await new Scene(birch, [other]).scheduled();
    const stream = await watch(0, owner);
    await until(stream, () => true);
    await say(other, { sessionId: 'of another shop', day: '2026-03-10' });
    await say(owner, { sessionId: 'of this shop' });
    expect(named('of another shop')(await until(stream, named('of this shop')))).toBe(false);
    expect(codeOf(await say(owner, { sessionId: 'x', draggingJobId: foreign.jobId }))).toBe('NOT_FOUND');
    expect(codeOf(await say(owner, { sessionId: 'x', draggingJobId: 'no id' }))).toBe('NOT_FOUND');
    expect(codeOf(await say(owner, { sessionId: 'x', overTechnicianId: birch.technicians.luis }))).toBe('NOT_FOUND');
    expect(codeOf(await say(owner, { sessionId: 'x'.repeat(65) }))).toBe('BAD_INPUT');
    expect(codeOf(await say(owner, { sessionId: '' }))).toBe('BAD_INPUT');
    const technician = await at(1, alder.people.luis.email);
    expect(codeOf(await say(technician, { sessionId: 'x' }))).toBe('FORBIDDEN');
    expect((await (await watch(1, technician)).next()).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(nodes.flatMap((node) => node.logged())).toEqual([]);
  });

  test('R28.7 the same socket carries words and answers', async () => {
    const dispatcher = await at(1, alder.people.dispatcher.email);
    const socket = await SocketClient.open(nodes[1]!.url, { token: dispatcher.token! });
    sockets.push(socket);
    const stream: Stream = socket.subscribe(WATCH, { sessionId: 'by socket' });
    const watcher = await watch(0, await at(0, alder.people.owner.email));
    expect(await socket.request(ANNOUNCE, { input: { sessionId: 'by socket' } })).toEqual({ data: { announcePresence: true } });
    await until(watcher, named('by socket'));
    expect(stream).toBeDefined();
  });
});
