import type { Queryable } from '../../platform/database/database.js';
import type { Actor } from '../../kernel/authorization.js';
import type { FieldChange, JobBefore } from '../job.changes.js';
import type { JobStatus } from '../job.js';
import type { StepToUndo } from '../job-undo.decide.js';

/** One event of a batch that is to be taken back, and who sees its job now. */
export interface BatchItem {
  jobId: string;
  actor: Actor;
  status: JobStatus;
  crew: string[];
}

/** Latest first: going back in the order in which they came, no job meets another in a slot that is not free again yet. */
export async function readBatchItems(db: Queryable, workspaceId: string, batchId: string): Promise<BatchItem[]> {
  const text = `SELECT e.job_id AS "jobId", e.actor, j.status, j.crew
    FROM job_event e JOIN job j ON j.workspace_id = e.workspace_id AND j.id = e.job_id
    WHERE e.workspace_id = $1 AND e.batch_id = $2 ORDER BY e.seq DESC`;
  return db.query<BatchItem>({ name: 'batch-items', text }, [workspaceId, batchId]);
}

/** Whether a batch is of several jobs, or was to be. */
export async function isOfMany(db: Queryable, workspaceId: string, batchId: string): Promise<boolean> {
  const text = `SELECT EXISTS (SELECT FROM bulk_run WHERE workspace_id = $1 AND batch_id = $2)
      OR (SELECT count(*) FROM (SELECT FROM job_event WHERE workspace_id = $1 AND batch_id = $2 AND job_id IS NOT NULL LIMIT 2) AS two) > 1 AS many`;
  const [row] = await db.query<{ many: boolean }>({ name: 'batch-of-many', text }, [workspaceId, batchId]);
  return row!.many;
}

/** How the batch began; undefined when there is no such batch. */
export async function readStep(db: Queryable, workspaceId: string, batchId: string): Promise<StepToUndo | undefined> {
  const text = `SELECT batch_id AS "batchId", actor, undo_root AS "undoRoot", undo_depth AS "undoDepth" FROM job_event
    WHERE workspace_id = $1 AND batch_id = $2 AND job_id IS NOT NULL ORDER BY seq LIMIT 1`;
  const [step] = await db.query<StepToUndo>({ name: 'batch-step', text }, [workspaceId, batchId]);
  return step;
}

export interface UndoneEvent {
  jobId: string;
  seq: number;
  kind: string;
  undoable: boolean;
  before: JobBefore | null;
}

export async function readEventsOf(db: Queryable, workspaceId: string, batchId: string, jobIds: readonly string[]): Promise<UndoneEvent[]> {
  const text = `SELECT job_id AS "jobId", seq::float8 AS seq, kind, undoable, before FROM job_event
    WHERE workspace_id = $1 AND batch_id = $2 AND job_id = ANY($3::uuid[]) ORDER BY seq`;
  return db.query<UndoneEvent>({ name: 'batch-events-of', text }, [workspaceId, batchId, jobIds]);
}

export interface LaterEvent {
  jobId: string;
  kind: string;
  at: string;
  actor: Actor;
  changed: string[];
  changes: FieldChange[];
  reason: string | null;
  jobVersion: number;
  batchId: string;
  undoes: string | null;
}

/** What happened to each of these jobs after its event, oldest first. */
export async function readLaterEvents(
  db: Queryable,
  workspaceId: string,
  events: readonly Pick<UndoneEvent, 'jobId' | 'seq'>[],
): Promise<LaterEvent[]> {
  const text = `SELECT e.job_id AS "jobId", e.kind, to_json(e.at)#>>'{}' AS at, e.actor, e.changed, e.changes, e.reason,
      e.job_version AS "jobVersion", e.batch_id AS "batchId", e.undoes
    FROM unnest($2::uuid[], $3::bigint[]) AS undone (job_id, seq)
    JOIN job_event e ON e.workspace_id = $1 AND e.job_id = undone.job_id AND e.seq > undone.seq ORDER BY e.seq`;
  const values = [workspaceId, events.map((event) => event.jobId), events.map((event) => event.seq)];
  return db.query<LaterEvent>({ name: 'events-after-each', text }, values);
}
