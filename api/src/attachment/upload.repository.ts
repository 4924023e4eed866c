import type { Queryable } from '../platform/database/database.js';

/** An upload that is on no job after this long was forgotten. */
export const LOOSE_LIFE_MS = 24 * 60 * 60_000;

export interface NewUpload {
  id: string;
  uploadedBy: string;
  uploadedAt: Date;
  width: number;
  height: number;
  bytes: number;
  thumbnailBytes: number;
}

export async function insertUpload(db: Queryable, workspaceId: string, upload: NewUpload): Promise<void> {
  const { id, uploadedBy, uploadedAt, width, height, bytes, thumbnailBytes } = upload;
  await db.query(
    `INSERT INTO photo (workspace_id, id, uploaded_by, uploaded_at, width, height, bytes, thumbnail_bytes) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [workspaceId, id, uploadedBy, uploadedAt, width, height, bytes, thumbnailBytes],
  );
}

/** A photo's file with what decides who sees it: its job, or while it is on none whoever sent it. */
export interface PhotoAccess {
  uploadedBy: string;
  bytes: number;
  thumbnailBytes: number;
  job: { status: string; crew: string[] } | null;
}

export async function readPhotoAccess(db: Queryable, workspaceId: string, id: string): Promise<PhotoAccess | null> {
  const text = `SELECT p.uploaded_by AS "uploadedBy", p.bytes, p.thumbnail_bytes AS "thumbnailBytes",
      CASE WHEN j.id IS NOT NULL THEN json_build_object('status', j.status, 'crew', j.crew) END AS job
    FROM photo p LEFT JOIN job j ON j.workspace_id = p.workspace_id AND j.id = p.job_id
    WHERE p.workspace_id = $1 AND p.id = $2 AND NOT p.doomed`;
  const [row] = await db.query<PhotoAccess>({ name: 'photo-access', text }, [workspaceId, id]);
  return row ?? null;
}

/** Marks forgotten uploads, from when on they can't be attached, and names all that are marked: also those whose removal was cut off. */
export async function doomLooseUploads(db: Queryable, workspaceId: string, before: Date): Promise<string[]> {
  await db.query(
    `UPDATE photo SET doomed = true WHERE workspace_id = $1 AND job_id IS NULL AND NOT doomed
       AND uploaded_at < $2 AND coalesce(released_at, uploaded_at) < $2`,
    [workspaceId, before],
  );
  const rows = await db.query<{ id: string }>('SELECT id FROM photo WHERE workspace_id = $1 AND job_id IS NULL AND doomed LIMIT 10000', [
    workspaceId,
  ]);
  return rows.map(({ id }) => id);
}

export async function deleteDoomedUpload(db: Queryable, workspaceId: string, id: string): Promise<void> {
  await db.query('DELETE FROM photo WHERE workspace_id = $1 AND id = $2 AND job_id IS NULL AND doomed', [workspaceId, id]);
}
