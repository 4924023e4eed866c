import { hashPassword } from 'better-auth/crypto';
import { v7 as uuid } from 'uuid';
import type { Role } from '../../kernel/authorization.js';
import type { Queryable } from '../database/database.js';

export interface NewMember {
  workspaceId: string;
  name: string;
  email: string;
  /** null: they choose one by a link that is mailed to them, and cannot sign in before. */
  password: string | null;
  role: Role;
  /** The technician of the same workspace who this person is. */
  technicianId?: string | undefined;
}

/**
 * Gives somebody access to a workspace; pass a transaction. Whoever has an account already (email, in any case) keeps their name and
 * password, and whoever is a member already keeps their role.
 * @returns the user's id, and whether the account is new
 */
export async function createMember(tx: Queryable, member: NewMember): Promise<{ userId: string; isNewUser: boolean }> {
  const { workspaceId, role, technicianId } = member;
  const { userId, isNewUser } = await findOrCreateUser(tx, member);
  await tx.query(
    'INSERT INTO auth.member (id, organization_id, user_id, role) VALUES ($1, $2, $3, $4) ON CONFLICT (organization_id, user_id) DO NOTHING',
    [uuid(), workspaceId, userId, role],
  );
  if (technicianId !== undefined) {
    const linked = await tx.query('UPDATE technician SET user_id = $3 WHERE workspace_id = $1 AND id = $2 RETURNING id', [
      workspaceId,
      technicianId,
      userId,
    ]);
    if (linked.length === 0) throw new Error(`Workspace ${workspaceId} has no technician ${technicianId}`);
  }
  return { userId, isNewUser };
}

async function findOrCreateUser(tx: Queryable, { name, email, password }: NewMember): Promise<{ userId: string; isNewUser: boolean }> {
  const created = await tx.query<{ id: string }>(
    'INSERT INTO auth."user" (id, name, email) VALUES ($1, $2, lower($3)) ON CONFLICT (email) DO NOTHING RETURNING id',
    [uuid(), name, email],
  );
  if (created[0]) {
    const userId = created[0].id;
    if (password !== null)
      await tx.query(`INSERT INTO auth.account (id, account_id, provider_id, user_id, password) VALUES ($1, $2, 'credential', $2, $3)`, [
        uuid(),
        userId,
        await hashPassword(password),
      ]);
    return { userId, isNewUser: true };
  }
  const found = await tx.query<{ id: string }>('SELECT id FROM auth."user" WHERE email = lower($1)', [email]);
  if (!found[0]) throw new Error(`The account of ${email} was removed at this moment: try again`);
  return { userId: found[0].id, isNewUser: false };
}
