import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMember } from '../../src/platform/auth/index.js';
import { announceSetup } from '../../src/workspace/setup-notice.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { bearer, send, signIn, startIdentityNode, whoAmI } from './identity-server.js';
import type { IdentityNode } from './identity-server.js';

let db: TestDatabase;
let node: IdentityNode;
let other: IdentityNode;

beforeEach(async () => {
  db = await createTestDatabase();
  [node, other] = await Promise.all([startIdentityNode(db.database), startIdentityNode(db.database)]);
});

afterEach(async () => {
  await node.close();
  await other.close();
  await db.drop();
});

const form = {
  workspaceName: ' Pipe & Daughters ',
  timeZone: 'america/new_york',
  currency: 'usd',
  ownerName: 'Ana Pipe',
  email: 'Ana@Pipe.example',
  password: 'right-password',
};
const post = (body: unknown, at = node) => send(at, '/api/setup', { body });

test('the first visit makes the workspace and its owner and signs them in', async () => {
  const code = (await node.setup.prepare()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  expect((await send(node, '/api/setup')).body).toEqual({ needed: true, demo: false });

  const answer = await post({ ...form, code: code.toLowerCase().replaceAll('-', ' ') });
  expect(answer.status).toBe(201);
  const owner = { workspaceId: answer.body.workspaceId, role: 'OWNER', email: 'ana@pipe.example', actor: { name: 'Ana Pipe' } };
  expect(await whoAmI(node, bearer(answer.body.token))).toMatchObject(owner);
  expect(await whoAmI(node, { cookie: answer.cookie })).toMatchObject(owner);
  expect(await whoAmI(other, bearer((await signIn(other, 'ana@pipe.example')).body.token))).toMatchObject(owner);
  const rows = await db.database.query(
    'SELECT name, time_zone, currency, is_demo, seq, log_id IS NOT NULL AS has_log FROM workspace JOIN workspace_counter USING (workspace_id)',
  );
  expect(rows).toEqual([
    { name: 'Pipe & Daughters', time_zone: 'America/New_York', currency: 'USD', is_demo: false, seq: '0', has_log: true },
  ]);

  expect((await send(other, '/api/setup')).body).toEqual({ needed: false, demo: false });
  const second = await post({ ...form, code, email: 'b@pipe.example' });
  expect([second.status, second.body.code]).toEqual([409, 'ALREADY_SET_UP']);
  expect(await node.setup.prepare()).toBeNull();
  expect(await db.database.query('SELECT 1 FROM auth.setup_code')).toEqual([]);
});

test('the code of any node and any boot works on every node', async () => {
  await node.setup.prepare();
  const code = await other.setup.prepare();
  await node.setup.prepare();
  expect((await post({ ...form, code }, node)).status).toBe(201);
});

test('the code is in the log of a boot that finds no workspace, and of no other', async () => {
  const lines: string[] = [];
  const logger = { info: (line: unknown) => lines.push(String(line)) };
  await announceSetup(node.setup, 'http://board.test', logger);
  const code = /http:\/\/board\.test .* code (\S+)$/.exec(lines[0] ?? '')?.[1];
  expect((await post({ ...form, code })).status).toBe(201);
  await announceSetup(node.setup, 'http://board.test', logger);
  expect(lines).toHaveLength(1);
});

test('only the newest codes are kept', async () => {
  const codes: string[] = [];
  for (let n = 0; n < 21; n++) codes.push((await node.setup.prepare()) ?? '');
  expect((await post({ ...form, code: codes[0] })).status).toBe(403);
  expect((await post({ ...form, code: codes[20] })).status).toBe(201);
});

test('of many first visits at the same moment on two nodes one wins', async () => {
  const code = await node.setup.prepare();
  const answers = await Promise.all(
    [...Array(8).keys()].map((n) => post({ ...form, code, email: `a${n}@pipe.example` }, n % 2 ? node : other)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  expect(await db.database.query('SELECT email FROM auth."user"')).toHaveLength(1);
  expect(await db.database.query('SELECT 1 FROM workspace')).toHaveLength(1);
});

test('a wrong code is refused, also with a bad form, and guessing it is slowed on all nodes', async () => {
  const code = await node.setup.prepare();
  for (let n = 0; n < 30; n++) {
    const refused = await post({ code: `AAAA-AAAA-AA${n}`, email: 'nonsense' }, n % 2 ? node : other);
    expect([refused.status, refused.body.code]).toEqual([403, 'WRONG_CODE']);
  }
  const slowed = await post({ ...form, code });
  expect([slowed.status, slowed.body.code]).toEqual([429, 'RATE_LIMITED']);
  expect(slowed.headers.get('retry-after')).toBe(String(slowed.body.retryAfterSeconds));
});

describe('a bad field is named, and nothing is made:', () => {
  const bad: [string, unknown, string][] = [
    ['code', undefined, 'none'],
    ['code', '  ', 'blank'],
    ['workspaceName', undefined, 'none'],
    ['workspaceName', ' ', 'blank'],
    ['workspaceName', 7, 'a number'],
    ['workspaceName', 'x'.repeat(201), 'too long'],
    ['workspaceName', 'a\u0000b', 'NUL'],
    ['workspaceName', 'a\ud800b', 'a lone surrogate'],
    ['timeZone', 'Mars/Olympus', 'unknown'],
    ['timeZone', '+02:00', 'an offset'],
    ['timeZone', '', 'empty'],
    ['currency', 'XQQ', 'unknown'],
    ['currency', '$', 'a sign'],
    ['currency', null, 'null'],
    ['ownerName', '', 'empty'],
    ['ownerName', 'x'.repeat(201), 'too long'],
    ['email', 'ana', 'no @'],
    ['email', 'ana@pipe', 'no dot'],
    ['email', 'ana@pipe.example, b@pipe.example', 'two'],
    ['email', `${'a'.repeat(250)}@b.example`, 'too long'],
    ['password', 'short', 'too short'],
    ['password', 'x'.repeat(129), 'too long'],
    ['password', 12345678, 'a number'],
    ['password', undefined, 'none'],
  ];
  test.each(bad)('%s %s (%s)', async (field, value) => {
    const code = await node.setup.prepare();
    const answer = await post({ ...form, code, [field]: value });
    expect([answer.status, answer.body.code]).toEqual([400, 'BAD_INPUT']);
    expect(answer.body.errors).toEqual([{ field, message: expect.stringMatching(/\w/) }]);
    expect((await send(node, '/api/setup')).body.needed).toBe(true);
    expect(await db.database.query('SELECT 1 FROM auth."user"')).toEqual([]);
  });
});

test('every bad field is named at once', async () => {
  const code = await node.setup.prepare();
  const answer = await post({ code });
  expect(answer.body.errors.map(({ field }: { field: string }) => field)).toEqual([
    'workspaceName',
    'timeZone',
    'currency',
    'ownerName',
    'email',
    'password',
  ]);
  for (const body of ['[]', '"x"', 'null']) expect((await post(body)).status).toBe(400);
});

test('names that Intl no longer prefers stay as they were chosen', async () => {
  const code = await node.setup.prepare();
  expect((await post({ ...form, code, timeZone: 'Asia/Kolkata' })).status).toBe(201);
  expect(await db.database.query('SELECT time_zone FROM workspace')).toEqual([{ time_zone: 'Asia/Kolkata' }]);
});

test('the email of an account that is left from before is not taken over', async () => {
  await db.database.transaction(async (tx) => {
    const workspaceId = await createWorkspace(tx, { name: 'Old', timeZone: 'UTC', currency: 'EUR' });
    await createMember(tx, { workspaceId, name: 'Old', email: 'ana@pipe.example', password: 'their-password', role: 'OWNER' });
    await tx.query('DELETE FROM workspace WHERE workspace_id = $1', [workspaceId]);
    await tx.query('DELETE FROM auth.organization WHERE id = $1', [workspaceId]);
  });
  const code = await node.setup.prepare();
  const taken = await post({ ...form, code });
  expect([taken.status, taken.body.errors?.[0]?.field]).toEqual([400, 'email']);
  expect(await db.database.query('SELECT 1 FROM workspace')).toEqual([]);
  // The owner of the account has a right password and no workspace.
  const homeless = await signIn(node, 'ana@pipe.example', 'their-password');
  expect([homeless.status, homeless.body.code]).toEqual([403, 'NO_WORKSPACE']);
  expect((await post({ ...form, code, email: 'new@pipe.example' })).status).toBe(201);
});

test('the demo is never set up, and says how to sign in', async () => {
  const demo = await startIdentityNode(db.database, { demo: true });
  expect(await demo.setup.prepare()).toBeNull();
  const { body } = await send(demo, '/api/setup');
  expect(body).toMatchObject({
    needed: false,
    demo: true,
    accounts: Array(4).fill({ password: 'demo-password', name: expect.any(String) }),
  });
  expect(body.accounts.map(({ email, role }: { email: string; role: string }) => [email, role])).toEqual([
    ['owner@demo.test', 'OWNER'],
    ['dispatcher@demo.test', 'DISPATCHER'],
    ['dispatcher2@demo.test', 'DISPATCHER'],
    ['luis@demo.test', 'TECHNICIAN'],
  ]);
  expect((await post({ ...form, code: 'AAAA' }, demo)).status).toBe(409);
  await demo.close();
});
