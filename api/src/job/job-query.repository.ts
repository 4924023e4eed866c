import type { Queryable } from '../platform/database/database.js';
import { type JobRecord } from './job-record.js';
import { fromTuple, JOB_TUPLE_SQL, type JobTuple } from './job-tuple.js';

export const CUSTOMER_OF_JOB = 'JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id';
export const JOB_FROM = `job j ${CUSTOMER_OF_JOB}`;

export async function readJobRecord(db: Queryable, workspaceId: string, jobId: string): Promise<JobRecord | null> {
  const text = `SELECT ${JOB_TUPLE_SQL}::text AS job FROM ${JOB_FROM} WHERE j.workspace_id = $1 AND j.id = $2`;
  const [row] = await db.query<{ job: string }>({ name: 'job', text }, [workspaceId, jobId]);
  return row ? fromTuple(JSON.parse(row.job) as JobTuple) : null;
}

export async function readJobRecords(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, JobRecord>> {
  const text = `SELECT coalesce(json_agg(${JOB_TUPLE_SQL}), '[]')::text AS jobs FROM ${JOB_FROM}
    WHERE j.workspace_id = $1 AND j.id = ANY($2::uuid[])`;
  const [row] = await db.query<{ jobs: string }>({ name: 'jobs-by-id', text }, [workspaceId, jobIds]);
  return new Map((JSON.parse(row!.jobs) as JobTuple[]).map((tuple) => [tuple[0], fromTuple(tuple)]));
}

/** The jobs that follow these up, in order of their numbers. */
export async function readFollowUps(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<JobRecord[]> {
  const text = `SELECT ${JOB_TUPLE_SQL}::text AS job FROM ${JOB_FROM}
    WHERE j.workspace_id = $1 AND j.follow_up_of = ANY($2::uuid[]) AND j.follow_up_of IS NOT NULL ORDER BY j.number`;
  const rows = await db.query<{ job: string }>({ name: 'job-follow-ups', text }, [workspaceId, jobIds]);
  return rows.map((row) => fromTuple(JSON.parse(row.job) as JobTuple));
}

export async function findJobId(db: Queryable, workspaceId: string, number: number): Promise<string | null> {
  const text = 'SELECT id FROM job WHERE workspace_id = $1 AND number = $2';
  const [row] = await db.query<{ id: string }>({ name: 'job-by-number', text }, [workspaceId, number]);
  return row?.id ?? null;
}

/** Jobs of the same technicians at the same time, for each of these jobs. */
export async function readOverlaps(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, string[]>> {
  const text = `SELECT DISTINCT a.job_id AS "jobId", o.job_id AS "otherId"
    FROM job_assignment a
    JOIN job_assignment o ON o.workspace_id = a.workspace_id AND o.technician_id = a.technician_id AND o.job_id <> a.job_id AND o.holds_slot
      AND lower(o.time_window) < upper(a.time_window) AND lower(o.time_window) > lower(a.time_window) - interval '24 hours'
      AND o.time_window && a.time_window
    WHERE a.workspace_id = $1 AND a.job_id = ANY($2::uuid[]) AND a.holds_slot`;
  const rows = await db.query<{ jobId: string; otherId: string }>({ name: 'job-overlaps', text }, [workspaceId, jobIds]);
  const overlaps = new Map<string, string[]>(jobIds.map((id) => [id, []]));
  for (const { jobId, otherId } of rows) overlaps.get(jobId)!.push(otherId);
  return overlaps;
}

/** Those of these jobs whose crew the technician is in, drafts left out. */
export async function readJobIdsOf(db: Queryable, workspaceId: string, technicianId: string, jobIds: readonly string[]): Promise<string[]> {
  const text = `SELECT j.id FROM job j JOIN job_assignment a ON a.workspace_id = j.workspace_id AND a.job_id = j.id
    WHERE j.workspace_id = $1 AND j.id = ANY($3::uuid[]) AND a.technician_id = $2 AND j.status <> 'DRAFT'`;
  const rows = await db.query<{ id: string }>({ name: 'job-ids-of-technician', text }, [workspaceId, technicianId, jobIds]);
  return rows.map((row) => row.id);
}
