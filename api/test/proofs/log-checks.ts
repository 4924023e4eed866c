import type { Queryable } from '../../src/platform/database/database.js';

/** Pairs of blocking assignments that overlap: one technician in two places. */
export async function overlapsOf(db: Queryable, workspaceId: string): Promise<unknown[]> {
  return db.query(
    `SELECT a.technician_id, a.job_id, b.job_id AS other, a.time_window FROM job_assignment a
     JOIN job_assignment b ON b.workspace_id = $1 AND b.technician_id = a.technician_id AND b.job_id > a.job_id AND b.time_window && a.time_window
     WHERE a.workspace_id = $1 AND a.holds_slot AND a.blocking AND b.holds_slot AND b.blocking`,
    [workspaceId],
  );
}

/** How many batches of the history carry each clientMutationId of this pattern. */
export async function timesInHistory(db: Queryable, workspaceId: string, pattern: string): Promise<Map<string, number>> {
  const rows = await db.query<{ id: string; times: number }>(
    `SELECT client_mutation_id AS id, count(DISTINCT batch_id)::int AS times FROM job_event
     WHERE workspace_id = $1 AND client_mutation_id LIKE $2 GROUP BY client_mutation_id`,
    [workspaceId, pattern],
  );
  return new Map(rows.map(({ id, times }) => [id, times]));
}

/** Places of the log, and versions of jobs, that are missing or doubled; what the counter says and the log does not. */
export async function gaps(db: Queryable, workspaceId: string): Promise<unknown[]> {
  return db.query(
    `SELECT 'seq' AS of, seq::text AS at FROM (
       SELECT seq, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS before FROM job_event WHERE workspace_id = $1) AS log WHERE seq <> before + 1
     UNION ALL
     SELECT 'version of ' || job_id, version::text FROM (
       SELECT job_id, job_version AS version, row_number() OVER (PARTITION BY job_id ORDER BY seq) AS place
       FROM job_event WHERE workspace_id = $1 AND job_id IS NOT NULL) AS versions WHERE version <> place
     UNION ALL
     SELECT 'job behind its log ' || j.id, j.version::text FROM job j WHERE j.workspace_id = $1
       AND j.version IS DISTINCT FROM (SELECT max(job_version) FROM job_event e WHERE e.workspace_id = $1 AND e.job_id = j.id)
     UNION ALL
     SELECT 'counter', c.seq::text FROM workspace_counter c
     WHERE c.workspace_id = $1 AND c.seq <> (SELECT coalesce(max(seq), 0) FROM job_event WHERE workspace_id = $1)`,
    [workspaceId],
  );
}
