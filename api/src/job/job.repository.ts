import type { Actor } from '../kernel/authorization.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { FieldChange, JobBefore } from './job.changes.js';
import { audienceOf, holdsSlot, JOB_STATUSES, type Job, type JobLineItem, type JobStatus } from './job.js';
import type { JobEventKind } from './job.events.js';
import { toRecord } from './job-record.js';

/** A job another one would overlap, as the refusal names it. */
export interface Clash {
  jobId: string;
  number: string;
  customerName: string;
  technicianId: string;
  window: TimeWindow;
}

export interface LockedTechnician {
  id: string;
  name: string;
  active: boolean;
}

/** One event to append with its job's row. */
export interface JobWrite {
  workspaceId: string;
  before: Job | null;
  after: Job;
  kind: JobEventKind;
  at: Date;
  occurredAt: Date | null;
  actor: Actor;
  source: string;
  undo: JobBefore | null;
  changed: readonly string[];
  changes: readonly FieldChange[];
  reason: string | null;
  undoable: boolean;
  batchId: string;
  clientMutationId: string | null;
}

const JOB_COLUMNS = `j.id, j.number, j.title, j.title_typed, j.status, j.priority, j.source, j.version, j.address,
  j.window_start, j.window_end, j.arrival_start, j.arrival_end, j.crew, j.overlap_crew, j.clocked_in, j.has_hours, j.total_cents,
  j.line_item_count, j.en_route_at, j.started_at, j.completed_at, j.held_at, j.hold_reason, j.cancelled_at, j.cancel_reason,
  j.created_at, j.updated_at,
  c.id AS customer_id, c.name AS customer_name, c.email AS customer_email, c.phone AS customer_phone, c.notify_by_sms, c.notify_by_email`;

const LOCK_JOB = {
  name: 'job-lock',
  text: `SELECT ${JOB_COLUMNS} FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.id = $2 FOR NO KEY UPDATE OF j`,
};

// The claim waits for a twin that runs at this moment; the lock then reads the newest version of the row, whatever the snapshot was.
const CLAIM_AND_LOCK_JOB = {
  name: 'job-claim-and-lock',
  text: `WITH claim AS (
      INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id, job_id)
      VALUES ($1, $3, $4, $5, $6, $7, $2) ON CONFLICT DO NOTHING RETURNING 1)
    SELECT ${JOB_COLUMNS}, (SELECT count(*) FROM claim) AS claimed
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.id = $2 FOR NO KEY UPDATE OF j`,
};

const LOCK_TECHNICIANS = {
  name: 'technicians-lock',
  text: `SELECT id, name, active FROM technician WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
};

// A window is at most 24 h long, so whatever overlaps began less than a day before.
const CLASHES = {
  name: 'assignment-clashes',
  text: `SELECT a.technician_id, j.id, j.number, j.customer_name, j.window_start, j.window_end
    FROM job_assignment a JOIN job j ON j.workspace_id = a.workspace_id AND j.id = a.job_id
    WHERE a.workspace_id = $1 AND a.technician_id = ANY($2::uuid[]) AND a.holds_slot AND a.job_id <> $3
      AND lower(a.time_window) < $5::timestamptz AND lower(a.time_window) > $4::timestamptz - interval '24 hours'
      AND a.time_window && tstzrange($4, $5)
    ORDER BY j.window_start, j.number`,
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
      reason, audience_before, audience_after, undoable, batch_id, client_mutation_id)
    SELECT $1, counter.seq, ${p(0)}, ${p(1)}, ${p(2)}, ${p(3)}, ${p(4)}, $2, ${p(5)}, ${jobJson(`${p(6)}::jsonb`)}, ${p(7)}, ${p(8)}, ${p(9)},
      ${p(10)}, ${p(11)}, ${p(12)}, ${p(13)}, ${p(14)}, ${p(15)} FROM counter`;
};

