import type { ResyncReason } from '../graphql/graphql';
import type { SessionEndReason } from './session-end';

export type FeedEnd =
  { kind: 'revoked'; reason: SessionEndReason } | { kind: 'access-changed' } | { kind: 'resync'; reason: ResyncReason } | { kind: 'retry' };

/** The API's word with 4403 for: signed out on another screen, or the password changed. */
const SESSION_HAS_ENDED = 'Your session has ended';

/**
 * What the end of a subscription means. Close codes: 4401 no valid session, 4403 rights that are others now, maybe none (or refused at the
 * door, which a browser meets when its session has run out). Everything else, whatever graphql-ws calls fatal, is worth another try.
 */
export function endReasonOf(reason: unknown, wasConnected: boolean): FeedEnd {
  const { code: closeCode, reason: closeReason } = (reason ?? {}) as { code?: unknown; reason?: unknown };
  if (closeCode === 4401) return { kind: 'revoked', reason: 'signed-out' };
  if (closeCode === 4403)
    return wasConnected && closeReason !== SESSION_HAS_ENDED ? { kind: 'access-changed' } : { kind: 'revoked', reason: 'signed-out' };
  switch (errorCodeOf(reason)) {
    case 'UNAUTHENTICATED':
      return { kind: 'revoked', reason: 'signed-out' };
    case 'FORBIDDEN':
      return { kind: 'revoked', reason: 'access-removed' };
    case 'BAD_INPUT':
      return { kind: 'resync', reason: 'CURSOR_UNKNOWN' }; // A cursor the API cannot read: the rows afresh bring one that it can.
    default:
      return { kind: 'retry' };
  }
}

function errorCodeOf(reason: unknown): unknown {
  const first: unknown = Array.isArray(reason) ? reason[0] : undefined;
  return (first as { extensions?: { code?: unknown } } | undefined)?.extensions?.code;
}
