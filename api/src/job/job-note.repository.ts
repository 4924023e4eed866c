import type { Actor } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';

export async function insertNote(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  note: { id: string; body: string; pinned: boolean; at: Date },
  author: Actor,
): Promise<void> {
  await tx.query('INSERT INTO job_note (workspace_id, id, job_id, body, pinned, author, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    workspaceId,
    note.id,
    jobId,
    note.body,
    note.pinned,
    author,
    note.at,
  ]);
}

export interface NoteRecord {
  id: string;
  jobId: string;
  body: string;
  pinned: boolean;
  author: unknown;
  at: Date;
}

export async function readNotes(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<NoteRecord[]> {
  const text = `SELECT id, job_id AS "jobId", body, pinned, author, at FROM job_note
    WHERE workspace_id = $1 AND job_id = ANY($2::uuid[]) ORDER BY pinned DESC, at, id`;
  return db.query<NoteRecord>({ name: 'job-notes', text }, [workspaceId, jobIds]);
}