// The workspace's counter is bumped last (its lock is held for this one round trip), and only if the job's row was there at that version.
const WRITE_JOB = {
  name: 'job-write',
  text: `WITH written AS (
      UPDATE job SET title = $4, title_typed = $5, status = $6, priority = $7, window_start = $8, window_end = $9, arrival_start = $10,
        arrival_end = $11, crew = $12, overlap_crew = $13, clocked_in = $15, has_hours = $16, total_cents = $17, line_item_count = $18,
        en_route_at = $19, started_at = $20, completed_at = $21, held_at = $22, hold_reason = $23, cancelled_at = $24, cancel_reason = $25,
        updated_at = $26, address = $27, version = version + 1
      WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING 1),
    released AS (DELETE FROM job_assignment WHERE workspace_id = $1 AND job_id = $2 AND technician_id <> ALL($12::uuid[])),
    ${assign(8)},
    counter AS (
      UPDATE workspace_counter SET seq = seq + 1, ${countStatuses(28)} WHERE workspace_id = $1 AND EXISTS (SELECT FROM written) RETURNING seq)
    ${insertEvent(34, (json) => json)} RETURNING seq`,
};

// Number, job, search text, assignments and event from one bump of the counter; what hangs on the job was inserted before (deferred keys).
const CREATE_JOB = {
  name: 'job-create',
  text: `WITH counter AS (
      UPDATE workspace_counter SET seq = seq + 1, job_number = job_number + 1, ${countStatuses(22)} WHERE workspace_id = $1
      RETURNING seq, job_number),
    written AS (
      INSERT INTO job (workspace_id, id, number, title, title_typed, status, priority, source, version, customer_id, customer_name, address,
        window_start, window_end, arrival_start, arrival_end, crew, overlap_crew, total_cents, line_item_count, created_at, updated_at)
      SELECT $1, $2, job_number, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12, $13, $14, $15, $16, $18, $19, $20, $20 FROM counter),
    searchable AS (
      INSERT INTO job_search (workspace_id, job_id, search) SELECT $1, $2, 'job-' || job_number || ' ' || $21::text FROM counter),
    ${assign(11)}
    ${insertEvent(28, (json) => `jsonb_set(${json}, '{number}', to_jsonb('JOB-' || counter.job_number))`)}
    RETURNING seq, job->>'number' AS number`,
};

export async function lockJob(tx: Queryable, workspaceId: string, jobId: string): Promise<Job | null> {
  const [row] = await tx.query<JobRow>(LOCK_JOB, [workspaceId, jobId]);
  return row ? fromRow(row) : null;
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
  const [row] = await tx.query<JobRow & { claimed: string }>(CLAIM_AND_LOCK_JOB, values);
  return row ? { job: fromRow(row), claimed: Number(row.claimed) === 1 } : null;
}

/** In id order, after the job rows: two commands that concern the same people take turns and cannot deadlock. */
export async function lockTechnicians(tx: Queryable, workspaceId: string, ids: readonly string[]): Promise<LockedTechnician[]> {
  return tx.query<LockedTechnician>(LOCK_TECHNICIANS, [workspaceId, ids]);
}

/** Every job that holds one of these technicians in this window, blocking or not, except the job itself. */
export async function findClashes(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  technicianIds: readonly string[],
  window: TimeWindow,
): Promise<Clash[]> {
  const rows = await tx.query<{
    technician_id: string;
    id: string;
    number: string;
    customer_name: string;
    window_start: Date;
    window_end: Date;
  }>(CLASHES, [workspaceId, technicianIds, jobId, window.start, window.end]);
  return rows.map((row) => ({
    jobId: row.id,
    number: `JOB-${row.number}`,
    customerName: row.customer_name,
    technicianId: row.technician_id,
    window: { start: row.window_start, end: row.window_end },
  }));
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
    ...eventValues(write),
  ]);
  if (!row) throw new Error(`workspace ${workspaceId} has no counter`);
  return { number: row.number, seq: Number(row.seq) };
}

export async function replaceLineItems(tx: Queryable, workspaceId: string, jobId: string, lines: readonly JobLineItem[]): Promise<void> {
  await tx.query('DELETE FROM job_line_item WHERE workspace_id = $1 AND job_id = $2', [workspaceId, jobId]);
  if (lines.length === 0) return;
  await tx.query(
    `INSERT INTO job_line_item (workspace_id, job_id, position, id, price_book_item_id, name, kind, quantity, unit_price_cents, total_cents)
     SELECT $1, $2, line.position, line.id, line."priceBookItemId", line.name, line.kind, line.quantity, line."unitPriceCents", line."totalCents"
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, "priceBookItemId" uuid, name text, kind text, quantity numeric,
       "unitPriceCents" bigint, "totalCents" bigint)) WITH ORDINALITY AS line (id, "priceBookItemId", name, kind, quantity, "unitPriceCents", "totalCents", position)`,
    [workspaceId, jobId, JSON.stringify(lines)],
  );
}

