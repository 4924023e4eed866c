import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createMember } from '../../src/platform/auth/index.js';
import { SocketClient } from '../harness/socket-client.js';
import type { Answer, SocketOptions } from '../harness/socket-client.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { codeOf, PASSWORD, signIn } from './caller.js';
import type { Caller } from './caller.js';
import { startApp } from './node.js';
import type { ProofNode } from './node.js';
import { createShop } from './shop.js';
import type { Shop } from './shop.js';

const OWN = 'https://board.proof.test';
const BURST = 600;
const PER_SECOND = 200;
const PROMISED_BURST = 300;
const WAVES = 8;

let db: TestDatabase;
let node: ProofNode;
let shop: Shop;
let owner: Caller;
let socket: SocketClient;
const opened: SocketClient[] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  node = await startApp(db, { ALLOWED_ORIGINS: OWN });
  shop = await createShop(db.database, 'Alder');
  owner = await signIn(node.url, shop.people.owner.email);
  socket = await SocketClient.open(node.url, { token: owner.token! });
});

afterEach(() => opened.splice(0).forEach((one) => one.close()));

afterAll(async () => {
  socket?.close();
  await node?.close();
  await db?.drop();
});

const nest = (customers: number, leaf: string): string =>
  customers === 1 ? `{ ${leaf} }` : `{ jobs(first: 1) { nodes { customer ${nest(customers - 1, leaf)} } } }`;
/** Two levels to a customer, three to each further one behind, and the leaf. */
const deep = (leaf: string): string => `{ customers(first: 1) { nodes ${nest(4, leaf)} } }`;
const aliases = (count: number): string => `{ ${Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ')} }`;

const LIMITS: readonly { limit: string; query: string; code: string | null }[] = [
  { limit: '12 levels', query: deep('name'), code: null },
  { limit: '13 levels', query: deep('primaryAddress { city }'), code: 'QUERY_TOO_COSTLY' },
  { limit: '50 aliases', query: aliases(50), code: null },
  { limit: '51 aliases', query: aliases(51), code: 'QUERY_TOO_COSTLY' },
  {
    limit: 'too much at once',
    query: '{ jobs(first: 100) { nodes { customer { jobs(first: 100) { nodes { crew { id name color active } } } } } } }',
    code: 'QUERY_TOO_COSTLY',
  },
  { limit: 'thousands of braces', query: '{a'.repeat(4000), code: 'QUERY_TOO_COSTLY' },
  { limit: '51 directives', query: `{ __typename ${'@include(if: true) '.repeat(51)} }`, code: 'QUERY_TOO_COSTLY' },
  { limit: 'a list above 100', query: '{ jobs(first: 101) { totalCount } }', code: 'BAD_INPUT' },
  { limit: 'what cannot be read', query: '{ jobs( }', code: 'BAD_INPUT' },
  { limit: 'what is not there', query: '{ invoices { id } }', code: 'BAD_INPUT' },
  { limit: 'introspection', query: '{ __schema { types { name fields { name } } } }', code: null },
];

