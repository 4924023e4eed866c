import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { ErrorCode } from '../graphql/graphql';

/** The API's own codes, and the two that only a screen can know: it could not be reached, or it answered with no code at all. */
export type ApiErrorCode = ErrorCode | 'OFFLINE' | 'UNKNOWN';

/** Any failure of a query or mutation in one shape, safe to show: `message` is a sentence for a person. */
export interface ApiError {
  code: ApiErrorCode;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

const offline: ApiError = { code: 'OFFLINE', message: 'No connection. Check the network and try again.', details: {} };
const unknown: ApiError = { code: 'UNKNOWN', message: 'Something went wrong on our side. Try again in a moment.', details: {} };

/** Turns whatever Apollo threw into an ApiError; never throws. */
export function apiErrorOf(error: unknown): ApiError {
  if (CombinedGraphQLErrors.is(error)) return fromGraphQL(error.errors[0]);
  if (ServerError.is(error)) return fromBody(error) ?? (error.statusCode >= 500 ? unreachable(error.statusCode) : unknown);
  // fetch() rejects with a TypeError when there is no answer at all.
  if (error instanceof TypeError) return offline;
  return unknown;
}

type GraphQLErrorLike = { message?: string; extensions?: Record<string, unknown> };

function fromGraphQL(first: GraphQLErrorLike | undefined): ApiError {
  const code = first?.extensions?.['code'];
  if (typeof code !== 'string') return unknown;
  const details = first?.extensions?.['details'];
  return {
    code: code as ApiErrorCode,
    message: first?.message || unknown.message,
    details: typeof details === 'object' && details !== null ? (details as Record<string, unknown>) : {},
  };
}

function fromBody(error: ServerError): ApiError | null {
  try {
    const body = JSON.parse(error.bodyText) as { errors?: GraphQLErrorLike[] };
    return body.errors?.[0]?.extensions?.['code'] ? fromGraphQL(body.errors[0]) : null;
  } catch {
    return null; // A proxy's HTML page is no answer of ours.
  }
}

// A gateway that finds no node behind it is, to a person, the same as no connection.
function unreachable(status: number): ApiError {
  return status >= 502 && status <= 504 ? offline : unknown;
}
