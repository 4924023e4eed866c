import type { Actor } from '../../kernel/authorization.js';

/** One committed row of the log as the database returns it (`seq` as a number; instants as ISO 8601 strings in UTC). */
export interface EventRow {
  seq: number;
  kind: string;
  at: string;
  occurredAt: string | null;
  actor: Actor;
  /** Set on a job's event. */
  jobId: string | null;
  jobVersion: number | null;
  /** The job after, as `JobRecord` of the job domain; the log does not look inside. */
  job: unknown;
  changes: { field: string; from: string | null; to: string | null }[];
  reason: string | null;
  /** The technicians who could see the job before and after. The office sees every job. */
  audienceBefore: string[];
  audienceAfter: string[];
  undoable: boolean;
  batchId: string;
  clientMutationId: string | null;
  /** Set on a change of anything that is not a job: 'Technician', 'Customer', 'Member' … */
  entity: string | null;
  entityId: string | null;
  deleted: boolean;
  node: unknown;
}
