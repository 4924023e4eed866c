import type { Actor } from '../kernel/authorization.js';
import type { EventRow } from '../platform/event-log/event-row.js';
import type { FieldChange, JobBefore } from './job.changes.js';
import type { Job } from './job.js';
import type { JobEventKind } from './job.events.js';
import { toRecord } from './job-record.js';

/** The batch that an undo takes back, and its place in the chain of undo, redo, undo … of one change. */
export interface UndoLink {
  batchId: string;
  /** The change that all of it began with; null where this begins one. */
  root: string | null;
  /** Odd: it is undone; even: it is there, done anew. 0 for taking back what somebody else did: that is a change of one's own. */
  depth: number;
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
  undoes?: UndoLink | undefined;
}

/** Whose step for undo and redo the batch is that this event begins; null for what is not taken back. */
export function stepOf({ undoable, actor }: JobWrite): string | null {
  return undoable ? actor.id : null;
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
