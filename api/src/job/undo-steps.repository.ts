import type { Queryable } from '../platform/database/database.js';
import type { Step } from './undo-steps.rules.js';

/** More steps than anybody takes back: a limit for the reading, not for people. */
const MOST_STEPS = 1000;

export interface MadeStep extends Step {
  at: string;
}

/** What one person has made since, oldest first. */
export async function readSteps(db: Queryable, workspaceId: string, actorId: string, since: Date): Promise<MadeStep[]> {
  const text = `SELECT batch_id AS "batchId", undoes, undo_root AS root, undo_depth AS depth, to_json(at)#>>'{}' AS at FROM job_event
    WHERE workspace_id = $1 AND step_of = $2 AND at > $3 ORDER BY seq DESC LIMIT ${MOST_STEPS}`;
  return (await db.query<MadeStep>({ name: 'undo-steps', text }, [workspaceId, actorId, since])).reverse();
}

/** Of each batch its first event's place and how many jobs it changed. */
export async function readBatchSizes(
  db: Queryable,
  workspaceId: string,
  batchIds: readonly string[],
): Promise<Map<string, { seq: number; jobs: number }>> {
  const text = `SELECT batch_id AS "batchId", min(seq)::float8 AS seq, count(*)::int AS jobs FROM job_event
    WHERE workspace_id = $1 AND batch_id = ANY($2::uuid[]) AND job_id IS NOT NULL GROUP BY batch_id`;
  const rows = await db.query<{ batchId: string; seq: number; jobs: number }>({ name: 'batch-sizes', text }, [workspaceId, batchIds]);
  return new Map(rows.map(({ batchId, ...size }) => [batchId, size]));
}
