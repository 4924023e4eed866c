import type { FastifyBaseLogger } from 'fastify';
import type { Database } from '../database/database.js';
import type { Mailer } from '../mail/mailer.js';
import { inAuthContext } from './async-context.js';
import { AttemptLimiter } from './attempt-limiter.js';
import { createAuth } from './auth.js';
import type { Auth, AuthConfig } from './auth.js';
import { Authenticator } from './authenticator.js';
import { Background } from './background.js';
import { GuessGuard } from './guess-guard.js';
import { MemberService } from './member.service.js';
import { Revocations } from './revocations.js';

export interface IdentityParts {
  database: Database;
  config: AuthConfig;
  mailer: Mailer;
  logger: FastifyBaseLogger;
  /** Rings the doorbell after a change of access. */
  onCommitted?: (workspaceId: string, seq: number) => void;
}

/** Everything about who is who, put together once for a node. */
export interface Identity {
  auth: Auth;
  authenticator: Authenticator;
  members: MemberService;
  /** Mails somebody who was given access the link to their first password. */
  invite(email: string): void;
  revocations: Revocations;
  limiter: AttemptLimiter;
  guard: GuessGuard;
  /** Waits for mails and clean-up that are under way. Call it before the database and the mailer close. */
  drain(): Promise<void>;
}

export async function createIdentity({ database, config, mailer, logger, onCommitted }: IdentityParts): Promise<Identity> {
  const revocations = new Revocations();
  const background = new Background((error) => logger.error({ err: error }, 'work in the background of sign-in failed'));
  const auth = createAuth({ database, config, mailer, logger, revocations, background });
  const { secret, authCookies } = await auth.$context;
  const rules = { secret, cookieName: authCookies.sessionToken.name, dontRememberCookieName: authCookies.dontRememberToken.name };
  const limiter = new AttemptLimiter(database);
  return {
    auth,
    authenticator: new Authenticator(database, rules, revocations, background),
    members: new MemberService(database, revocations, onCommitted),
    invite(email) {
      background.run(inAuthContext(() => auth.api.requestPasswordReset({ body: { email } })));
    },
    revocations,
    limiter,
    guard: new GuessGuard(limiter),
    drain: () => background.drain(),
  };
}
