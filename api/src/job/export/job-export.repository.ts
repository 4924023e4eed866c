import type { Database } from '../../platform/database/database.js';
import { readCursor } from '../../platform/database/read-cursor.js';
import type { JobCriteria, JobOrder } from '../job-list.repository.js';
import { listStatement } from '../job-list.repository.js';
import { type JobRecord } from '../job-record.js';
import { fromTuple, JOB_TUPLE_SQL, type JobTuple } from '../job-tuple.js';

/** Rows in memory at a time. */
const BATCH = 500;

interface Wanted {
  order: JobOrder;
  now: Date;
  signal: AbortSignal;
}

/** All jobs of a list as they were at one moment, a batch at a time. */
export async function* exportJobs(
  database: Database,
  workspaceId: string,
  criteria: JobCriteria,
  { order, now, signal }: Wanted,
): AsyncGenerator<JobRecord[]> {
  const statement = listStatement(workspaceId, criteria, { order, now, columns: `${JOB_TUPLE_SQL}::text AS job` });
  for await (const rows of readCursor<{ job: string }>(database, statement, { batch: BATCH, signal }))
    yield rows.map((row) => fromTuple(JSON.parse(row.job) as JobTuple));
}

/** A job with what only the importer's file tells of it. */
export interface ImportableJob {
  job: JobRecord;
  reference: string | null;
  titleTyped: boolean;
  cancelledAt: Date | null;
  customerReference: string | null;
}

/** The same for the importer's file. */
export async function* exportImportable(
  database: Database,
  workspaceId: string,
  criteria: JobCriteria,
  { order, now, signal }: Wanted,
): AsyncGenerator<ImportableJob[]> {
  const columns = `${JOB_TUPLE_SQL}::text AS job, j.reference, j.title_typed AS "titleTyped", j.cancelled_at AS "cancelledAt",
    c.reference AS "customerReference"`;
  const statement = listStatement(workspaceId, criteria, { order, now, columns });
  for await (const rows of readCursor<Omit<ImportableJob, 'job'> & { job: string }>(database, statement, { batch: BATCH, signal }))
    yield rows.map((row) => ({ ...row, job: fromTuple(JSON.parse(row.job) as JobTuple) }));
}
