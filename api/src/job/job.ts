import type { Address, CustomerCard } from '../kernel/customer-card.js';
import type { TimeWindow } from '../kernel/time-window.js';

export type JobAddress = Address;
export type JobCustomer = CustomerCard;

export const JOB_STATUSES = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const JOB_PRIORITIES = ['LOW', 'NORMAL', 'HIGH', 'EMERGENCY'] as const;
export type JobPriority = (typeof JOB_PRIORITIES)[number];

export const JOB_SOURCES = ['PHONE', 'ESTIMATE', 'RECURRING', 'DUPLICATE', 'API', 'IMPORT'] as const;
export type JobSource = (typeof JOB_SOURCES)[number];

/** A visit with a problem to fix and a technician to send, as its row holds it. */
export interface Job {
  id: string;
  number: string;
  title: string;
  /** False while the title follows the first line item. */
  titleTyped: boolean;
  status: JobStatus;
  priority: JobPriority;
  source: JobSource;
  version: number;
  customer: JobCustomer;
  address: JobAddress;
  window: TimeWindow | null;
  arrivalWindow: TimeWindow | null;
  /** Technician ids, the lead first. */
  crew: string[];
  /** Members of the crew who are booked over another job. */
  overlapCrew: string[];
  /** Technicians with an open clock on this job. */
  clockedIn: string[];
  hasHours: boolean;
  totalCents: number;
  lineItemCount: number;
  enRouteAt: Date | null;
  startedAt: Date | null;
  completedAt: Date | null;
  heldAt: Date | null;
  holdReason: string | null;
  /** YYYY-MM-DD: when a held job is to be looked at again. */
  lookAgainOn: string | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  /** The id of the job that this one follows up. */
  followUpOf: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface JobLineItem {
  id: string;
  priceBookItemId: string | null;
  name: string;
  kind: 'SERVICE' | 'PART';
  quantity: number;
  unitPriceCents: number;
  totalCents: number;
}

/** A job that another one would overlap, as the refusal names it. */
export interface Clash {
  jobId: string;
  number: string;
  customerName: string;
  technicianId: string;
  window: TimeWindow;
}

/** SCHEDULED and IN_PROGRESS jobs hold their technicians' time; every other status has let it go. */
export function holdsSlot(status: JobStatus): boolean {
  return status === 'SCHEDULED' || status === 'IN_PROGRESS';
}

/** Whose screens show the job: its crew, but never a draft's wish. The office sees all jobs. */
export function audienceOf(job: Pick<Job, 'status' | 'crew'>): string[] {
  return job.status === 'DRAFT' ? [] : job.crew;
}

/** The same place, whatever its id. */
export function sameAddress(a: JobAddress, b: JobAddress): boolean {
  return (Object.keys(a) as (keyof JobAddress)[]).every((key) => key === 'id' || a[key] === b[key]);
}
