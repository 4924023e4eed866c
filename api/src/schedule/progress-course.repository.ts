import type { Queryable } from '../platform/database/database.js';
import type { ProgressStep } from './progress-course.rules.js';

/** How many jobs are in progress, and when some began or ceased to be since then: of one snapshot. */
export async function readProgress(db: Queryable, workspaceId: string, since: Date): Promise<{ count: number; steps: ProgressStep[] }> {
  const status = (end: 'from' | 'to'): string =>
    `(jsonb_path_query_first(e.changes, '$[*] ? (@.field == "status")')->>'${end}' IS NOT DISTINCT FROM 'IN_PROGRESS')::int`;
  const text = `SELECT n.in_progress AS count, s.at, s.delta FROM workspace_counter n
    LEFT JOIN LATERAL (
      SELECT e.at, ${status('to')} - ${status('from')} AS delta FROM job_event e
      WHERE e.workspace_id = $1 AND e.at > $2 AND 'status' = ANY (e.changed)) AS s ON s.delta <> 0
    WHERE n.workspace_id = $1 ORDER BY s.at`;
  const rows = await db.query<{ count: number; at: Date | null; delta: number | null }>({ name: 'progress-course', text }, [
    workspaceId,
    since,
  ]);
  return { count: rows[0]?.count ?? 0, steps: rows.flatMap(({ at, delta }) => (at && delta ? [{ at, delta }] : [])) };
}