describe('the socket has the limits of HTTP', () => {
  for (const { limit, query, code } of LIMITS)
    test(`${limit}: ${code ?? 'allowed'} on both`, async () => {
      const [http, ws] = await Promise.all([owner.run(query), socket.request(query)]);
      expect([codeOf(http), codeOf(ws)]).toEqual([code, code]);
      expect(ws.errors?.[0]?.message).toBe(http.errors?.[0]?.message);
    });

  test('everybody may read the schema over HTTP; over the socket nobody is let in to ask', async () => {
    const nobody = await fetch(`${node.url}/graphql`, post({ query: '{ __schema { queryType { name } } }' }));
    expect(await nobody.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect(await closeOf({})).toBe(4401);
  });

  test('a body of more than 1 MB is refused; a frame of more than 64 KB closes the socket', async () => {
    const large = await fetch(`${node.url}/graphql`, post({ query: `{ __typename } #${'x'.repeat(1024 * 1024)}` }, owner.token));
    expect([large.status, codeOf((await large.json()) as Answer)]).toEqual([413, 'QUERY_TOO_COSTLY']);
    const client = await open({ token: owner.token! });
    client.subscribe(`{ __typename } #${'x'.repeat(64 * 1024)}`);
    expect((await client.closed).code).toBe(1009);
  });

  test('a fifth subscription on one socket is refused, and the four go on', async () => {
    const client = await open({ token: owner.token! });
    const { board } = await owner.data<{ board: { cursor: string } }>('{ board(from: "2026-01-01", to: "2026-01-01") { cursor } }');
    const follow = () =>
      client.subscribe('subscription($after: EventCursor!) { jobEvents(after: $after) { to } }', { after: board.cursor }).next();
    for (let stream = 0; stream < 4; stream++) expect(codeOf(await follow())).toBeNull();
    expect(codeOf(await follow())).toBe('QUERY_TOO_COSTLY');
  });

  test('one session has one rate, however it asks', async () => {
    const { token } = await signIn(node.url, shop.people.manager.email);
    const client = await open({ token: token! });
    const request = post({ query: '{ __typename }' }, token);
    const overHttp = () => fetch(`${node.url}/graphql`, request).then((response) => response.json() as Promise<Answer>);
    const codes = { socket: [] as (string | null)[], http: [] as (string | null)[] };
    const began = performance.now();
    // A slow machine is refilled while it answers: until both have been refused, at most so often.
    for (let wave = 0; wave < WAVES && !Object.values(codes).every((some) => some.includes('RATE_LIMITED')); wave++) {
      const socketAnswers = Array.from({ length: 1500 }, () => client.request('{ __typename }'));
      const httpAnswers = Array.from({ length: 100 }, overHttp);
      codes.socket.push(...(await Promise.all(socketAnswers)).map(codeOf));
      codes.http.push(...(await Promise.all(httpAnswers)).map(codeOf));
    }
    const seconds = (performance.now() - began) / 1000;
    for (const some of Object.values(codes)) expect(new Set(some)).toEqual(new Set([null, 'RATE_LIMITED']));
    const passed = [...codes.socket, ...codes.http].filter((code) => code === null).length;
    expect(passed).toBeGreaterThanOrEqual(PROMISED_BURST);
    expect(passed).toBeLessThanOrEqual(BURST + PER_SECOND * seconds + 1);
    // Somebody else's rate is their own.
    expect(codeOf(await owner.run('{ __typename }'))).toBeNull();
  });
});

describe('who may open a socket', () => {
  test('4401 without a session, with one that never was, and with one that has ended', async () => {
    const { token } = await signIn(node.url, shop.people.dispatcher.email);
    expect(await closeOf({})).toBe(4401);
    expect(await closeOf({ token: 'never-was' })).toBe(4401);
    const socketOfIt = await open({ token: token! });
    await fetch(`${node.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(await socketOfIt.closed).toEqual({ code: 4403, reason: 'Your session has ended' });
    expect(await closeOf({ token: token! })).toBe(4401);
  });

  test('4403 for somebody who is in no workspace; HTTP says FORBIDDEN', async () => {
    const email = 'nowhere@proof.test';
    await createMember(db.database, { workspaceId: shop.workspaceId, name: 'Nowhere', email, password: PASSWORD, role: 'DISPATCHER' });
    const { token } = await signIn(node.url, email);
    await db.database.query(`DELETE FROM auth.member m USING auth."user" u WHERE u.id = m.user_id AND u.email = $1`, [email]);
    expect(await closeOf({ token: token! })).toBe(4403);
    const answer = await fetch(`${node.url}/graphql`, post({ query: '{ viewer { id } }' }, token));
    expect([answer.status, codeOf((await answer.json()) as Answer)]).toEqual([403, 'FORBIDDEN']);
  });

  test('4403 for open sockets of somebody whose role changes', async () => {
    const { token } = await signIn(node.url, shop.people.target.email);
    const client = await open({ token: token! });
    await owner.data('mutation($input: SetMemberRoleInput!) { setMemberRole(input: $input) { role } }', {
      input: { userId: shop.people.target.userId, role: 'MANAGER' },
    });
    expect((await client.closed).code).toBe(4403);
  });

  test('no Origin needs a bearer token: a cookie alone is nobody', async () => {
    const cookie = await cookieOf();
    expect(await closeOf({ headers: { cookie } })).toBe(4401);
    await open({ token: owner.token! });
  });

  test('a page of the board’s own origin comes in with its cookie, one of another is refused at the door', async () => {
    const cookie = await cookieOf();
    const own = await open({ headers: { cookie, origin: OWN } });
    expect(codeOf(await own.request('{ viewer { id } }'))).toBeNull();
    await open({ headers: { cookie, origin: node.url } });
    const foreign = SocketClient.start(node.url, { token: owner.token!, headers: { cookie, origin: 'https://evil.test' } });
    await expect(foreign.acknowledged).rejects.toThrow('403');
    // The same page over HTTP is given no right to read, nor may it send what a form could.
    const read = await fetch(`${node.url}/graphql`, {
      ...post({ query: '{ viewer { id } }' }),
      headers: { cookie, origin: 'https://evil.test', 'content-type': 'text/plain' },
    });
    expect(read.status).toBeGreaterThanOrEqual(400);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('nothing is answered before the server has let one in', async () => {
    const client = SocketClient.start(node.url, {});
    client.socket.removeAllListeners('open');
    client.socket.on('open', () => client.subscribe('{ viewer { id } }'));
    expect((await client.closed).code).toBe(4401);
  });
});

function post(body: object, token: string | null = null) {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  };
}

async function open(options: SocketOptions): Promise<SocketClient> {
  const client = await SocketClient.open(node.url, options);
  opened.push(client);
  return client;
}

async function closeOf(options: SocketOptions): Promise<number> {
  return (await SocketClient.start(node.url, options).closed).code;
}

async function cookieOf(): Promise<string> {
  const response = await fetch(`${node.url}/api/auth/sign-in/email`, post({ email: shop.people.owner.email, password: PASSWORD }));
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
