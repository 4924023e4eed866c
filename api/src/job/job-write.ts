import type { Actor } from '../kernel/authorization.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import type { FieldChange, JobBefore } from './job.changes.js';
import type { Job } from './job.js';
import type { JobEventKind } from './job.events.js';
import { toRecord } from './job-record.js';

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

/** The event as its readers get it, without reading it back. */
export function toEventRow(write: JobWrite, seq: number): EventRow {
  return {
    seq,
    kind: write.kind,
    at: write.at.toISOString(),
    occurredAt: write.occurredAt?.toISOString() ?? null,
    actor: write.actor,
    jobId: write.after.id,
    jobVersion: write.after.version,
    job: toRecord(write.after),
    changes: [...write.changes],
    reason: write.reason,
    audienceBefore: [],
    audienceAfter: [],
    undoable: write.undoable,
    batchId: write.batchId,
    clientMutationId: write.clientMutationId,
    entity: null,
    entityId: null,
    deleted: false,
    node: null,
  };
}
