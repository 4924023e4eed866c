import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMember } from '../../src/platform/auth/index.js';
import { createMailer } from '../../src/platform/mail/mailer.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { startMailServer, type MailServer } from '../harness/mail-server.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { bearer, send, signIn, startIdentityNode, whoAmI } from './identity-server.js';
import type { IdentityNode } from './identity-server.js';

let db: TestDatabase;
let node: IdentityNode;
let post: MailServer;

beforeAll(async () => {
  db = await createTestDatabase();
  post = await startMailServer();
  const logger = { info: vi.fn(), warn: vi.fn() };
  const mailer = createMailer({ mail: { smtpUrl: post.url, from: 'Cedar <office@shop.test>' }, revealInLog: false, logger });
  node = await startIdentityNode(db.database, { mailer, publicUrl: 'https://board.test', trustProxy: true });
  await db.database.transaction(async (tx) => {
    const workspaceId = await createWorkspace(tx, { name: 'Shop', timeZone: 'America/Chicago', currency: 'USD' });
    for (const email of ['ruth@shop.test', 'dana@shop.test', 'luis@shop.test'])
      await createMember(tx, { workspaceId, name: 'Ruth', email, password: 'right-password', role: 'OWNER' });
  });
});

afterAll(async () => {
  await node.close();
  await post.close();
  await db.drop();
});

const askForReset = (email: string, address = '198.51.100.1') =>
  send(node, '/api/auth/request-password-reset', { body: { email }, headers: { 'x-forwarded-for': address } });

/** The token of the link in the newest mail. Quoted-printable breaks long lines with a soft "=". */
async function mailedToken(): Promise<string> {
  await node.identity.drain();
  const source = (post.mails.at(-1)?.source ?? '').replace(/=\r?\n/g, '').replace(/=3D/g, '=');
  return /https:\/\/board\.test\/reset-password\?token=(\w+)/.exec(source)?.[1] ?? '';
}

describe('a forgotten password', () => {
  test('is chosen anew through a mailed link, once, and every screen of that person is signed out', async () => {
    const { body } = await signIn(node, 'ruth@shop.test');
    expect(await whoAmI(node, bearer(body.token))).not.toBeNull();
    expect((await askForReset('Ruth@shop.test')).status).toBe(200);
    const token = await mailedToken();
    expect(post.mails.at(-1)).toMatchObject({ from: 'office@shop.test', to: ['ruth@shop.test'] });

    const short = await send(node, '/api/auth/reset-password', { body: { token, newPassword: 'short' } });
    expect([short.status, short.body.code]).toEqual([400, 'PASSWORD_TOO_SHORT']);
    expect((await send(node, '/api/auth/reset-password', { body: { token, newPassword: 'another-password' } })).status).toBe(200);
    expect(await whoAmI(node, bearer(body.token))).toBeNull();
    expect((await signIn(node, 'ruth@shop.test', 'right-password')).status).toBe(401);
    expect((await signIn(node, 'ruth@shop.test', 'another-password')).status).toBe(200);

    const again = await send(node, '/api/auth/reset-password', { body: { token, newPassword: 'a-third-password' } });
    expect([again.status, again.body.code]).toEqual([400, 'INVALID_TOKEN']);
  });

  test('link is dead after an hour', async () => {
    await askForReset('dana@shop.test');
    const token = await mailedToken();
    await db.database.query(`UPDATE auth.verification SET expires_at = now() - interval '1 second'`);
    const late = await send(node, '/api/auth/reset-password', { body: { token, newPassword: 'another-password' } });
    expect([late.status, late.body.code]).toEqual([400, 'INVALID_TOKEN']);
    expect((await signIn(node, 'dana@shop.test')).status).toBe(200);
  });

  test('is asked for with the same answer whether or not the account exists', async () => {
    const before = post.mails.length;
    const [known, unknown] = [await askForReset('luis@shop.test', '198.51.100.2'), await askForReset('nobody@shop.test', '198.51.100.2')];
    expect({ status: known.status, body: known.body }).toEqual({ status: unknown.status, body: unknown.body });
    await node.identity.drain();
    expect(post.mails.slice(before).map(({ to }) => to)).toEqual([['luis@shop.test']]);
  });

  test.each(['luis@shop.test', 'ghost@shop.test'])('is asked for %s five times an hour at most, from wherever', async (email) => {
    await db.database.query('DELETE FROM auth.attempt');
    for (let n = 0; n < 5; n++) expect((await askForReset(email, `198.51.100.${10 + n}`)).status).toBe(200);
    const refused = await askForReset(email, '198.51.100.99');
    expect(refused.status).toBe(429);
    expect(refused.body).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: expect.any(Number) });
    await node.identity.drain();
  });

  test('tokens cannot be guessed without end', async () => {
    const guess = () =>
      send(node, '/api/auth/reset-password', {
        body: { token: 'guess', newPassword: 'another-password' },
        headers: { 'x-forwarded-for': '203.0.113.77' },
      });
    for (let n = 0; n < 30; n++) expect((await guess()).status).toBe(400);
    expect((await guess()).status).toBe(429);
  });
});

describe('a changed password', () => {
  const change = (token: string, currentPassword: string, newPassword: string) =>
    send(node, '/api/auth/change-password', { body: { currentPassword, newPassword }, headers: bearer(token) });

  test('signs out every other screen and keeps this one going with a new token', async () => {
    await db.database.query('DELETE FROM auth.attempt');
    const here = (await signIn(node, 'dana@shop.test')).body.token;
    const there = (await signIn(node, 'dana@shop.test')).body.token;
    expect(await whoAmI(node, bearer(there))).not.toBeNull();
    const answer = await change(here, 'right-password', 'changed-password');
    expect(answer.status).toBe(200);
    expect(await whoAmI(node, bearer(there))).toBeNull();
    expect(await whoAmI(node, bearer(here))).toBeNull();
    expect(await whoAmI(node, bearer(answer.body.token))).toMatchObject({ email: 'dana@shop.test' });
  });

  test('needs the present one, which a stolen session cannot guess', async () => {
    const { token } = (await signIn(node, 'luis@shop.test')).body;
    for (let n = 0; n < 8; n++) expect((await change(token, `wrong-${n}`, 'changed-password')).body.code).toBe('INVALID_PASSWORD');
    expect((await change(token, 'right-password', 'changed-password')).status).toBe(429);
  });
});

test.each([
  [true, 'info', /reset-password\?token=abc/],
  [false, 'warn', /SMTP_URL/],
] as const)('without a mail server a mail goes to the log only where that is safe (%s)', async (revealInLog, level, expected) => {
  const logger = { info: vi.fn(), warn: vi.fn() };
  const mailer = createMailer({ mail: null, revealInLog, logger });
  await mailer.send({ to: 'a@b.test', subject: 'S', text: 'http://x/reset-password?token=abc' });
  expect(logger[level].mock.calls[0]?.[1]).toMatch(expected);
  expect(JSON.stringify([logger.info.mock.calls, logger.warn.mock.calls]).includes('token=abc')).toBe(revealInLog);
});
