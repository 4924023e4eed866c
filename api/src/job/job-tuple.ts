import type { TimeWindow } from '../kernel/time-window.js';
import type { Job, JobAddress, JobPriority, JobSource, JobStatus } from './job.js';
import type { JobRecord } from './job-record.js';

/** A job on its way from the database: the values of `JOB_TUPLE_SQL` in their order. */
export type JobTuple = readonly [
  ...[id: string, number: number, title: string, status: JobStatus, priority: JobPriority, source: JobSource, version: number],
  ...[
    customerId: string,
    customerName: string,
    customerEmail: string | null,
    customerPhone: string | null,
    bySms: boolean,
    byEmail: boolean,
  ],
  ...[address: JobAddress, start: string | null, end: string | null, arrivalStart: string | null, arrivalEnd: string | null],
  ...[crew: string[], overlapCrew: string[], clockedIn: string[], hasHours: boolean, total: number, lineItemCount: number],
  ...[enRouteAt: string | null, startedAt: string | null, completedAt: string | null, heldAt: string | null],
  ...[holdReason: string | null, cancelReason: string | null, createdAt: string, updatedAt: string],
  ...[lookAgainOn: string | null, followUpOfId: string | null, titleTyped: boolean, cancelledAt: string | null],
];

/**
 * A job as one JSON array, for aliases `j` (job) and `c` (its customer): without names PostgreSQL writes it, and we read it, twice as fast.
 * The session's time zone is UTC, so instants come as '…+00:00' and the DateTime scalar writes them with Z.
 */
export const JOB_TUPLE_SQL = `json_build_array(j.id, j.number, j.title, j.status, j.priority, j.source, j.version,
  c.id, c.name, c.email, c.phone, c.notify_by_sms, c.notify_by_email,
  j.address, j.window_start, j.window_end, j.arrival_start, j.arrival_end,
  j.crew, j.overlap_crew, j.clocked_in, j.has_hours, j.total_cents, j.line_item_count,
  j.en_route_at, j.started_at, j.completed_at, j.held_at,
  j.hold_reason, j.cancel_reason, j.created_at, j.updated_at, j.look_again_on, j.follow_up_of,
  j.title_typed, j.cancelled_at)`;

/** As the log keeps it and GraphQL shows it. */
export function fromTuple(tuple: JobTuple): JobRecord {
  const [id, number, title, status, priority, source, version] = tuple;
  const window = tuple[14] !== null && tuple[15] !== null ? { start: tuple[14], end: tuple[15] } : null;
  return {
    id,
    number: `JOB-${number}`,
    title,
    status,
    priority,
    source,
    version,
    customer: { id: tuple[7], name: tuple[8], email: tuple[9], phone: tuple[10], notifyBySms: tuple[11], notifyByEmail: tuple[12] },
    address: tuple[13],
    window,
    arrivalWindow: window && { start: tuple[16] ?? window.start, end: tuple[17] ?? window.end },
    crewIds: tuple[18],
    doubleBookedIds: tuple[19],
    clockedInIds: tuple[20],
    hasHours: tuple[21],
    total: tuple[22],
    lineItemCount: tuple[23],
    enRouteAt: tuple[24],
    startedAt: tuple[25],
    completedAt: tuple[26],
    heldAt: tuple[27],
    holdReason: tuple[28],
    lookAgainOn: tuple[32],
    cancelReason: tuple[29],
    followUpOfId: tuple[33],
    createdAt: tuple[30],
    updatedAt: tuple[31],
  };
}

/** As the rules see it. */
export function toJob(tuple: JobTuple): Job {
  const record = fromTuple(tuple);
  return {
    id: record.id,
    number: record.number,
    title: record.title,
    titleTyped: tuple[34],
    status: record.status,
    priority: record.priority,
    source: record.source,
    version: record.version,
    customer: record.customer,
    address: record.address,
    window: windowOf(tuple[14], tuple[15]),
    arrivalWindow: windowOf(tuple[16], tuple[17]),
    crew: record.crewIds,
    overlapCrew: record.doubleBookedIds,
    clockedIn: record.clockedInIds,
    hasHours: record.hasHours,
    totalCents: record.total,
    lineItemCount: record.lineItemCount,
    enRouteAt: dateOf(record.enRouteAt),
    startedAt: dateOf(record.startedAt),
    completedAt: dateOf(record.completedAt),
    heldAt: dateOf(record.heldAt),
    holdReason: record.holdReason,
    lookAgainOn: record.lookAgainOn,
    cancelledAt: dateOf(tuple[35]),
    cancelReason: record.cancelReason,
    followUpOf: record.followUpOfId,
    createdAt: new Date(record.createdAt),
    updatedAt: new Date(record.updatedAt),
  };
}

function dateOf(instant: string | null): Date | null {
  return instant === null ? null : new Date(instant);
}

function windowOf(start: string | null, end: string | null): TimeWindow | null {
  return start === null || end === null ? null : { start: new Date(start), end: new Date(end) };
}
