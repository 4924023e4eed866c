import type { Queryable } from '../platform/database/database.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import type { JobBefore } from './job.changes.js';
import type { JobEventKind } from './job.events.js';

/** A job's event with what undo needs. */
export interface JobEventRow extends EventRow {
  jobId: string;
  jobVersion: number;
  changed: string[];
  before: JobBefore | null;
  /** The batch that it takes back. */
  undoes: string | null;
  undoRoot: string | null;
  undoDepth: number;
}

const EVENT_COLUMNS = `e.seq::float8 AS seq, e.kind, to_json(e.at)#>>'{}' AS at, to_json(e.occurred_at)#>>'{}' AS "occurredAt", e.actor,
  e.job_id AS "jobId", e.job_version AS "jobVersion", e.job, e.before, e.changed, e.changes, e.reason, e.audience_before AS "audienceBefore",
  e.audience_after AS "audienceAfter", e.undoable, e.batch_id AS "batchId", e.client_mutation_id AS "clientMutationId", e.entity,
  e.entity_id AS "entityId", e.deleted, e.node, e.undoes, e.undo_root AS "undoRoot", e.undo_depth AS "undoDepth"`;

export async function readBatch(db: Queryable, workspaceId: string, batchId: string): Promise<JobEventRow[]> {
  const text = `SELECT ${EVENT_COLUMNS} FROM job_event e WHERE e.workspace_id = $1 AND e.batch_id = $2 AND e.job_id IS NOT NULL ORDER BY e.seq`;
  return db.query<JobEventRow>({ name: 'events-of-batch', text }, [workspaceId, batchId]);
}

export async function readEventsAt(db: Queryable, workspaceId: string, places: readonly number[]): Promise<JobEventRow[]> {
  const text = `SELECT ${EVENT_COLUMNS} FROM job_event e WHERE e.workspace_id = $1 AND e.seq = ANY($2::bigint[])`;
  return db.query<JobEventRow>({ name: 'events-at', text }, [workspaceId, places]);
}

/** What happened to the job since it had this version, oldest first. */
export async function readEventsSince(db: Queryable, workspaceId: string, jobId: string, version: number): Promise<JobEventRow[]> {
  const text = `SELECT ${EVENT_COLUMNS} FROM job_event e
    WHERE e.workspace_id = $1 AND e.job_id = $2 AND e.job_version > $3 ORDER BY e.seq DESC LIMIT 1000`;
  return (await db.query<JobEventRow>({ name: 'events-since-version', text }, [workspaceId, jobId, version])).reverse();
}

/** The job's history, newest first, before the event `beforeSeq`; of these kinds, or all. */
export async function readHistory(
  db: Queryable,
  workspaceId: string,
  jobId: string,
  beforeSeq: number | null,
  limit: number,
  kinds: readonly JobEventKind[] | null,
): Promise<JobEventRow[]> {
  const text = `SELECT ${EVENT_COLUMNS} FROM job_event e
    WHERE e.workspace_id = $1 AND e.job_id = $2 AND e.seq < coalesce($3::bigint, 9223372036854775807)
      AND ($5::text[] IS NULL OR e.kind = ANY($5::text[])) ORDER BY e.seq DESC LIMIT $4`;
  return db.query<JobEventRow>({ name: 'events-of-job', text }, [workspaceId, jobId, beforeSeq, limit, kinds]);
}

/** Of each job the newest events, newest first, in one statement for all of them; of these kinds, or all. */
export async function readHistories(
  db: Queryable,
  workspaceId: string,
  jobIds: readonly string[],
  limit: number,
  kinds: readonly JobEventKind[] | null,
): Promise<Map<string, JobEventRow[]>> {
  const text = `SELECT e.* FROM unnest($2::uuid[]) AS asked(job_id) CROSS JOIN LATERAL (
      SELECT ${EVENT_COLUMNS} FROM job_event e
      WHERE e.workspace_id = $1 AND e.job_id = asked.job_id AND ($4::text[] IS NULL OR e.kind = ANY($4::text[]))
      ORDER BY e.seq DESC LIMIT $3) AS e ORDER BY e.seq DESC`;
  const rows = await db.query<JobEventRow>({ name: 'events-of-jobs', text }, [workspaceId, [...new Set(jobIds)], limit, kinds]);
  const histories = new Map<string, JobEventRow[]>(jobIds.map((id) => [id, []]));
  for (const row of rows) histories.get(row.jobId)!.push(row);
  return histories;
}
