import type { Role } from '../../kernel/authorization.js';
import type { Queryable } from '../database/database.js';

/** A live session and what its user may do: the workspace that was chosen in it if they are still a member there, else the first they joined. */
export interface SessionRow {
  session_id: string;
  expires_at: Date;
  user_id: string;
  name: string;
  email: string;
  /** null: a member of no workspace. */
  workspace_id: string | null;
  role: Role | null;
  technician_id: string | null;
}

const SELECT = `
SELECT s.id AS session_id, s.expires_at, s.user_id, u.name, u.email, m.workspace_id, m.role, t.id AS technician_id
FROM auth.session s
JOIN auth."user" u ON u.id = s.user_id
LEFT JOIN LATERAL (
  SELECT organization_id::uuid AS workspace_id, role FROM auth.member
  WHERE user_id = s.user_id AND organization_id = coalesce($2, organization_id)
  ORDER BY organization_id = s.active_organization_id DESC NULLS LAST, created_at, id LIMIT 1
) m ON true
LEFT JOIN technician t ON t.workspace_id = m.workspace_id AND t.user_id = s.user_id`;

const BY_TOKEN = { name: 'session-by-token', text: `${SELECT}\nWHERE s.token = $1 AND s.expires_at > now()` };
const BY_ID = { name: 'session-by-id', text: `${SELECT}\nWHERE s.id = $1 AND s.expires_at > now()` };

export async function findSessionByToken(database: Queryable, token: string): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(BY_TOKEN, [token, null]);
  return row ?? null;
}

export async function findSessionInWorkspace(database: Queryable, sessionId: string, workspaceId: string): Promise<SessionRow | null> {
  const [row] = await database.query<SessionRow>(BY_ID, [sessionId, workspaceId]);
  return row ?? null;
}

/** Never shortens, and never wakes a session that ended meanwhile. */
export async function prolongSession(database: Queryable, sessionId: string, until: Date): Promise<void> {
  await database.query('UPDATE auth.session SET expires_at = $2, updated_at = now() WHERE id = $1 AND expires_at BETWEEN now() AND $2', [
    sessionId,
    until,
  ]);
}

export async function findFirstWorkspace(database: Queryable, userId: string): Promise<string | null> {
  const [row] = await database.query<{ id: string }>(
    'SELECT organization_id AS id FROM auth.member WHERE user_id = $1 ORDER BY created_at, id LIMIT 1',
    [userId],
  );
  return row?.id ?? null;
}

export async function deleteExpiredSessions(database: Queryable, userId: string): Promise<void> {
  await database.query('DELETE FROM auth.session WHERE user_id = $1 AND expires_at < now()', [userId]);
}
