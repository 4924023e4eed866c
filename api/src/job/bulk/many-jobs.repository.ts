import type { Queryable } from '../../platform/database/database.js';
import type { Clash, Job } from '../job.js';
import { CUSTOMER_OF_JOB } from '../job-query.repository.js';
import { CLASH_COLUMNS, toClash, type ClashRow } from '../job-slot.repository.js';
import { JOB_TUPLE_SQL, toJob, type JobTuple } from '../job-tuple.js';

/** Where one technician is wanted. */
export interface WantedSpan {
  technicianId: string;
  start: Date;
  end: Date;
}

export type JobSequence = 'number' | 'earliest first' | 'latest first';

const SEQUENCES: Record<JobSequence, string> = {
  number: 'number',
  'earliest first': 'window_start NULLS LAST, number',
  'latest first': 'window_start DESC NULLS LAST, number',
};

interface JobRow {
  job: JobTuple;
}

const MANY = `SELECT ${JOB_TUPLE_SQL} AS job FROM job j ${CUSTOMER_OF_JOB} WHERE j.workspace_id = $1 AND j.id = ANY($2::uuid[])`;

export async function readJobs(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, Job>> {
  return byId(await db.query<JobRow>({ name: 'jobs-read', text: MANY }, [workspaceId, jobIds]));
}

/** In id order, before any technician: the order in which every command locks. */
export async function lockJobs(tx: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, Job>> {
  const text = `${MANY} ORDER BY j.id FOR NO KEY UPDATE OF j`;
  return byId(await tx.query<JobRow>({ name: 'jobs-lock', text }, [workspaceId, jobIds]));
}

/** The same ids in this order; those that are no job's come last. */
export async function inSequence(db: Queryable, workspaceId: string, jobIds: readonly string[], sequence: JobSequence): Promise<string[]> {
  const text = `SELECT id FROM job WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY ${SEQUENCES[sequence]}`;
  const rows = await db.query<{ id: string }>(text, [workspaceId, jobIds]);
  return [...new Set([...rows.map((row) => row.id), ...jobIds])];
}

/** Every job that holds one of these technicians in their span, blocking or not; once for each technician. */
export async function findTaken(db: Queryable, workspaceId: string, spans: readonly WantedSpan[]): Promise<Clash[]> {
  if (spans.length === 0) return [];
  const text = `SELECT DISTINCT ${CLASH_COLUMNS}
    FROM unnest($2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS wanted (technician_id, starts, ends)
    JOIN job_assignment a ON a.workspace_id = $1 AND a.technician_id = wanted.technician_id AND a.holds_slot
      AND lower(a.time_window) < wanted.ends AND lower(a.time_window) > wanted.starts - interval '24 hours'
      AND a.time_window && tstzrange(wanted.starts, wanted.ends)
    JOIN job j ON j.workspace_id = $1 AND j.id = a.job_id`;
  const columns = [spans.map((span) => span.technicianId), spans.map((span) => span.start), spans.map((span) => span.end)];
  return (await db.query<ClashRow>({ name: 'slots-taken', text }, [workspaceId, ...columns])).map(toClash);
}

function byId(rows: readonly JobRow[]): Map<string, Job> {
  return new Map(rows.map(({ job }) => [job[0], toJob(job)]));
}
