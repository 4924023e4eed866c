import type { Authorization } from '../../kernel/authorization.js';

/** What every resolver gets. One is made for each HTTP request, each operation on a socket and each batch of events: nothing in it outlives those. */
export interface GraphqlContext {
  readonly authorization: Authorization;
  readonly source: 'http' | 'socket';
  /** Where loaders live: `memoized(context, KEY, () => new DataLoader(…))`. Fresh per request and per batch, so no row is served stale. */
  readonly memo: Map<unknown, unknown>;
}

/** The value kept under `key` for the life of this context, made on first use. */
export function memoized<Value>(context: GraphqlContext, key: unknown, make: () => Value): Value {
  if (!context.memo.has(key)) context.memo.set(key, make());
  return context.memo.get(key) as Value;
}

export function createContext(authorization: Authorization, source: GraphqlContext['source']): GraphqlContext {
  return { authorization, source, memo: new Map() };
}
