import { createHmac } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLE_PERMISSIONS } from '../../src/kernel/authorization.js';
import { createMember } from '../../src/platform/auth/index.js';
import { network } from '../../src/platform/auth/attempt-limiter.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { SECRET, bearer, send, signIn, startIdentityNode, whoAmI } from './identity-server.js';
import type { IdentityNode } from './identity-server.js';

const shop = { name: 'Cedar & Sons', timeZone: 'America/Chicago', currency: 'USD' };
const COOKIE = 'dispatch.session_token';

let db: TestDatabase;
let node: IdentityNode;
let other: IdentityNode;
let workspaceId: string;
let technicianId: string;

beforeAll(async () => {
  db = await createTestDatabase();
  [node, other] = await Promise.all([
    startIdentityNode(db.database, { trustProxy: true }),
    startIdentityNode(db.database, { trustProxy: true }),
  ]);
  technicianId = uuid();
  workspaceId = await db.database.transaction(async (tx) => {
    const id = await createWorkspace(tx, shop);
    await tx.query(`INSERT INTO technician (workspace_id, id, name, color) VALUES ($1, $2, 'Luis Ortega', '#123456')`, [id, technicianId]);
    const member = { workspaceId: id, password: 'right-password' };
    await createMember(tx, { ...member, name: 'Ruth Cedar', email: 'Owner@Shop.test', role: 'OWNER' });
    await createMember(tx, { ...member, name: 'Luis Ortega', email: 'luis@shop.test', role: 'TECHNICIAN', technicianId });
    for (const n of [1, 2, 3, 4]) await createMember(tx, { ...member, name: `Dana ${n}`, email: `dana${n}@shop.test`, role: 'DISPATCHER' });
    return id;
  });
});

afterAll(async () => {
  await node.close();
  await other.close();
  await db.drop();
});

const from = (address: string) => ({ 'x-forwarded-for': address });

