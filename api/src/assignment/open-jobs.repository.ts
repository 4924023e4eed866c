import type { Queryable } from '../platform/database/database.js';
import { fromTuple, JOB_TUPLE_SQL, WINDOW_START_SQL, type JobRecord, type JobTuple } from '../job/index.js';

/** The most jobs that one plan is made for. */
export const MOST_OPEN = 200;

const CUSTOMER = 'JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id';
const UNASSIGNED = {
  name: 'unassigned-of-day',
  text: `SELECT coalesce(json_agg(job ORDER BY window_start, number), '[]')::text AS jobs FROM (
    SELECT ${JOB_TUPLE_SQL} AS job, j.window_start, j.number FROM job j ${CUSTOMER}
    WHERE j.workspace_id = $1 AND j.status = 'SCHEDULED' AND j.crew = '{}' AND ${WINDOW_START_SQL} < $3 AND ${WINDOW_START_SQL} >= $2
    ORDER BY j.window_start, j.number LIMIT ${MOST_OPEN}) AS open`,
};
const DRAFTS = {
  name: 'drafts-waiting',
  text: `SELECT coalesce(json_agg(job ORDER BY created_at, id), '[]')::text AS jobs FROM (
    SELECT ${JOB_TUPLE_SQL} AS job, j.created_at, j.id FROM job j ${CUSTOMER}
    WHERE j.workspace_id = $1 AND j.status = 'DRAFT' ORDER BY j.created_at, j.id LIMIT $2) AS open`,
};

/** Planned jobs of the day without a technician, by time. */
export async function readUnassigned(db: Queryable, workspaceId: string, { start, end }: { start: Date; end: Date }): Promise<JobRecord[]> {
  return jobsOf(await db.query<{ jobs: string }>(UNASSIGNED, [workspaceId, start, end]));
}

/** Drafts, those first that wait longest. */
export async function readDrafts(db: Queryable, workspaceId: string, most: number): Promise<JobRecord[]> {
  return jobsOf(await db.query<{ jobs: string }>(DRAFTS, [workspaceId, most]));
}

function jobsOf([row]: { jobs: string }[]): JobRecord[] {
  return (JSON.parse(row!.jobs) as JobTuple[]).map(fromTuple);
}
