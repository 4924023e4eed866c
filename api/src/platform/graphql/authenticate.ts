import type { Authorization } from '../../kernel/authorization.js';

/** What a request or a socket shows for itself. */
export interface Credentials {
  /** `Bearer …`, from the Authorization header or a socket's connection_init payload. */
  authorization: string | undefined;
  /** The Cookie header. */
  cookie: string | undefined;
}

/** Who is asking, judged afresh or from a cache of seconds. Throws DomainError UNAUTHENTICATED (nobody) or FORBIDDEN (somebody without a workspace). */
export type Authenticate = (credentials: Credentials) => Promise<Authorization>;

/** The rights that the same session has in the same workspace now, past every cache; null when the session or the membership is gone. */
export type PresentRights = (authorization: Authorization) => Promise<Authorization | null>;