export async function readLineItems(db: Queryable, workspaceId: string, jobId: string): Promise<JobLineItem[]> {
  return db.query<JobLineItem>(
    {
      name: 'job-line-items',
      text: `SELECT id, price_book_item_id AS "priceBookItemId", name, kind, quantity::float8 AS quantity,
          unit_price_cents::float8 AS "unitPriceCents", total_cents::float8 AS "totalCents"
        FROM job_line_item WHERE workspace_id = $1 AND job_id = $2 ORDER BY position`,
    },
    [workspaceId, jobId],
  );
}

export async function insertNote(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  note: { id: string; body: string; pinned: boolean; at: Date },
  author: Actor,
): Promise<void> {
  await tx.query('INSERT INTO job_note (workspace_id, id, job_id, body, pinned, author, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    workspaceId,
    note.id,
    jobId,
    note.body,
    note.pinned,
    author,
    note.at,
  ]);
}

/** Rebuilds the text that the list searches, from the job, its customer and its notes. `fold` makes case and accents alike. */
export async function writeSearchText(tx: Queryable, workspaceId: string, jobId: string, fold: (text: string) => string): Promise<void> {
  const [row] = await tx.query<{ text: string }>(
    `SELECT concat_ws(' ', 'JOB-' || j.number, j.title, c.name, c.email, c.phone, regexp_replace(c.phone, '\\D', '', 'g'), j.address->>'line1',
        j.address->>'line2', j.address->>'area', j.address->>'city', j.address->>'postalCode',
        (SELECT string_agg(n.body, ' ' ORDER BY n.at) FROM job_note n WHERE n.workspace_id = $1 AND n.job_id = $2)) AS text
     FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id WHERE j.workspace_id = $1 AND j.id = $2`,
    [workspaceId, jobId],
  );
  await tx.query(
    `INSERT INTO job_search (workspace_id, job_id, search) VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, job_id) DO UPDATE SET search = excluded.search`,
    [workspaceId, jobId, fold(row?.text ?? '')],
  );
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
  ];
}

interface JobRow {
  id: string;
  number: string;
  title: string;
  title_typed: boolean;
  status: Job['status'];
  priority: Job['priority'];
  source: Job['source'];
  version: number;
  address: Job['address'];
  window_start: Date | null;
  window_end: Date | null;
  arrival_start: Date | null;
  arrival_end: Date | null;
  crew: string[];
  overlap_crew: string[];
  clocked_in: string[];
  has_hours: boolean;
  total_cents: string;
  line_item_count: number;
  en_route_at: Date | null;
  started_at: Date | null;
  completed_at: Date | null;
  held_at: Date | null;
  hold_reason: string | null;
  cancelled_at: Date | null;
  cancel_reason: string | null;
  created_at: Date;
  updated_at: Date;
  customer_id: string;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
  notify_by_sms: boolean;
  notify_by_email: boolean;
}

function fromRow(row: JobRow): Job {
  return {
    id: row.id,
    number: `JOB-${row.number}`,
    title: row.title,
    titleTyped: row.title_typed,
    status: row.status,
    priority: row.priority,
    source: row.source,
    version: row.version,
    customer: {
      id: row.customer_id,
      name: row.customer_name,
      email: row.customer_email,
      phone: row.customer_phone,
      notifyBySms: row.notify_by_sms,
      notifyByEmail: row.notify_by_email,
    },
    address: row.address,
    window: row.window_start && row.window_end && { start: row.window_start, end: row.window_end },
    arrivalWindow: row.arrival_start && row.arrival_end && { start: row.arrival_start, end: row.arrival_end },
    crew: row.crew,
    overlapCrew: row.overlap_crew,
    clockedIn: row.clocked_in,
    hasHours: row.has_hours,
    totalCents: Number(row.total_cents),
    lineItemCount: row.line_item_count,
    enRouteAt: row.en_route_at,
    startedAt: row.started_at,
    completedAt: row.completed_at,
    heldAt: row.held_at,
    holdReason: row.hold_reason,
    cancelledAt: row.cancelled_at,
    cancelReason: row.cancel_reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
