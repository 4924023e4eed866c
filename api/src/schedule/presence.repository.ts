import type { Queryable } from '../platform/database/database.js';

export async function isJob(db: Queryable, workspaceId: string, jobId: string): Promise<boolean> {
  const text = 'SELECT FROM job WHERE workspace_id = $1 AND id = $2';
  return (await db.query({ name: 'is-job', text }, [workspaceId, jobId])).length > 0;
}
