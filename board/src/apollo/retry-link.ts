import { RetryLink } from '@apollo/client/link/retry';
import { ServerError } from '@apollo/client/errors';
import type { ApolloLink } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { apiErrorOf } from './api-error';

const maxAttempts = 6;

/**
 * Tries again when the network failed, never when the API answered. Queries are harmless to repeat; a mutation is only when it carries
 * a clientMutationId, with which the API does it once however often it arrives. With `repeatsItself` in the context whoever sends it tries again.
 */
export function retryLink(): RetryLink {
  return new RetryLink({
    delay: { initial: 250, max: 4000, jitter: true },
    attempts: (attempt, operation, error) =>
      // A device that knows it has no network says so at once, instead of keeping a person waiting for tries that cannot succeed.
      attempt < maxAttempts &&
      navigator.onLine &&
      !operation.getContext()['repeatsItself'] &&
      isRepeatable(operation) &&
      isNetworkFailure(error),
  });
}

/** True when sending the operation twice has the effect of sending it once. */
export function isRepeatable(operation: Pick<ApolloLink.Operation, 'operationType' | 'variables'>): boolean {
  if (operation.operationType === OperationTypeNode.QUERY) return true;
  const input = operation.variables['input'] as { clientMutationId?: string | null } | undefined;
  return operation.operationType === OperationTypeNode.MUTATION && Boolean(input?.clientMutationId);
}

/** True when the API gave no answer or had no time to: the same may be sent again, as often as it takes. */
export const isUnreachable = (error: unknown): boolean => isNetworkFailure(error) || apiErrorOf(error).code === 'RATE_LIMITED';

/** True when the API gave no answer: nothing came back, or a proxy found no node. */
export function isNetworkFailure(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode >= 502 && error.statusCode <= 504;
  return error instanceof TypeError;
}
