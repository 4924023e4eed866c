import { v7 as uuid } from 'uuid';
import type { Queryable } from '../../src/platform/database/database.js';

/** A workspace with an empty log. */
export async function insertWorkspace(database: Queryable): Promise<string> {
  const id = uuid();
  await database.query(`INSERT INTO workspace (workspace_id, name, time_zone, currency) VALUES ($1, 'Test', 'America/Chicago', 'USD')`, [
    id,
  ]);
  await database.query('INSERT INTO workspace_counter (workspace_id, log_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, uuid()]);
  return id;
}

export interface JobEventRow {
  jobId?: string;
  /** The job after; what is in it is the caller's. */
  job?: Record<string, unknown>;
  before?: readonly string[];
  after?: readonly string[];
  reason?: string;
  at?: Date;
}

const APPEND = `
  WITH counter AS (UPDATE workspace_counter SET seq = seq + 1 WHERE workspace_id = $1 RETURNING seq)
  INSERT INTO job_event (workspace_id, seq, kind, at, actor, source, job_id, job_version, job, audience_before, audience_after, batch_id, changes, reason, undoable)
  SELECT $1, seq, 'RESCHEDULED', $2, '{"kind":"USER","id":"u","name":"Dana"}', 'TEST', $3, 1, $4, $5, $6, $7,
         '[{"field":"title","from":"old","to":"new"}]', $8, true FROM counter
  RETURNING seq::float8 AS seq`;

/** A job's event straight into the log, as a command would write it; returns its seq. */
export async function appendJobEvent(database: Queryable, workspaceId: string, row: JobEventRow = {}): Promise<number> {
  const { jobId = uuid(), job = {}, before = [], after = [], reason = null, at = new Date() } = row;
  const values = [workspaceId, at, jobId, JSON.stringify(job), before, after, uuid(), reason];
  const [written] = await database.query<{ seq: number }>({ name: 'test-append-job-event', text: APPEND }, values);
  return written!.seq;
}
