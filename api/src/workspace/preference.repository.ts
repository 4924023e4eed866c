import type { Queryable } from '../platform/database/database.js';

interface Owner {
  workspaceId: string;
  userId: string;
}

export async function readPreference(db: Queryable, { workspaceId, userId }: Owner, key: string): Promise<string | null> {
  const text = 'SELECT value FROM preference WHERE workspace_id = $1 AND user_id = $2 AND key = $3';
  const [row] = await db.query<{ value: string }>({ name: 'preference', text }, [workspaceId, userId, key]);
  return row?.value ?? null;
}

/** How many others the user keeps. */
export async function countOtherPreferences(db: Queryable, { workspaceId, userId }: Owner, key: string): Promise<number> {
  const text = 'SELECT count(*)::int AS count FROM preference WHERE workspace_id = $1 AND user_id = $2 AND key <> $3';
  const [row] = await db.query<{ count: number }>(text, [workspaceId, userId, key]);
  return row!.count;
}

/** Null forgets it. */
export async function writePreference(tx: Queryable, owner: Owner, key: string, value: string | null, at: Date): Promise<void> {
  const { workspaceId, userId } = owner;
  if (value === null) {
    await tx.query('DELETE FROM preference WHERE workspace_id = $1 AND user_id = $2 AND key = $3', [workspaceId, userId, key]);
    return;
  }
  await tx.query(
    `INSERT INTO preference (workspace_id, user_id, key, value, updated_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (workspace_id, user_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [workspaceId, userId, key, value, at],
  );
}
