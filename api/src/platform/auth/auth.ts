import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { bearer, organization } from 'better-auth/plugins';
import type { FastifyBaseLogger } from 'fastify';
import { PostgresDialect } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.js';
import type { Mailer } from '../mail/mailer.js';
import { accessControl, organizationRoles } from './auth-roles.js';
import { coreColumns, organizationColumns } from './auth-columns.js';
import type { Background } from './background.js';
import { RESET_TOKEN_LIFETIME_SECONDS, invitationMail, passwordResetMail } from './password-reset-mail.js';
import type { Revocations } from './revocations.js';
import { hasPassword } from './member.repository.js';
import { deleteExpiredSessions, findFirstWorkspace } from './session.repository.js';

const DAY = 86_400;
/** A phone may be away for weeks; one that is used at least once in this time stays signed in. Seconds. */
export const SESSION_LIFETIME = 30 * DAY;
/** A session in use is prolonged at most once in this time. Seconds. */
export const SESSION_UPDATE_AGE = DAY;
export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 128;
export const AUTH_PATH = '/api/auth';
/** Set by our route from Fastify's view of the client, so that whose X-Forwarded-For is believed is decided in one place. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address';

export interface AuthConfig {
  /** Without a slash at the end. https makes the cookie Secure. */
  publicUrl: string;
  allowedOrigins: readonly string[];
  authSecret: string;
}

export interface AuthParts {
  database: Database;
  config: AuthConfig;
  mailer: Mailer;
  logger: FastifyBaseLogger;
  revocations: Revocations;
  background: Background;
}

export type Auth = ReturnType<typeof createAuth>;

/** better-auth on our pool and tables. Nobody signs up: setup makes the owner, owners and managers add others, the demo its people (create-member.ts). Which of its paths are open, register-auth.ts says. */
export function createAuth(parts: AuthParts) {
  const { database, config, mailer, background } = parts;
  return betterAuth({
    appName: 'Dispatch',
    baseURL: config.publicUrl,
    basePath: AUTH_PATH,
    secret: config.authSecret,
    // A page always may call the address that it came from, whatever name the machine goes by on its network.
    trustedOrigins: (request) => [...config.allowedOrigins, ...(request ? [new URL(request.url).origin] : [])],
    database: { dialect: new PostgresDialect({ pool: database.pool }), type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      resetPasswordTokenExpiresIn: RESET_TOKEN_LIFETIME_SECONDS,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => {
        const words = (await hasPassword(database, user.id)) ? passwordResetMail : invitationMail;
        await mailer.send(words(config.publicUrl, user, token));
      },
    },
    user: coreColumns.user,
    account: coreColumns.account,
    verification: coreColumns.verification,
    session: { ...coreColumns.session, expiresIn: SESSION_LIFETIME, updateAge: SESSION_UPDATE_AGE },
    plugins: [organization({ ac: accessControl, roles: organizationRoles, creatorRole: 'OWNER', schema: organizationColumns }), bearer()],
    databaseHooks: { session: sessionHooks(parts) },
    hooks: { before: signOutOtherScreens, after: keepCookieWithSession },
    rateLimit: { enabled: false }, // ours counts failures only: attempt-limiter.ts
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message, ...rest) => parts.logger[level]({ rest }, `better-auth: ${message}`) },
    advanced: {
      cookiePrefix: 'dispatch',
      useSecureCookies: config.publicUrl.startsWith('https://'),
      disableOriginCheck: false, // its default is off under a test runner
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      backgroundTasks: { handler: (work) => background.run(work) },
      database: { generateId: () => uuid() },
    },
  });
}

function sessionHooks({ database, revocations, background }: AuthParts) {
  return {
    create: {
      async before(session: { userId: string }, context: { context: { session?: unknown } } | null) {
        // Only a sign-in has no session yet. A changed password replaces one inside better-auth's transaction: no second connection there.
        const current = context?.context.session as { session: { activeOrganizationId?: string | null } } | null | undefined;
        const workspaceId = current?.session.activeOrganizationId ?? (current ? null : await findFirstWorkspace(database, session.userId));
        if (!workspaceId && !current)
          throw new APIError('FORBIDDEN', {
            code: 'NO_WORKSPACE',
            message: 'Your access was taken away. Ask the owner of your workspace.',
          });
        return { data: { activeOrganizationId: workspaceId } };
      },
      async after(session: { userId: string }) {
        background.run(deleteExpiredSessions(database, session.userId));
      },
    },
    delete: {
      async after(session: { id: string }) {
        revocations.publish({ sessionId: session.id });
      },
    },
  };
}

/** Whoever changes their password wants everybody else out. */
const signOutOtherScreens = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== '/change-password') return;
  return { context: { ...ctx, body: { ...ctx.body, revokeOtherSessions: true } } };
});

/** Requests prolong the session (authenticator.ts) without touching the cookie; a screen that asks for its session gets one that lasts as long. */
const keepCookieWithSession = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== '/get-session' || ctx.headers?.get('authorization')) return;
  const returned = ctx.context.returned as Parameters<typeof setSessionCookie>[1] | null;
  if (!returned?.session) return;
  const { secret, authCookies } = ctx.context;
  if (await ctx.getSignedCookie(authCookies.dontRememberToken.name, secret)) return;
  const secondsLeft = (new Date(returned.session.expiresAt).getTime() - Date.now()) / 1000;
  await setSessionCookie(ctx, returned, false, { maxAge: Math.max(1, Math.floor(secondsLeft)) });
});
