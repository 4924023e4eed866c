import type { Job } from './job.js';

/** A job's row with its customer's card, for aliases `j` and `c`. */
export const JOB_COLUMNS = `j.id, j.number, j.title, j.title_typed, j.status, j.priority, j.source, j.version, j.address,
  j.window_start, j.window_end, j.arrival_start, j.arrival_end, j.crew, j.overlap_crew, j.clocked_in, j.has_hours, j.total_cents,
  j.line_item_count, j.en_route_at, j.started_at, j.completed_at, j.held_at, j.hold_reason, j.cancelled_at, j.cancel_reason,
  j.created_at, j.updated_at, j.look_again_on::text AS look_again_on, j.follow_up_of,
  c.id AS customer_id, c.name AS customer_name, c.email AS customer_email, c.phone AS customer_phone, c.notify_by_sms, c.notify_by_email`;

export interface JobRow {
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
  look_again_on: string | null;
  follow_up_of: string | null;
  customer_id: string;
  customer_name: string;
  customer_email: string | null;
  customer_phone: string | null;
  notify_by_sms: boolean;
  notify_by_email: boolean;
}

export function fromRow(row: JobRow): Job {
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
    lookAgainOn: row.look_again_on,
    cancelledAt: row.cancelled_at,
    cancelReason: row.cancel_reason,
    followUpOf: row.follow_up_of,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
