import type { Queryable } from '../platform/database/database.js';
import { audienceOf, holdsSlot, JOB_STATUSES, type Job, type JobStatus } from './job.js';
import { toRecord } from './job-record.js';
import { JOB_TUPLE_SQL, toJob, type JobTuple } from './job-tuple.js';
import { stepOf, type JobWrite } from './job-write.js';

const LOCK_JOB = {
  name: 'job-lock',
  text: `SELECT ${JOB_TUPLE_SQL} AS job FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.id = $2 FOR NO KEY UPDATE OF j`,
};

// The claim waits for a twin that runs at this moment; the lock then reads the newest version of the row, whatever the snapshot was.
const CLAIM_AND_LOCK_JOB = {
  name: 'job-claim-and-lock',
  text: `WITH claim AS (
      INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id, job_id)
      VALUES ($1, $3, $4, $5, $6, $7, $2) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT ${JOB_TUPLE_SQL} AS job, (SELECT count(*) FROM claim)::int AS claimed
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.id = $2 FOR NO KEY UPDATE OF j`,
};

// Values: window start and end, arrival start and end, crew, overlap crew, holds slot, from `$first` on.
const assign = (first: number): string => `
  assigned AS (
    INSERT INTO job_assignment (workspace_id, job_id, technician_id, time_window, holds_slot, blocking)
    SELECT $1, $2, member, tstzrange($${first}::timestamptz, $${first + 1}::timestamptz), $${first + 6}::boolean, member <> ALL($${first + 5}::uuid[])
    FROM unnest($${first + 4}::uuid[]) AS member
    ON CONFLICT (workspace_id, job_id, technician_id) DO UPDATE
      SET time_window = excluded.time_window, holds_slot = excluded.holds_slot, blocking = excluded.blocking)`;

const countStatuses = (first: number): string =>
  ['draft', 'scheduled', 'in_progress', 'on_hold', 'completed', 'cancelled']
    .map((column, index) => `${column} = ${column} + $${first + index}::int`)
    .join(', ');

const insertEvent = (first: number, jobJson: (parameter: string) => string): string => {
  const p = (index: number): string => `$${first + index}`;
  return `INSERT INTO job_event (workspace_id, seq, kind, at, occurred_at, actor, source, job_id, job_version, job, before, changed, changes,
      reason, audience_before, audience_after, undoable, batch_id, client_mutation_id, step_of, undoes, undo_root, undo_depth)
    SELECT $1, counter.seq, ${p(0)}, ${p(1)}, ${p(2)}, ${p(3)}, ${p(4)}, $2, ${p(5)}, ${jobJson(`${p(6)}::jsonb`)}, ${p(7)}, ${p(8)}, ${p(9)},
      ${p(10)}, ${p(11)}, ${p(12)}, ${p(13)}, ${p(14)}, ${p(15)}, ${p(16)}, ${p(17)}, ${p(18)}, ${p(19)}
    FROM counter`;
};

// The workspace's counter is bumped last (its lock is held for this one round trip), and only if the job's row was there at that version.
const WRITE_JOB = {
  name: 'job-write',
  text: `WITH written AS (
      UPDATE job SET title = $4, title_typed = $5, status = $6, priority = $7, window_start = $8, window_end = $9, arrival_start = $10,
        arrival_end = $11, crew = $12, overlap_crew = $13, clocked_in = $15, has_hours = $16, total_cents = $17, line_item_count = $18,
        en_route_at = $19, started_at = $20, completed_at = $21, held_at = $22, hold_reason = $23, cancelled_at = $24, cancel_reason = $25,
        updated_at = $26, address = $27, look_again_on = $28, version = version + 1
      WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING 1),
    released AS (DELETE FROM job_assignment WHERE workspace_id = $1 AND job_id = $2 AND technician_id <> ALL($12::uuid[])),
    ${assign(8)},
    counter AS (
      UPDATE workspace_counter SET seq = seq + 1, ${countStatuses(29)} WHERE workspace_id = $1 AND EXISTS (SELECT FROM written) RETURNING seq)
    ${insertEvent(35, (json) => json)} RETURNING seq`,
};

