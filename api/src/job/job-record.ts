import { isoInstant, type TimeWindow } from '../kernel/time-window.js';
import type { Job, JobAddress, JobCustomer, JobPriority, JobSource, JobStatus } from './job.js';

/** A job as JSON: what the log keeps of it ("the job after"), what SQL shapes, and what GraphQL resolves by name. Instants are ISO 8601 in UTC. */
export interface JobRecord {
  id: string;
  number: string;
  title: string;
  status: JobStatus;
  priority: JobPriority;
  source: JobSource;
  version: number;
  customer: JobCustomer;
  address: JobAddress;
  window: { start: string; end: string } | null;
  arrivalWindow: { start: string; end: string } | null;
  /** The lead first. */
  crewIds: string[];
  doubleBookedIds: string[];
  clockedInIds: string[];
  hasHours: boolean;
  /** Cents. */
  total: number;
  lineItemCount: number;
  enRouteAt: string | null;
  startedAt: string | null;
  completedAt: string | null;
  heldAt: string | null;
  holdReason: string | null;
  cancelReason: string | null;
  createdAt: string;
  updatedAt: string;
}

export function toRecord(job: Job): JobRecord {
  return {
    id: job.id,
    number: job.number,
    title: job.title,
    status: job.status,
    priority: job.priority,
    source: job.source,
    version: job.version,
    customer: job.customer,
    address: job.address,
    window: windowJson(job.window),
    arrivalWindow: windowJson(job.arrivalWindow ?? job.window),
    crewIds: job.crew,
    doubleBookedIds: job.overlapCrew,
    clockedInIds: job.clockedIn,
    hasHours: job.hasHours,
    total: job.totalCents,
    lineItemCount: job.lineItemCount,
    enRouteAt: instant(job.enRouteAt),
    startedAt: instant(job.startedAt),
    completedAt: instant(job.completedAt),
    heldAt: instant(job.heldAt),
    holdReason: job.holdReason,
    cancelReason: job.cancelReason,
    createdAt: isoInstant(job.createdAt),
    updatedAt: isoInstant(job.updatedAt),
  };
}

/**
 * The same shape from the database, for aliases `j` (job) and `c` (its customer). The session's time zone is UTC, so instants come as
 * '…+00:00' and the DateTime scalar writes them with Z.
 */
export const JOB_RECORD_SQL = `json_build_object(
  'id', j.id, 'number', 'JOB-' || j.number, 'title', j.title, 'status', j.status, 'priority', j.priority, 'source', j.source,
  'version', j.version,
  'customer', json_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
    'notifyBySms', c.notify_by_sms, 'notifyByEmail', c.notify_by_email),
  'address', j.address,
  'window', CASE WHEN j.window_start IS NOT NULL THEN json_build_object('start', j.window_start, 'end', j.window_end) END,
  'arrivalWindow', CASE WHEN j.window_start IS NOT NULL THEN
    json_build_object('start', coalesce(j.arrival_start, j.window_start), 'end', coalesce(j.arrival_end, j.window_end)) END,
  'crewIds', j.crew, 'doubleBookedIds', j.overlap_crew, 'clockedInIds', j.clocked_in, 'hasHours', j.has_hours,
  'total', j.total_cents, 'lineItemCount', j.line_item_count,
  'enRouteAt', j.en_route_at, 'startedAt', j.started_at, 'completedAt', j.completed_at,
  'heldAt', j.held_at, 'holdReason', j.hold_reason, 'cancelReason', j.cancel_reason,
  'createdAt', j.created_at, 'updatedAt', j.updated_at)`;

function instant(date: Date | null): string | null {
  return date && isoInstant(date);
}

function windowJson(window: TimeWindow | null): { start: string; end: string } | null {
  return window && { start: isoInstant(window.start), end: isoInstant(window.end) };
}
