import type { Queryable } from '../../platform/database/database.js';
import type { JobRecord } from '../job-record.js';
import type { BulkFailure } from './bulk-outcome.js';

/** The next of a run's jobs, in the order in which they are to be changed. */
export interface NextJobs {
  jobIds: string[];
  /** The place of the first of them, from 0. */
  from: number;
  isLast: boolean;
  /** Somebody took back what was done already: the rest is to be left alone. */
  stopped: boolean;
}

/** One item of the answer that made no event. */
export type QuietResult = { position: number; jobId: string } & ({ failure: BulkFailure } | { job: JobRecord });

// Longer than a clientMutationId is kept, so that whatever can be repeated still finds its run.
const FORGET = `DELETE FROM bulk_run WHERE workspace_id = $1 AND created_at < now() - interval '8 days'`;

/** Which jobs a run is about, in the order in which they are to be judged. */
export interface RunJobs {
  jobIds: string[];
  /** All of them in one transaction, and so taken back. */
  atOnce: boolean;
}

export async function insertRun(tx: Queryable, workspaceId: string, batchId: string, { jobIds, atOnce }: RunJobs): Promise<void> {
  await tx.query(FORGET, [workspaceId]);
  const text = 'INSERT INTO bulk_run (workspace_id, batch_id, job_ids, at_once) VALUES ($1, $2, $3, $4)';
  await tx.query(text, [workspaceId, batchId, jobIds, atOnce]);
}

/** Locks the run, so that of several who carry it out at once each takes jobs of its own. Null: there is no such run any more. */
export async function lockNext(tx: Queryable, workspaceId: string, batchId: string, most: number): Promise<NextJobs | null> {
  const text = `SELECT CASE WHEN stopped OR at_once THEN job_ids[done + 1:] ELSE job_ids[done + 1:done + $3::int] END AS "jobIds", done AS from, stopped,
      stopped OR at_once OR done + $3::int >= cardinality(job_ids) AS "isLast"
    FROM bulk_run WHERE workspace_id = $1 AND batch_id = $2 FOR NO KEY UPDATE`;
  const [next] = await tx.query<NextJobs>({ name: 'bulk-run-next', text }, [workspaceId, batchId, most]);
  return next ?? null;
}

/** Notes so many more as done, with what is to be answered of those that made no event. */
export async function advanceRun(
  tx: Queryable,
  workspaceId: string,
  batchId: string,
  count: number,
  quiet: readonly QuietResult[],
): Promise<void> {
  const rows = quiet.map(({ position, jobId, ...rest }) => {
    const isFailure = 'failure' in rest;
    return {
      position,
      job_id: jobId,
      code: isFailure ? rest.failure.code : null,
      message: isFailure ? rest.failure.message : null,
      job: isFailure ? null : rest.job,
    };
  });
  const text = `WITH advanced AS (UPDATE bulk_run SET done = done + $3 WHERE workspace_id = $1 AND batch_id = $2)
    INSERT INTO bulk_result (workspace_id, batch_id, position, job_id, code, message, job)
    SELECT $1, $2, r.position, r.job_id, r.code, r.message, r.job
    FROM jsonb_to_recordset($4::jsonb) AS r (position int, job_id uuid, code text, message text, job jsonb)`;
  await tx.query({ name: 'bulk-run-advance', text }, [workspaceId, batchId, count, JSON.stringify(rows)]);
}

/** In the order of the run. */
export async function readQuietResults(
  db: Queryable,
  workspaceId: string,
  batchId: string,
): Promise<{ failed: BulkFailure[]; unchanged: JobRecord[] }> {
  const text = `SELECT job_id AS "jobId", code, message, job FROM bulk_result WHERE workspace_id = $1 AND batch_id = $2 ORDER BY position`;
  const rows = await db.query<BulkFailure & { job: JobRecord | null }>({ name: 'bulk-results', text }, [workspaceId, batchId]);
  return {
    failed: rows.flatMap(({ job, ...failure }) => (job ? [] : [failure])),
    unchanged: rows.flatMap(({ job }) => job ?? []),
  };
}

/** Whoever carries the run out does no more of it. Waits for the chunk under way. Tells whether it was one transaction. */
export async function stopRun(tx: Queryable, workspaceId: string, batchId: string): Promise<{ atOnce: boolean }> {
  const text = 'UPDATE bulk_run SET stopped = true WHERE workspace_id = $1 AND batch_id = $2 RETURNING at_once AS "atOnce"';
  const [run] = await tx.query<{ atOnce: boolean }>(text, [workspaceId, batchId]);
  return { atOnce: run?.atOnce ?? false };
}

/** As if it had never begun. */
export async function forgetRun(tx: Queryable, workspaceId: string, batchId: string): Promise<void> {
  await tx.query('DELETE FROM bulk_run WHERE workspace_id = $1 AND batch_id = $2', [workspaceId, batchId]);
  await tx.query('DELETE FROM idempotency WHERE workspace_id = $1 AND batch_id = $2', [workspaceId, batchId]);
}
