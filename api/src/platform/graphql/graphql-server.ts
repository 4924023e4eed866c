import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { clientAddress } from '../http/client-address.js';
import type { TrustProxy } from '../http/client-address.js';
import type { Live } from '../live/live.js';
import type { Logger } from '../logger.js';
import type { Authenticate } from './authenticate.js';
import { Documents } from './documents.js';
import { createExecutor, resolveTypesByName } from './executor.js';
import { serveHttp } from './http.js';
import type { GraphqlParts } from './parts.js';
import { RateLimiter } from './rate-limiter.js';
import type { Rate } from './rate-limiter.js';
import { serveSocket } from './socket.js';

export interface GraphqlOptions {
  app: FastifyInstance;
  schema: GraphQLSchema;
  authenticate: Authenticate;
  live: Live;
  liveField: string;
  logger: Logger;
  allowedOrigins: readonly string[];
  jit: boolean;
  /** As the app has it. */
  trustProxy: TrustProxy;
  /** Per session, and per address for those who are not signed in. */
  rate?: Rate;
  pingMs?: number;
}

/** Twice what every session is promised: 100 a second, 300 at once. */
const RATE: Rate = { perSecond: 200, burst: 600 };

/**
 * Serves `schema` at /graphql, over HTTP and the socket, with the same limits on both. Objects behind an interface or union carry their
 * `__typename`. Call before the app listens. Returns how to stop.
 */
export async function createGraphql(options: GraphqlOptions): Promise<{ close(): Promise<void> }> {
  const { app, schema, authenticate, live, liveField, logger, allowedOrigins, jit, trustProxy, rate = RATE, pingMs } = options;
  const parts: GraphqlParts = {
    schema,
    documents: new Documents(schema),
    execute: createExecutor(resolveTypesByName(schema), jit),
    authenticate,
    rate: new RateLimiter(rate),
    report: (error, id) => logger.error({ err: error, id }, 'a request failed unexpectedly'),
    logger,
    live,
    liveField,
    allowedOrigins,
    addressOf: clientAddress(trustProxy),
  };
  const stopHttp = await serveHttp(app, parts);
  const stopSocket = serveSocket(app.server, parts, pingMs);
  return {
    async close() {
      await stopSocket();
      await stopHttp();
    },
  };
}
