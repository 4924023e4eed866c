import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Authorization, Role } from '../../src/kernel/authorization.js';
import { createMember } from '../../src/platform/auth/index.js';
import { createWorkspace } from '../../src/workspace/workspace.repository.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { bearer, signIn, startIdentityNode, whoAmI } from './identity-server.js';
import type { IdentityNode } from './identity-server.js';

let db: TestDatabase;
let node: IdentityNode;
const rung: [string, number][] = [];

beforeAll(async () => {
  db = await createTestDatabase();
  node = await startIdentityNode(db.database, { onCommitted: (workspaceId, seq) => rung.push([workspaceId, seq]) });
});

afterAll(async () => {
  await node.close();
  await db.drop();
});

interface Person {
  userId: string;
  token: string;
  authorization: Authorization;
}

let workspaceId: string;
let people: Record<'owner' | 'manager' | 'dispatcher' | 'technician', Person>;

async function join(id: string, name: string, role: Role): Promise<Person> {
  const email = `${name}-${uuid()}@shop.test`;
  const { userId } = await db.database.transaction((tx) =>
    createMember(tx, { workspaceId: id, name, email, password: 'right-password', role }),
  );
  const { token } = (await signIn(node, email)).body;
  const authorization = await node.identity.authenticator.authenticate(bearer(token));
  if (!authorization) throw new Error('not signed in');
  return { userId, token, authorization };
}

const newWorkspace = () =>
  db.database.transaction((tx) => createWorkspace(tx, { name: 'Shop', timeZone: 'America/Chicago', currency: 'USD' }));
const set = (by: Person, userId: string, role: Role | null) => node.identity.members.setMemberRole(by.authorization, userId, role);
const roleOf = async (person: Person) => (await whoAmI(node, bearer(person.token)))?.['role'] ?? null;
const log = () => db.database.query<Record<string, unknown>>('SELECT * FROM job_event WHERE workspace_id = $1 ORDER BY seq', [workspaceId]);

beforeEach(async () => {
  workspaceId = await newWorkspace();
  people = {
    owner: await join(workspaceId, 'olga', 'OWNER'),
    manager: await join(workspaceId, 'mara', 'MANAGER'),
    dispatcher: await join(workspaceId, 'dana', 'DISPATCHER'),
    technician: await join(workspaceId, 'luis', 'TECHNICIAN'),
  };
  rung.length = 0;
});

test('a new role counts at once, is an event of the log, and ends what was open', async () => {
  const { owner, dispatcher } = people;
  const revoked: unknown[] = [];
  const stop = node.identity.authenticator.onRevoked((revocation) => revoked.push(revocation));
  const member = await set(owner, dispatcher.userId, 'MANAGER');
  stop();
  const node_ = { name: 'dana', email: dispatcher.authorization.email, role: 'MANAGER' };
  expect(member).toEqual({ userId: dispatcher.userId, technicianId: null, awaitsPassword: false, ...node_ });
  expect(await roleOf(dispatcher)).toBe('MANAGER');
  expect(revoked).toEqual([{ userId: dispatcher.userId, workspaceId }]);
  expect(rung).toEqual([[workspaceId, 1]]);
  expect(await log()).toMatchObject([
    {
      seq: '1',
      kind: 'ACCESS_CHANGED',
      entity: 'Member',
      entity_id: dispatcher.userId,
      deleted: false,
      node: { id: dispatcher.userId, ...node_ },
      changes: [{ field: 'role', from: 'DISPATCHER', to: 'MANAGER' }],
      actor: { kind: 'USER', id: owner.userId, name: 'olga' },
      job_id: null,
    },
  ]);
});

test('whoever is removed has no session, cannot sign in, and is an event', async () => {
  const { owner, technician } = people;
  expect(await set(owner, technician.userId, null)).toBeNull();
  expect(await roleOf(technician)).toBeNull();
  expect(await db.database.query('SELECT 1 FROM auth.session WHERE user_id = $1', [technician.userId])).toEqual([]);
  expect((await signIn(node, technician.authorization.email)).body.code).toBe('NO_WORKSPACE');
  expect(await log()).toMatchObject([{ kind: 'ACCESS_CHANGED', entity_id: technician.userId, deleted: true, node: null }]);
  expect((await node.identity.members.listMembers(workspaceId)).map(({ name, role }) => [name, role])).toEqual([
    ['dana', 'DISPATCHER'],
    ['mara', 'MANAGER'],
    ['olga', 'OWNER'],
  ]);
});

