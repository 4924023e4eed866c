import type { Actor } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import type { Photo } from './photo.js';

const PHOTO_COLUMNS = `id, job_id AS "jobId", width, height, caption, author, attached_at AS at`;

/** The photos of these jobs, in the order in which they were added. */
export async function readPhotos(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Photo[]> {
  const text = `SELECT ${PHOTO_COLUMNS} FROM photo WHERE workspace_id = $1 AND job_id = ANY($2::uuid[]) ORDER BY attached_at, id`;
  return db.query<Photo>({ name: 'job-photos', text }, [workspaceId, jobIds]);
}

export async function countPhotos(db: Queryable, workspaceId: string, jobId: string): Promise<number> {
  const text = 'SELECT count(*)::int AS count FROM photo WHERE workspace_id = $1 AND job_id = $2';
  const [row] = await db.query<{ count: number }>({ name: 'job-photo-count', text }, [workspaceId, jobId]);
  return row!.count;
}

/** Makes an upload a photo of the job. False where there is no such upload, or it is on a job already. */
export async function attachPhoto(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  { uploadId, caption, at }: { uploadId: string; caption: string | null; at: Date },
  author: Actor,
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE photo SET job_id = $3, caption = $4, author = $5, attached_at = $6, released_at = NULL
     WHERE workspace_id = $1 AND id = $2 AND job_id IS NULL AND NOT doomed RETURNING 1`,
    [workspaceId, uploadId, jobId, caption, author, at],
  );
  return rows.length === 1;
}

/** Takes a photo off its job; its files stay until the clean-up. */
export async function detachPhoto(tx: Queryable, workspaceId: string, jobId: string, photoId: string, at: Date): Promise<void> {
  await tx.query(
    `UPDATE photo SET job_id = NULL, author = NULL, caption = NULL, attached_at = NULL, released_at = $4
     WHERE workspace_id = $1 AND id = $2 AND job_id = $3`,
    [workspaceId, photoId, jobId, at],
  );
}