describe('signing in', () => {
  test('gives a browser a cookie and a device a token, and either says who it is', async () => {
    const answer = await signIn(node, 'owner@shop.test');
    expect(answer.status).toBe(200);
    const setCookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`));
    expect(setCookie).toMatch(/HttpOnly/);
    expect(setCookie).toMatch(/SameSite=Lax/);
    expect(setCookie).not.toMatch(/Secure/);

    const owner = await whoAmI(node, { cookie: answer.cookie });
    expect(owner).toMatchObject({ workspaceId, role: 'OWNER', email: 'owner@shop.test', technicianId: null });
    expect(owner?.['actor']).toEqual({ kind: 'USER', id: owner?.['userId'], name: 'Ruth Cedar' });
    expect(owner?.['permissions']).toEqual(ROLE_PERMISSIONS.OWNER);
    expect(await whoAmI(node, bearer(answer.body.token))).toEqual(owner);
    expect(await whoAmI(other, bearer(answer.body.token))).toEqual(owner);
  });

  test('knows the technician behind the member, whatever case the email is typed in', async () => {
    const { body } = await signIn(node, 'LUIS@shop.test');
    const luis = await whoAmI(node, bearer(body.token));
    expect(luis).toMatchObject({ role: 'TECHNICIAN', technicianId, permissions: ['jobs:work'] });
    expect(luis?.['actor']).toEqual({ kind: 'TECHNICIAN', id: technicianId, name: 'Luis Ortega' });
  });

  test('marks the cookie Secure when the public address is https', async () => {
    const secure = await startIdentityNode(db.database, { publicUrl: 'https://board.test' });
    const answer = await signIn(secure, 'owner@shop.test');
    expect(answer.headers.getSetCookie()[0]).toMatch(new RegExp(`^__Secure-${COOKIE}=.*; Secure`));
    expect(await whoAmI(secure, { cookie: answer.cookie })).toMatchObject({ role: 'OWNER' });
    await secure.close();
  });

  test('refuses a form that a foreign page sends, with or without a cookie', async () => {
    const foreign = { origin: 'https://evil.test' };
    expect((await signIn(node, 'owner@shop.test', 'right-password', foreign)).status).toBe(403);
    const { cookie } = await signIn(node, 'owner@shop.test');
    expect((await send(node, '/api/auth/sign-out', { body: {}, headers: { cookie, ...foreign } })).status).toBe(403);
    expect(await whoAmI(node, { cookie })).not.toBeNull();
    expect((await signIn(node, 'owner@shop.test', 'right-password', { origin: node.url })).status).toBe(200);
    expect((await signIn(node, 'owner@shop.test', 'right-password', { origin: 'http://board.test' })).status).toBe(200);
  });

  test('nobody signs up, and members change only through our rules', async () => {
    const { cookie } = await signIn(node, 'owner@shop.test');
    for (const path of [
      'sign-up/email',
      'organization/create',
      'organization/remove-member',
      'organization/update-member-role',
      'update-user',
      'delete-user',
    ]) {
      const answer = await send(node, `/api/auth/${path}`, {
        body: { email: 'x@y.test', password: 'right-password', name: 'X' },
        headers: { cookie },
      });
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'NOT_FOUND']);
    }
  });

  test.each([
    ['no body', ''],
    ['not JSON', '{"email":'],
    ['numbers', { email: 1, password: 2 }],
    ['no password', { email: 'owner@shop.test' }],
    ['NUL', { email: 'owner@shop.test\u0000', password: 'right-password' }],
    ['a password longer than any', { email: 'owner@shop.test', password: 'x'.repeat(129) }],
  ])('answers %s with 4xx', async (_name, body) => {
    const answer = await send(node, '/api/auth/sign-in/email', { body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test('a body beyond any honest sign-in is not read', async () => {
    expect((await signIn(node, 'owner@shop.test', 'x'.repeat(20_000))).status).toBe(413);
  });
});

describe('a session', () => {
  test('ends for cookie and bearer at once when it is signed out, and says so to whoever holds a stream', async () => {
    const { body, cookie } = await signIn(node, 'dana1@shop.test');
    const dana = await whoAmI(node, { cookie });
    expect(await whoAmI(node, bearer(body.token))).toEqual(dana);
    const revoked: unknown[] = [];
    const stop = node.identity.authenticator.onRevoked((revocation) => revoked.push(revocation));

    expect((await send(node, '/api/auth/sign-out', { body: {}, headers: bearer(body.token) })).status).toBe(200);
    stop();
    expect(revoked).toEqual([{ sessionId: dana?.['sessionId'] }]);
    expect(await whoAmI(node, { cookie })).toBeNull();
    expect(await whoAmI(node, bearer(body.token))).toBeNull();
  });

  test('that another node ended is believed no longer than until this node is told', async () => {
    const { cookie } = await signIn(node, 'dana1@shop.test');
    const dana = await whoAmI(other, { cookie });
    expect(dana).not.toBeNull();
    await send(node, '/api/auth/sign-out', { body: {}, headers: { cookie } });
    other.identity.authenticator.forget({ sessionId: String(dana?.['sessionId']) });
    expect(await whoAmI(other, { cookie })).toBeNull();
  });

  test('is asked of the database once for many requests at a time', async () => {
    const { body } = await signIn(node, 'dana2@shop.test');
    const answers = await Promise.all(Array.from({ length: 20 }, () => whoAmI(node, bearer(body.token))));
    expect(new Set(answers.map((answer) => answer?.['sessionId'])).size).toBe(1);
    await db.database.query(`DELETE FROM auth.session WHERE token = $1`, [body.token]); // behind everybody's back
    expect(await whoAmI(node, bearer(body.token))).toEqual(answers[0]);
    node.identity.authenticator.forget({ sessionId: String(answers[0]?.['sessionId']) });
    expect(await whoAmI(node, bearer(body.token))).toBeNull();
  });

  test('in use is prolonged as better-auth would, once a day; one that was to end with the browser is not', async () => {
    const day = 86_400_000;
    const expiry = async (token: string) =>
      (await db.database.query<{ at: Date }>('SELECT expires_at AS at FROM auth.session WHERE token = $1', [token]))[0]?.at.getTime() ?? 0;
    const age = async (token: string, hours: number) => {
      await db.database.query(`UPDATE auth.session SET expires_at = now() + make_interval(hours => $2) WHERE token = $1`, [token, hours]);
      await whoAmI(node, bearer(token));
      await node.identity.drain();
      return (await expiry(token)) - Date.now();
    };
    const fresh = async (options: object) =>
      await send(node, '/api/auth/sign-in/email', { body: { email: 'dana2@shop.test', password: 'right-password', ...options } });

    expect(await age((await fresh({})).body.token, 28 * 24)).toBeGreaterThan(29.9 * day);
    const young = await fresh({});
    expect(await age(young.body.token, 29 * 24 + 12)).toBeLessThan(29.6 * day);

    const short = await fresh({ rememberMe: false });
    const before = await expiry(short.body.token);
    await whoAmI(node, { cookie: short.cookie });
    await node.identity.drain();
    expect(await expiry(short.body.token)).toBe(before);
  });

  test('past its time is nobody', async () => {
    const { body } = await signIn(node, 'dana2@shop.test');
    await db.database.query(`UPDATE auth.session SET expires_at = now() - interval '1 second' WHERE token = $1`, [body.token]);
    expect(await whoAmI(node, bearer(body.token))).toBeNull();
    await signIn(node, 'dana2@shop.test');
    await node.identity.drain();
    expect(await db.database.query('SELECT 1 FROM auth.session WHERE token = $1', [body.token])).toEqual([]);
  });

  test('get-session hands out a cookie that lasts as long as the session', async () => {
    const { cookie, body } = await signIn(node, 'dana2@shop.test');
    await db.database.query(`UPDATE auth.session SET expires_at = now() + interval '29 days 12 hours' WHERE token = $1`, [body.token]);
    const renewed = (await send(node, '/api/auth/get-session', { headers: { cookie } })).headers.getSetCookie().join();
    expect(Number(/Max-Age=(\d+)/.exec(renewed)?.[1])).toBeGreaterThan(29 * 86_400);
  });

  test('is the one that the same headers are for better-auth itself', async () => {
    const { body, cookie, headers } = await signIn(node, 'dana2@shop.test');
    const second = (await signIn(node, 'dana3@shop.test')).body.token as string;
    const token: string = body.token;
    const signed = headers.get('set-auth-token') ?? '';
    const signature = createHmac('sha256', SECRET).update(token).digest('base64');
    const shown: Record<string, string>[] = [
      { cookie },
      { cookie: `a=b; ${cookie}; c=d` },
      { cookie: `${COOKIE}=${token}` },
      { cookie: `${COOKIE}=${token}.${signature}` },
      { cookie: `${COOKIE}="${encodeURIComponent(`${token}.${signature}`)}"` },
      { cookie: `${COOKIE}=${encodeURIComponent(`${token}x.${signature}`)}` },
      { cookie: `${COOKIE}=${encodeURIComponent(`${token}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`)}` },
      { cookie: `${COOKIE}=` },
      { cookie: `${COOKIE}=%E0%A4%A` },
      { cookie: `${COOKIE}=${token}; ${cookie}` },
      { cookie: `${cookie}; ${COOKIE}=nobody` },
      { cookie: '' },
      bearer(token),
      { authorization: `bearer   ${token} ` },
      { authorization: token },
      { authorization: `Basic ${token}` },
      { authorization: 'Bearer ' },
      bearer('nobody'),
      bearer(signed),
      bearer(decodeURIComponent(signed)),
      bearer(`${token}.${'A'.repeat(43)}=`),
      bearer(`${token}.`),
      bearer(`.${signature}`),
      { ...bearer(second), cookie },
      { ...bearer('nobody'), cookie },
      { ...bearer(`${token}.forged`), cookie },
    ];
    for (const credentials of shown) {
      const theirs = (await send(node, '/api/auth/get-session', { headers: credentials })).body;
      const ours = await whoAmI(node, credentials);
      expect([credentials, ours?.['sessionId'] ?? null]).toEqual([credentials, theirs?.session.id ?? null]);
    }
  });

  test('is in the workspace that was chosen, while one is a member there; else in the first', async () => {
    const second = await db.database.transaction(async (tx) => {
      const id = await createWorkspace(tx, { ...shop, name: 'Second shop' });
      await createMember(tx, { workspaceId: id, name: 'Else', email: 'dana3@shop.test', password: 'another-password', role: 'MANAGER' });
      return id;
    });
    expect((await signIn(node, 'dana3@shop.test', 'another-password')).status).toBe(401);
    const { body } = await signIn(node, 'dana3@shop.test');
    expect(await whoAmI(node, bearer(body.token))).toMatchObject({ workspaceId, role: 'DISPATCHER' });
    await send(node, '/api/auth/organization/set-active', { body: { organizationId: second }, headers: bearer(body.token) });
    expect(await whoAmI(node, bearer(body.token))).toMatchObject({ workspaceId: second, role: 'MANAGER', actor: { name: 'Dana 3' } });

    const foreign = await db.database.transaction((tx) => createWorkspace(tx, { ...shop, name: 'Not theirs' }));
    const refused = await send(node, '/api/auth/organization/set-active', {
      body: { organizationId: foreign },
      headers: bearer(body.token),
    });
    expect(refused.status).toBe(403);
    expect(await whoAmI(node, bearer(body.token))).not.toMatchObject({ workspaceId: foreign });
  });
});

describe('guessing', () => {
  test('of a password is slowed on every node, the right one included, and other accounts there are not', async () => {
    const at = from('198.51.100.7');
    for (let n = 0; n < 8; n++) expect((await signIn(n % 2 ? node : other, 'dana4@shop.test', `wrong-${n}`, at)).status).toBe(401);
    const refused = await signIn(other, 'DANA4@shop.test', 'right-password', at);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'RATE_LIMITED', message: expect.stringContaining('Wait') });
    expect(refused.body.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfterSeconds));
    expect((await signIn(node, 'owner@shop.test', 'right-password', at)).status).toBe(200);
    expect((await signIn(node, 'dana4@shop.test', 'right-password', from('198.51.100.8'))).status).toBe(200);
  });

  test('all at once gets no more answers than one by one', async () => {
    const at = from('198.51.100.20');
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => signIn(node, 'dana1@shop.test', `wrong-${n}`, at)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(8);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(22);
  });

  test('from many addresses of one network on many accounts is slowed by the address', async () => {
    const guess = (n: number) => signIn(node, `nobody${n}@shop.test`, 'wrong', from(`2001:db8:1:2::${n.toString(16)}`));
    for (let n = 1; n <= 30; n++) expect((await guess(n)).status).toBe(401);
    expect((await guess(31)).status).toBe(429);
    expect((await signIn(node, 'owner@shop.test', 'right-password', from('2001:db8:1:2::ffff'))).status).toBe(429);
    expect((await signIn(node, 'owner@shop.test', 'right-password', from('2001:db8:1:3::1'))).status).toBe(200);
  });

  test('does not come from 20 good sign-ins, nor from the mistakes that a right password forgave', async () => {
    const at = from('198.51.100.30');
    const good = await Promise.all(Array.from({ length: 20 }, () => signIn(node, 'owner@shop.test', 'right-password', at)));
    expect(good.map(({ status }) => status)).toEqual(Array(20).fill(200));
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 7; n++) expect((await signIn(node, 'owner@shop.test', 'wrong', at)).status).toBe(401);
      expect((await signIn(node, 'owner@shop.test', 'right-password', at)).status).toBe(200);
    }
  });

  test('learns nothing about which accounts exist, neither from the answer nor from its time', async () => {
    const samples = { known: [] as number[], unknown: [] as number[] };
    const bodies = new Set<string>();
    for (let n = 0; n < 7; n++)
      for (const [kind, email] of [
        ['known', 'dana2@shop.test'],
        ['unknown', 'nobody@shop.test'],
      ] as const) {
        const start = performance.now();
        const answer = await signIn(node, email, 'wrong', from(kind === 'known' ? '203.0.113.1' : '203.0.113.2'));
        samples[kind].push(performance.now() - start);
        bodies.add(`${answer.status} ${JSON.stringify(answer.body)}`);
      }
    expect(bodies.size).toBe(1);
    const median = (values: number[]) => values.sort((a, b) => a - b)[3] ?? 0;
    // A hash takes tens of milliseconds: skipping it would show as a tenth of the time.
    expect(median(samples.unknown) / median(samples.known)).toBeGreaterThan(0.5);
    expect(median(samples.unknown) / median(samples.known)).toBeLessThan(2);
  });

  test.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is of %s', (address, expected) => expect(network(address)).toBe(expected));
});