test('whoever is removed from one of their workspaces goes on in the other', async () => {
  const { owner, technician } = people;
  const elsewhere = await newWorkspace();
  const { email } = technician.authorization;
  await db.database.transaction((tx) =>
    createMember(tx, { workspaceId: elsewhere, name: 'luis', email, password: 'x', role: 'DISPATCHER' }),
  );
  await set(owner, technician.userId, null);
  expect(await whoAmI(node, bearer(technician.token))).toMatchObject({ workspaceId: elsewhere, role: 'DISPATCHER' });
  expect(await node.identity.authenticator.presentRights(technician.authorization)).toBeNull();
});

test('the same role again changes nothing and is no event', async () => {
  expect(await set(people.owner, people.manager.userId, 'MANAGER')).toMatchObject({ role: 'MANAGER' });
  expect(await log()).toEqual([]);
  expect(rung).toEqual([]);
});

describe('refused, and nothing is written:', () => {
  const cases: [keyof typeof people, keyof typeof people, Role | null, object][] = [
    ['dispatcher', 'technician', 'DISPATCHER', { code: 'FORBIDDEN' }],
    ['technician', 'technician', null, { code: 'FORBIDDEN' }],
    ['manager', 'dispatcher', 'OWNER', { code: 'FORBIDDEN', details: { reason: 'ABOVE_YOURSELF' } }],
    ['manager', 'manager', 'OWNER', { code: 'FORBIDDEN', details: { reason: 'ABOVE_YOURSELF' } }],
    ['manager', 'owner', 'DISPATCHER', { code: 'FORBIDDEN', details: { reason: 'ABOVE_YOURSELF' } }],
    ['manager', 'owner', null, { code: 'FORBIDDEN', details: { reason: 'ABOVE_YOURSELF' } }],
    ['owner', 'owner', 'MANAGER', { code: 'FORBIDDEN', details: { reason: 'LAST_OWNER' } }],
    ['owner', 'owner', null, { code: 'FORBIDDEN', details: { reason: 'LAST_OWNER' } }],
    // Who is none of the shop's technicians would see no job.
    ['owner', 'dispatcher', 'TECHNICIAN', { code: 'BAD_INPUT', details: { field: 'role' } }],
  ];
  test.each(cases)('%s makes %s %s', async (by, whom, role, error) => {
    const before = await node.identity.members.listMembers(workspaceId);
    await expect(set(people[by], people[whom].userId, role)).rejects.toMatchObject(error);
    expect(await node.identity.members.listMembers(workspaceId)).toEqual(before);
    expect(await log()).toEqual([]);
  });

  test.each(['somebody of another workspace', 'nobody'])('%s is not found', async (who) => {
    const stranger = await join(await newWorkspace(), 'eve', 'TECHNICIAN');
    const userId = who === 'nobody' ? 'no-such-user' : stranger.userId;
    await expect(set(people.owner, userId, null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await roleOf(stranger)).toBe('TECHNICIAN');
  });
});

test('two owners who remove each other at the same moment: one stays', async () => {
  for (let round = 0; round < 5; round++) {
    workspaceId = await newWorkspace();
    const [a, b] = [await join(workspaceId, 'ann', 'OWNER'), await join(workspaceId, 'bob', 'OWNER')];
    const outcomes = await Promise.allSettled([set(a, b.userId, null), set(b, a.userId, null)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await node.identity.members.listMembers(workspaceId)).toMatchObject([{ role: 'OWNER' }]);
  }
});

test('rights that were just lost no longer count, whatever a cache still says', async () => {
  const { owner, manager, technician } = people;
  await set(owner, manager.userId, 'DISPATCHER');
  await expect(set(manager, technician.userId, null)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('30 changes at a time leave a gapless log', async () => {
  const { owner, technician, dispatcher } = people;
  const roles: Role[] = ['OWNER', 'DISPATCHER', 'MANAGER'];
  await Promise.all(
    Array.from({ length: 30 }, (_, n) => set(owner, n % 2 ? technician.userId : dispatcher.userId, roles[n % 3] ?? 'MANAGER')),
  );
  const seqs = (await log()).map(({ seq }) => Number(seq));
  expect(seqs.length).toBeGreaterThan(1);
  expect(seqs).toEqual(seqs.map((_, n) => n + 1));
});
