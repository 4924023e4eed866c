import type { Actor } from '../../kernel/authorization.js';
import { encodeCursor } from '../event-log/event-cursor.js';
import type { ResyncReason } from '../event-log/event-log.js';
import type { EventRow } from '../event-log/event-row.js';
import type { Visibility } from './visibility.js';

/** A job's event as one viewer may see it. `job` is null when the job has left them. */
export type JobEventItem = Pick<
  EventRow,
  'kind' | 'job' | 'jobVersion' | 'actor' | 'at' | 'occurredAt' | 'reason' | 'changes' | 'batchId' | 'clientMutationId' | 'undoable'
> & { cursor: string; jobId: string };

/** A change of anything that is not a job. `node` is null when it was deleted. */
export interface EntityChangeItem {
  cursor: string;
  entity: string;
  id: string;
  deleted: boolean;
  node: unknown;
  at: string;
  actor: Actor;
}

/** Everything that one viewer may see of `(from, to]`. A client that stands at `from` stands at `to` after it, even when it is empty. */
export interface EventBatch {
  from: string;
  to: string;
  events: JobEventItem[];
  changes: EntityChangeItem[];
  /** Set on the last batch of a stream: read everything afresh, then follow from the cursor that comes with it. */
  resync: ResyncReason | null;
}

export function emptyBatch(logId: string, from: number, to: number): EventBatch {
  return { from: encodeCursor(logId, from), to: encodeCursor(logId, to), events: [], changes: [], resync: null };
}

/** Rows must be every event of `(from, to]`, in order; those that `see` hides are covered and left out. */
export function toBatch(
  logId: string,
  from: number,
  to: number,
  rows: readonly EventRow[],
  see: (row: EventRow) => Visibility,
): EventBatch {
  const batch = emptyBatch(logId, from, to);
  for (const row of rows) {
    const visibility = see(row);
    if (visibility === 'hidden') continue;
    const cursor = encodeCursor(logId, row.seq);
    if (row.jobId !== null) batch.events.push(visibility === 'left' ? left(row, row.jobId, cursor) : whole(row, row.jobId, cursor));
    else if (row.entity !== null && row.entityId !== null) batch.changes.push(change(row, row.entity, row.entityId, cursor));
  }
  return batch;
}

function whole(row: EventRow, jobId: string, cursor: string): JobEventItem {
  const { kind, job, jobVersion, actor, at, occurredAt, reason, changes, batchId, clientMutationId, undoable } = row;
  return { cursor, jobId, kind, job, jobVersion, actor, at, occurredAt, reason, changes, batchId, clientMutationId, undoable };
}

/** Who no longer sees the job learns that it left and by whom, and nothing that was said about it. */
function left(row: EventRow, jobId: string, cursor: string): JobEventItem {
  return { ...whole(row, jobId, cursor), job: null, reason: null, changes: [], clientMutationId: null, undoable: false };
}

function change(row: EventRow, entity: string, id: string, cursor: string): EntityChangeItem {
  const { deleted, at, actor } = row;
  return { cursor, entity, id, deleted, node: deleted ? null : row.node, at, actor };
}
