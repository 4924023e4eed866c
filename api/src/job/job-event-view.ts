import { encodeCursor } from '../platform/event-log/event-cursor.js';
import type { EventRow } from '../platform/event-log/event-row.js';

/** An event as GraphQL resolves it by name; its job is named by a resolver of its own. */
export type JobEventView = Pick<
  EventRow,
  'kind' | 'jobId' | 'job' | 'actor' | 'at' | 'occurredAt' | 'reason' | 'changes' | 'batchId' | 'clientMutationId' | 'undoable'
> & { cursor: string };

export function viewEvent(event: EventRow, logId: string): JobEventView {
  const { kind, jobId, job, actor, at, occurredAt, reason, changes, batchId, clientMutationId, undoable, seq } = event;
  return {
    cursor: encodeCursor(logId, seq),
    kind,
    jobId,
    job,
    actor,
    at,
    occurredAt,
    reason,
    changes,
    batchId,
    clientMutationId,
    undoable,
  };
}
