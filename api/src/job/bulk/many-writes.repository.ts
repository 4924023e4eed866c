import type { Queryable } from '../../platform/database/database.js';
import { audienceOf, holdsSlot, JOB_STATUSES, type Job } from '../job.js';
import { toRecord } from '../job-record.js';
import { stepOf, type JobWrite } from '../job-write.js';

/** What a change writes of a job's row: column, type, value. Beside the single write of job.repository.ts; a test compares the two. */
const COLUMNS: readonly [column: string, type: string, value: (job: Job) => unknown][] = [
  ['title', 'text', (job) => job.title],
  ['title_typed', 'boolean', (job) => job.titleTyped],
  ['status', 'text', (job) => job.status],
  ['priority', 'text', (job) => job.priority],
  ['address', 'jsonb', (job) => job.address],
  ['window_start', 'timestamptz', (job) => job.window?.start],
  ['window_end', 'timestamptz', (job) => job.window?.end],
  ['arrival_start', 'timestamptz', (job) => job.arrivalWindow?.start],
  ['arrival_end', 'timestamptz', (job) => job.arrivalWindow?.end],
  ['crew', 'uuid[]', (job) => job.crew],
  ['overlap_crew', 'uuid[]', (job) => job.overlapCrew],
  ['clocked_in', 'uuid[]', (job) => job.clockedIn],
  ['has_hours', 'boolean', (job) => job.hasHours],
  ['total_cents', 'bigint', (job) => job.totalCents],
  ['line_item_count', 'integer', (job) => job.lineItemCount],
  ['en_route_at', 'timestamptz', (job) => job.enRouteAt],
  ['started_at', 'timestamptz', (job) => job.startedAt],
  ['completed_at', 'timestamptz', (job) => job.completedAt],
  ['held_at', 'timestamptz', (job) => job.heldAt],
  ['hold_reason', 'text', (job) => job.holdReason],
  ['look_again_on', 'date', (job) => job.lookAgainOn],
  ['cancelled_at', 'timestamptz', (job) => job.cancelledAt],
  ['cancel_reason', 'text', (job) => job.cancelReason],
  ['updated_at', 'timestamptz', (job) => job.updatedAt],
  ['version', 'integer', (job) => job.version],
];

// The exclusion constraint is deferrable, so it is judged when the whole statement is through: jobs of one chunk may change places.
const WRITE_ROWS = {
  name: 'jobs-write',
  text: `WITH r AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, holds_slot boolean, ${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})),
    written AS (
      UPDATE job j SET ${COLUMNS.map(([name]) => `${name} = r.${name}`).join(', ')} FROM r
      WHERE j.workspace_id = $1 AND j.id = r.id AND j.version = r.version - 1 RETURNING 1),
    released AS (
      DELETE FROM job_assignment a USING r WHERE a.workspace_id = $1 AND a.job_id = r.id AND a.technician_id <> ALL(r.crew)),
    assigned AS (
      INSERT INTO job_assignment (workspace_id, job_id, technician_id, time_window, holds_slot, blocking)
      SELECT $1, r.id, member, tstzrange(r.window_start, r.window_end), r.holds_slot, member <> ALL(r.overlap_crew)
      FROM r CROSS JOIN unnest(r.crew) AS member
      ON CONFLICT (workspace_id, job_id, technician_id) DO UPDATE
        SET time_window = excluded.time_window, holds_slot = excluded.holds_slot, blocking = excluded.blocking)
    SELECT count(*)::int AS written FROM written`,
};

// A batch is one step of undo, however many chunks it has: its first event says whose.
const APPEND_EVENTS = {
  name: 'events-append',
  text: `WITH counter AS (
      UPDATE workspace_counter SET seq = seq + $3::int, draft = draft + $4::int, scheduled = scheduled + $5::int,
        in_progress = in_progress + $6::int, on_hold = on_hold + $7::int, completed = completed + $8::int, cancelled = cancelled + $9::int
      WHERE workspace_id = $1 RETURNING seq - $3::int AS seq)
    INSERT INTO job_event (workspace_id, seq, kind, at, occurred_at, actor, source, job_id, job_version, job, before, changed, changes, reason,
      audience_before, audience_after, undoable, batch_id, client_mutation_id, step_of, undoes, undo_root, undo_depth)
    SELECT $1, counter.seq + e.place, e.kind, e.at, e.occurred_at, e.actor, e.source, e.job_id, e.job_version, e.job, e.before, e.changed,
      e.changes, e.reason, e.audience_before, e.audience_after, e.undoable, e.batch_id, e.client_mutation_id,
      CASE WHEN e.place = 1 AND NOT EXISTS (SELECT FROM job_event b WHERE b.workspace_id = $1 AND b.batch_id = e.batch_id) THEN e.step_of END,
      e.undoes, e.undo_root, e.undo_depth
    FROM counter CROSS JOIN jsonb_to_recordset($2::jsonb) AS e (place int, kind text, at timestamptz, occurred_at timestamptz, actor jsonb,
      source text, job_id uuid, job_version int, job jsonb, before jsonb, changed text[], changes jsonb, reason text, audience_before uuid[],
      audience_after uuid[], undoable boolean, batch_id uuid, client_mutation_id text, step_of text, undoes uuid, undo_root uuid, undo_depth smallint)
    RETURNING seq::float8 AS seq`,
};

/** Writes jobs with their assignments, each at its next version. Their events follow: the counter's lock comes last. */
export async function writeRows(tx: Queryable, workspaceId: string, jobs: readonly Job[]): Promise<void> {
  const rows = jobs.map((job) => ({
    id: job.id,
    holds_slot: holdsSlot(job.status),
    ...Object.fromEntries(COLUMNS.map(([name, , value]) => [name, value(job) ?? null])),
  }));
  const [answer] = await tx.query<{ written: number }>(WRITE_ROWS, [workspaceId, JSON.stringify(rows)]);
  if (answer!.written !== jobs.length)
    throw new Error(`of ${jobs.length} jobs ${answer!.written} were at their versions under their locks`);
}

/** Appends the events of jobs that are written, in order, and counts the statuses. The last statement. Returns the events' places in the log. */
export async function appendEvents(tx: Queryable, workspaceId: string, writes: readonly JobWrite[]): Promise<number[]> {
  const events = writes.map((write, index) => ({
    place: index + 1,
    kind: write.kind,
    at: write.at,
    occurred_at: write.occurredAt,
    actor: write.actor,
    source: write.source,
    job_id: write.after.id,
    job_version: write.after.version,
    job: toRecord(write.after),
    before: write.undo,
    changed: write.changed,
    changes: write.changes,
    reason: write.reason,
    audience_before: write.before ? audienceOf(write.before) : [],
    audience_after: audienceOf(write.after),
    undoable: write.undoable,
    batch_id: write.batchId,
    client_mutation_id: write.clientMutationId,
    step_of: stepOf(write),
    undoes: write.undoes?.batchId,
    undo_root: write.undoes?.root,
    undo_depth: write.undoes?.depth ?? 0,
  }));
  const counts = JOB_STATUSES.map((status) =>
    writes.reduce((sum, { before, after }) => sum + Number(after.status === status) - Number(before?.status === status), 0),
  );
  const rows = await tx.query<{ seq: number }>(APPEND_EVENTS, [workspaceId, JSON.stringify(events), writes.length, ...counts]);
  return rows.map((row) => row.seq).sort((a, b) => a - b);
}
