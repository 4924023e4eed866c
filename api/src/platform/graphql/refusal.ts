import { GraphQLError } from 'graphql';
import { DomainError } from '../../kernel/domain-error.js';
import type { ErrorCode } from '../../kernel/domain-error.js';

/** A refusal before anything runs, as the GraphQL libraries want it. */
export function refusal(error: DomainError, httpStatus?: number): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { code: error.code, ...(httpStatus && { http: { status: httpStatus } }) },
  });
}

export const rateLimited = () =>
  new DomainError('RATE_LIMITED', 'Too many requests. Wait a second and try again.', { retryAfterSeconds: 1 });
export const subscriptionsNeedSocket = () =>
  new DomainError('BAD_INPUT', 'Subscriptions are served on the WebSocket at this address (graphql-transport-ws).');
export const unknownOperation = () =>
  new DomainError(
    'BAD_INPUT',
    'The query has no operation with this name, or several and none was named: set operationName to one of them.',
  );

/** What the whole answer is worth in HTTP's words; a refusal by one field is a 200 like any other answer. */
export function httpStatusOf(code: ErrorCode): number {
  return code === 'UNAUTHENTICATED' ? 401 : code === 'FORBIDDEN' ? 403 : code === 'RATE_LIMITED' ? 429 : code === 'INTERNAL' ? 500 : 400;
}
