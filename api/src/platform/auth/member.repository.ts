import type { Role } from '../../kernel/authorization.js';
import type { Queryable } from '../database/database.js';

/** Somebody who may sign in to a workspace. */
export interface Member {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Which technician of the workspace they are. */
  technicianId: string | null;
  /** They have chosen no password yet, and so cannot have signed in. */
  awaitsPassword: boolean;
}

const HAS_PASSWORD = (user: string): string => `EXISTS (SELECT FROM auth.account a WHERE a.user_id = ${user} AND a.password IS NOT NULL)`;
const COLUMNS = `m.user_id AS "userId", u.name, u.email, m.role, t.id AS "technicianId", NOT ${HAS_PASSWORD('m.user_id')} AS "awaitsPassword"`;
const TABLES = `auth.member m JOIN auth."user" u ON u.id = m.user_id
  LEFT JOIN technician t ON t.workspace_id = m.organization_id::uuid AND t.user_id = m.user_id`;

/** By name; equal names by email. */
export async function listMembers(database: Queryable, workspaceId: string): Promise<Member[]> {
  return database.query<Member>(
    {
      name: 'members',
      text: `SELECT ${COLUMNS} FROM ${TABLES} WHERE m.organization_id = $1 ORDER BY u.name COLLATE "und-x-icu", u.email`,
    },
    [workspaceId],
  );
}

export async function findMember(database: Queryable, workspaceId: string, userId: string): Promise<Member | undefined> {
  const [member] = await database.query<Member>(`SELECT ${COLUMNS} FROM ${TABLES} WHERE m.organization_id = $1 AND m.user_id = $2`, [
    workspaceId,
    userId,
  ]);
  return member;
}

export async function hasPassword(database: Queryable, userId: string): Promise<boolean> {
  const [row] = await database.query<{ has: boolean }>(`SELECT ${HAS_PASSWORD('$1')} AS has`, [userId]);
  return row!.has;
}

export async function countOwners(database: Queryable, workspaceId: string): Promise<number> {
  const rows = await database.query(`SELECT FROM auth.member WHERE organization_id = $1 AND role = 'OWNER'`, [workspaceId]);
  return rows.length;
}

/**
 * The owners and these people, with their rows locked until the transaction ends: two owners who demote each other at the same moment take
 * turns, and each is judged by the rights they still have. Locked in id order, against deadlocks.
 */
export async function lockOwnersAnd(tx: Queryable, workspaceId: string, userIds: readonly string[]): Promise<Member[]> {
  return tx.query<Member>(
    `SELECT ${COLUMNS} FROM ${TABLES}
     WHERE m.organization_id = $1 AND (m.role = 'OWNER' OR m.user_id = ANY ($2)) ORDER BY m.id FOR UPDATE OF m`,
    [workspaceId, userIds],
  );
}

export async function isMember(tx: Queryable, workspaceId: string, email: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT FROM auth.member m JOIN auth."user" u ON u.id = m.user_id WHERE m.organization_id = $1 AND u.email = lower($2)`,
    [workspaceId, email],
  );
  return rows.length > 0;
}

/** Locked until the transaction ends: two who become the same technician at the same moment take turns. */
export async function lockTechnician(
  tx: Queryable,
  workspaceId: string,
  technicianId: string,
): Promise<{ name: string; hasSignIn: boolean } | undefined> {
  const [row] = await tx.query<{ name: string; hasSignIn: boolean }>(
    'SELECT name, user_id IS NOT NULL AS "hasSignIn" FROM technician WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE',
    [workspaceId, technicianId],
  );
  return row;
}

export async function updateRole(tx: Queryable, workspaceId: string, userId: string, role: Role): Promise<void> {
  await tx.query('UPDATE auth.member SET role = $3 WHERE organization_id = $1 AND user_id = $2', [workspaceId, userId, role]);
}

/**
 * Their account stays: it may belong to other workspaces, and history names it. Without any workspace left, their sessions go. The technician
 * who they were is free for another sign-in.
 */
export async function deleteMember(tx: Queryable, workspaceId: string, userId: string): Promise<void> {
  await tx.query('DELETE FROM auth.member WHERE organization_id = $1 AND user_id = $2', [workspaceId, userId]);
  await tx.query('UPDATE technician SET user_id = NULL WHERE workspace_id = $1 AND user_id = $2', [workspaceId, userId]);
  await tx.query('UPDATE auth.session SET active_organization_id = NULL WHERE user_id = $2 AND active_organization_id = $1', [
    workspaceId,
    userId,
  ]);
  await tx.query('DELETE FROM auth.session WHERE user_id = $1 AND NOT EXISTS (SELECT FROM auth.member WHERE user_id = $1)', [userId]);
}
