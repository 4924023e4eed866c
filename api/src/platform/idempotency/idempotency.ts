import { createHash } from 'node:crypto';
import { DomainError } from '../../kernel/domain-error.js';
import type { Queryable } from '../database/database.js';

/** What a command's id was used for, and where its answer lies in the log. */
export interface FirstAnswer {
  operation: string;
  bodyHash: string;
  batchId: string;
  jobId: string | null;
  answer: unknown;
}

/** The same for equal inputs, whatever the order of their fields. The id itself is not part of the body. */
export function hashBody(input: object): string {
  const { clientMutationId: _, ...body } = input as Record<string, unknown>;
  return createHash('sha256').update(canonical(body)).digest('base64url');
}

function canonical(value: unknown): string {
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`;
}

/** Waits for a twin that runs at this moment. True: the id is ours, and the command is to be carried out. */
export async function claim(
  tx: Queryable,
  workspaceId: string,
  claimed: { actorId: string; clientMutationId: string; operation: string; bodyHash: string; batchId: string; jobId: string | null },
): Promise<boolean> {
  const rows = await tx.query(
    {
      name: 'idempotency-claim',
      text: `INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id, job_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1`,
    },
    [workspaceId, claimed.actorId, claimed.clientMutationId, claimed.operation, claimed.bodyHash, claimed.batchId, claimed.jobId],
  );
  return rows.length === 1;
}

/** Keeps what the log does not hold of an answer (a batch's refusals). */
export async function keepAnswer(
  tx: Queryable,
  workspaceId: string,
  actorId: string,
  clientMutationId: string,
  answer: unknown,
): Promise<void> {
  await tx.query('UPDATE idempotency SET answer = $4 WHERE workspace_id = $1 AND actor_id = $2 AND client_mutation_id = $3', [
    workspaceId,
    actorId,
    clientMutationId,
    JSON.stringify(answer),
  ]);
}

/** What was answered first under this id, if it was the same command. Throws IDEMPOTENCY_MISMATCH if it was another. */
export async function firstAnswer(
  db: Queryable,
  workspaceId: string,
  actorId: string,
  clientMutationId: string,
  { operation, bodyHash }: { operation: string; bodyHash: string },
): Promise<FirstAnswer> {
  const [first] = await db.query<FirstAnswer>(
    `SELECT operation, body_hash AS "bodyHash", batch_id AS "batchId", job_id AS "jobId", answer FROM idempotency
     WHERE workspace_id = $1 AND actor_id = $2 AND client_mutation_id = $3`,
    [workspaceId, actorId, clientMutationId],
  );
  if (!first || first.operation !== operation || first.bodyHash !== bodyHash) {
    throw new DomainError('IDEMPOTENCY_MISMATCH', 'This clientMutationId was used for something else. Make a new one for every change.', {
      clientMutationId,
      firstOperation: first?.operation ?? null,
    });
  }
  return first;
}

/** Forgets ids older than seven days; a phone is offline for days, not weeks. Called now and then, small enough to run beside the rest. */
export async function forgetOldIds(db: Queryable, workspaceId: string): Promise<void> {
  await db.query(
    `DELETE FROM idempotency WHERE workspace_id = $1 AND (actor_id, client_mutation_id) IN (
       SELECT actor_id, client_mutation_id FROM idempotency
       WHERE workspace_id = $1 AND created_at < now() - interval '7 days' ORDER BY created_at LIMIT 10000)`,
    [workspaceId],
  );
}
