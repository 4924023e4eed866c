import type { IncomingMessage } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Live } from '../live/live.js';
import type { Logger } from '../logger.js';
import type { Authenticate } from './authenticate.js';
import type { Documents } from './documents.js';
import type { Execute } from './executor.js';
import type { ReportError } from './format-error.js';
import type { RateLimiter } from './rate-limiter.js';

/** What HTTP and the socket share, so that neither is a way around the other. */
export interface GraphqlParts {
  schema: GraphQLSchema;
  documents: Documents;
  execute: Execute;
  authenticate: Authenticate;
  rate: RateLimiter;
  report: ReportError;
  logger: Logger;
  live: Live;
  /** The subscription field whose stream the live feed can write by itself. */
  liveField: string;
  /** Origins that may open a socket, besides the host that is asked. */
  allowedOrigins: readonly string[];
  /** Whose rate it is as long as nobody is signed in. */
  addressOf: (request: IncomingMessage) => string;
}
