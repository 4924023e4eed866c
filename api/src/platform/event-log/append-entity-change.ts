import { v7 as uuid } from 'uuid';
import type { Actor } from '../../kernel/authorization.js';
import type { Queryable } from '../database/database.js';

/** A change of anything that is not a job: 'Technician', 'Customer', 'Member' … */
export interface EntityChange {
  workspaceId: string;
  entity: string;
  entityId: string;
  /** Past tense, as in 'ACCESS_CHANGED'. */
  kind: string;
  /** The thing after the change, as clients read it back; null when it is gone. */
  node: Readonly<Record<string, unknown>> | null;
  deleted?: boolean;
  /** In words, for the history. */
  changes?: readonly { field: string; from: string | null; to: string | null }[];
  actor: Actor;
  at: Date;
  reason?: string | null;
  batchId?: string;
  clientMutationId?: string | null;
}

const APPEND = {
  name: 'append-entity-change',
  text: `
WITH counter AS (UPDATE workspace_counter SET seq = seq + 1 WHERE workspace_id = $1 RETURNING seq)
INSERT INTO job_event (workspace_id, seq, kind, at, actor, source, reason, batch_id, client_mutation_id, entity, entity_id, deleted, node,
  changes)
SELECT $1, counter.seq, $2, $3, $4, 'API', $5, $6, $7, $8, $9, $10, $11, $12 FROM counter
RETURNING seq`,
};

/**
 * Appends one row to the workspace's log. Call it last in the transaction of the change: from here to the commit every other writer of the
 * workspace waits for the counter's row. Ring the doorbell after the commit.
 * @returns the row's seq
 */
export async function appendEntityChange(tx: Queryable, change: EntityChange): Promise<number> {
  const [row] = await tx.query<{ seq: string | number }>(APPEND, [
    change.workspaceId,
    change.kind,
    change.at,
    JSON.stringify(change.actor),
    change.reason ?? null,
    change.batchId ?? uuid(),
    change.clientMutationId ?? null,
    change.entity,
    change.entityId,
    change.deleted ?? false,
    change.node && JSON.stringify(change.node),
    JSON.stringify(change.changes ?? []),
  ]);
  if (!row) throw new Error(`Workspace ${change.workspaceId} has no counter`);
  return Number(row.seq);
}
