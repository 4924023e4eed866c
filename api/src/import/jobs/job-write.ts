import type { JobRecord, Job, JobLineItem } from '../../job/index.js';
import type { Actor } from '../../kernel/authorization.js';

/** One event of a job's history, with its place in the workspace's log. */
export interface HistoryWrite {
  seq: number;
  kind: string;
  at: Date;
  occurredAt: Date | null;
  actor: Actor;
  source: string;
  /** The job after. */
  record: JobRecord;
  changed: string[];
  changes: { field: string; from: string | null; to: string | null }[];
  reason: string | null;
  audienceBefore: string[];
  audienceAfter: string[];
}

/** A job and all its rows, ready to be written. */
export interface JobWrite {
  job: Job;
  titleTyped: boolean;
  /** The shop's own key; null for what came from no file. */
  reference: string | null;
  holdsSlot: boolean;
  search: string;
  lineItems: JobLineItem[];
  notes: { id: string; body: string; pinned: boolean; author: Actor; at: Date }[];
  timeEntries: { id: string; technicianId: string; start: Date; end: Date | null }[];
  events: HistoryWrite[];
}
