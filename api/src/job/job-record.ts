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
  lookAgainOn: string | null;
  cancelReason: string | null;
  followUpOfId: string | null;
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
    lookAgainOn: job.lookAgainOn,
    cancelReason: job.cancelReason,
    followUpOfId: job.followUpOf,
    createdAt: isoInstant(job.createdAt),
    updatedAt: isoInstant(job.updatedAt),
  };
}

function instant(date: Date | null): string | null {
  return date && isoInstant(date);
}

function windowJson(window: TimeWindow | null): { start: string; end: string } | null {
  return window && { start: isoInstant(window.start), end: isoInstant(window.end) };
}