// Number, job, search text, assignments and event from one bump of the counter; what hangs on the job was inserted before (deferred keys).
const CREATE_JOB = {
  name: 'job-create',
  text: `WITH counter AS (
      UPDATE workspace_counter SET seq = seq + 1, job_number = job_number + 1, ${countStatuses(23)} WHERE workspace_id = $1
      RETURNING seq, job_number),
    written AS (
      INSERT INTO job (workspace_id, id, number, title, title_typed, status, priority, source, version, customer_id, customer_name, address,
        window_start, window_end, arrival_start, arrival_end, crew, overlap_crew, total_cents, line_item_count, created_at, updated_at, follow_up_of)
      SELECT $1, $2, job_number, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $14, $15, $16, $18, $19, $20, $20, $22 FROM counter),
    searchable AS (
      INSERT INTO job_search (workspace_id, job_id, search) SELECT $1, $2, 'job-' || job_number || ' ' || $21::text FROM counter),
    ${assign(11)}
    ${insertEvent(29, (json) => `jsonb_set(${json}, '{number}', to_jsonb('JOB-' || counter.job_number))`)}
    RETURNING seq, job->>'number' AS number`,
};

export async function lockJob(tx: Queryable, workspaceId: string, jobId: string): Promise<Job | null> {
  const [row] = await tx.query<{ job: JobTuple }>(LOCK_JOB, [workspaceId, jobId]);
  return row ? toJob(row.job) : null;
}

export interface Claim {
  actorId: string;
  clientMutationId: string;
  operation: string;
  bodyHash: string;
  batchId: string;
}

/** Claims the command's id and locks its job in one round trip. `claimed` false: a command of this id has been carried out before. */
export async function claimAndLockJob(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  claim: Claim,
): Promise<{ job: Job; claimed: boolean } | null> {
  const values = [workspaceId, jobId, claim.actorId, claim.clientMutationId, claim.operation, claim.bodyHash, claim.batchId];
  const [row] = await tx.query<{ job: JobTuple; claimed: number }>(CLAIM_AND_LOCK_JOB, values);
  return row ? { job: toJob(row.job), claimed: row.claimed === 1 } : null;
}

/** Writes the job at its next version, its assignments, the counter and the event in one statement. Returns the event's place in the log. */
export async function writeJob(tx: Queryable, write: JobWrite): Promise<number> {
  const { after, workspaceId } = write;
  const [row] = await tx.query<{ seq: string }>(WRITE_JOB, [
    workspaceId,
    after.id,
    after.version - 1,
    after.title,
    after.titleTyped,
    after.status,
    after.priority,
    ...windowValues(after),
    after.clockedIn,
    after.hasHours,
    after.totalCents,
    after.lineItemCount,
    after.enRouteAt,
    after.startedAt,
    after.completedAt,
    after.heldAt,
    after.holdReason,
    after.cancelledAt,
    after.cancelReason,
    after.updatedAt,
    after.address,
    after.lookAgainOn,
    ...eventValues(write),
  ]);
  if (!row) throw new Error(`job ${after.id} was not at version ${after.version - 1} under its own lock`);
  return Number(row.seq);
}

/**
 * Creates the job under the workspace's next number, with its search text (`searchText`: folded, without the number), assignments and event.
 * Its line items and notes are inserted before, so that the counter is locked for this one round trip.
 */
export async function insertJob(tx: Queryable, write: JobWrite, searchText: string): Promise<{ number: string; seq: number }> {
  const { after, workspaceId } = write;
  const [row] = await tx.query<{ seq: string; number: string }>(CREATE_JOB, [
    workspaceId,
    after.id,
    after.title,
    after.titleTyped,
    after.status,
    after.priority,
    after.source,
    after.customer.id,
    after.customer.name,
    after.address,
    ...windowValues(after),
    after.totalCents,
    after.lineItemCount,
    after.createdAt,
    searchText,
    after.followUpOf,
    ...eventValues(write),
  ]);
  if (!row) throw new Error(`workspace ${workspaceId} has no counter`);
  return { number: row.number, seq: Number(row.seq) };
}

function windowValues(job: Job): unknown[] {
  return [
    job.window?.start ?? null,
    job.window?.end ?? null,
    job.arrivalWindow?.start ?? null,
    job.arrivalWindow?.end ?? null,
    job.crew,
    job.overlapCrew,
    holdsSlot(job.status),
  ];
}

function eventValues(write: JobWrite): unknown[] {
  const { before, after } = write;
  return [
    ...JOB_STATUSES.map((status: JobStatus) => Number(after.status === status) - Number(before?.status === status)),
    write.kind,
    write.at,
    write.occurredAt,
    write.actor,
    write.source,
    after.version,
    toRecord(after),
    write.undo,
    write.changed,
    JSON.stringify(write.changes),
    write.reason,
    before ? audienceOf(before) : [],
    audienceOf(after),
    write.undoable,
    write.batchId,
    write.clientMutationId,
    stepOf(write),
    write.undoes?.batchId ?? null,
    write.undoes?.root ?? null,
    write.undoes?.depth ?? 0,
  ];
}
