import { getMigrations } from 'better-auth/db/migration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROLES, ROLE_PERMISSIONS } from '../../src/kernel/authorization.js';
import { organizationRoles } from '../../src/platform/auth/auth-roles.js';
import { createTestDatabase } from '../harness/test-database.js';
import type { TestDatabase } from '../harness/test-database.js';
import { startIdentityNode } from './identity-server.js';
import type { IdentityNode } from './identity-server.js';

let db: TestDatabase;
let node: IdentityNode;

beforeAll(async () => {
  db = await createTestDatabase();
  node = await startIdentityNode(db.database);
});

afterAll(async () => {
  await node.close();
  await db.drop();
});

const missing = async () => {
  const { toBeCreated, toBeAdded, schemaProblems } = await getMigrations(node.identity.auth.options);
  return {
    tables: toBeCreated.map(({ table }) => table),
    columns: toBeAdded.flatMap(({ table, fields }) => Object.keys(fields).map((field) => `${table}.${field}`)),
    schemaProblems,
  };
};

test('our migration makes every table and column that this version of better-auth reads and writes', async () => {
  expect(await missing()).toEqual({ tables: [], columns: [], schemaProblems: [] });
  await db.database.query('ALTER TABLE auth.session DROP COLUMN ip_address');
  await db.database.query('DROP TABLE auth.invitation');
  expect(await missing()).toMatchObject({ tables: ['invitation'], columns: ['session.ip_address'] });
});

test.each(ROLES)('better-auth gives a %s exactly the permissions of the kernel', (role) => {
  const permissions = Object.entries(organizationRoles[role].statements).flatMap(([resource, actions]) =>
    (actions as readonly string[]).map((action) => `${resource}:${action}`),
  );
  expect(permissions.sort()).toEqual([...ROLE_PERMISSIONS[role]].sort());
});
