import type { Queryable } from '../platform/database/database.js';
import type { SavedView } from './saved-view.js';

const COLUMNS = 'id, owner_id AS "ownerId", owner_name AS "ownerName", name, query, shared';

/** One's own and the shared ones, by name. */
export async function listViews(db: Queryable, workspaceId: string, userId: string): Promise<SavedView[]> {
  const text = `SELECT ${COLUMNS} FROM saved_view WHERE workspace_id = $1 AND (owner_id = $2 OR shared) ORDER BY name COLLATE "und-x-icu", id`;
  return db.query<SavedView>({ name: 'saved-views', text }, [workspaceId, userId]);
}

export async function readView(db: Queryable, workspaceId: string, id: string): Promise<SavedView | null> {
  const text = `SELECT ${COLUMNS} FROM saved_view WHERE workspace_id = $1 AND id = $2`;
  const [row] = await db.query<SavedView>({ name: 'saved-view', text }, [workspaceId, id]);
  return row ?? null;
}

/** The same, kept from others until the transaction ends. */
export async function lockView(tx: Queryable, workspaceId: string, id: string): Promise<SavedView | null> {
  const [row] = await tx.query<SavedView>(`SELECT ${COLUMNS} FROM saved_view WHERE workspace_id = $1 AND id = $2 FOR UPDATE`, [
    workspaceId,
    id,
  ]);
  return row ?? null;
}

export async function countViews(db: Queryable, workspaceId: string, ownerId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM saved_view WHERE workspace_id = $1 AND owner_id = $2',
    [workspaceId, ownerId],
  );
  return row!.count;
}

/** Writes it, new or as it is now. @throws the database's 23505 when its owner has another of this name */
export async function writeView(tx: Queryable, workspaceId: string, view: SavedView, at: Date): Promise<void> {
  await tx.query(
    `INSERT INTO saved_view (workspace_id, id, owner_id, owner_name, name, query, shared, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
     ON CONFLICT (workspace_id, id) DO UPDATE SET name = excluded.name, query = excluded.query, shared = excluded.shared,
       updated_at = excluded.updated_at`,
    [workspaceId, view.id, view.ownerId, view.ownerName, view.name, view.query, view.shared, at],
  );
}

export async function removeView(tx: Queryable, workspaceId: string, id: string): Promise<void> {
  await tx.query('DELETE FROM saved_view WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
}

/** Whether an error is that of two views with one name. */
export function isSameName(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  // A distributed table's indexes carry the shard's number at their end.
  return code === '23505' && Boolean(constraint?.startsWith('saved_view_name'));
}
