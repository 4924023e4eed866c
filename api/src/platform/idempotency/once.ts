import type { Authorization } from '../../kernel/authorization.js';
import type { Database, Transaction } from '../database/database.js';
import { claim, firstAnswer, hashBody, keepAnswer } from './idempotency.js';

interface Call {
  authorization: Authorization;
  /** The mutation's name. */
  operation: string;
  /** The mutation's whole input. */
  input: { clientMutationId?: string | undefined };
  batchId: string;
}

/**
 * Carries a small change out in one transaction, once for each clientMutationId: a repeat gets the first answer, which has to be JSON. `isFirst`
 * says whether anything was done, and so whether there is anything to announce.
 */
export async function once<Answer>(
  database: Database,
  { authorization, operation, input, batchId }: Call,
  work: (tx: Transaction) => Promise<Answer>,
): Promise<{ answer: Answer; isFirst: boolean }> {
  const { clientMutationId } = input;
  const { workspaceId, userId: actorId } = authorization;
  return database.transaction(async (tx) => {
    if (!clientMutationId) return { answer: await work(tx), isFirst: true };
    const body = { operation, bodyHash: hashBody(input) };
    if (!(await claim(tx, workspaceId, { actorId, clientMutationId, ...body, batchId, jobId: null }))) {
      const first = await firstAnswer(tx, workspaceId, actorId, clientMutationId, body);
      return { answer: (first.answer as { kept: Answer }).kept, isFirst: false };
    }
    const answer = await work(tx);
    await keepAnswer(tx, workspaceId, actorId, clientMutationId, { kept: answer });
    return { answer, isFirst: true };
  });
}
