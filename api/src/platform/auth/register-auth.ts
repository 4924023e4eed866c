import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { AUTH_PATH } from './auth.js';
import type { Auth } from './auth.js';
import { askAuth, sendAuthResponse } from './auth-request.js';
import type { AttemptLimiter } from './attempt-limiter.js';
import type { Authenticator } from './authenticator.js';
import type { GuessGuard, Judged } from './guess-guard.js';
import { sendTooMany } from './too-many.js';

export interface AuthRoutes {
  auth: Auth;
  authenticator: Authenticator;
  limiter: AttemptLimiter;
  guard: GuessGuard;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Nothing larger is an honest sign-in. Bytes. */
const BODY_LIMIT = 16_384;

/**
 * `/api/auth/*`, answered by better-auth. Only these paths are open: its organization paths for members would change access without our
 * rules and without an event, and nobody signs up.
 */
export async function registerAuth(server: FastifyInstance, routes: AuthRoutes): Promise<void> {
  const { auth, authenticator, limiter, guard } = routes;
  const pass: Handler = async (request, reply) => sendAuthResponse(reply, await askAuth(auth, request));

  const guarded =
    (accountOf: (request: FastifyRequest) => Promise<string | undefined>, verdict: (response: Response) => Promise<Judged>): Handler =>
    async (request, reply) => {
      const outcome = await guard.judge({ address: request.ip, account: await accountOf(request) }, async () => {
        const answer = await askAuth(auth, request);
        return { answer, judged: await verdict(answer) };
      });
      return 'answer' in outcome ? sendAuthResponse(reply, outcome.answer) : sendTooMany(reply, outcome.secondsToWait);
    };

  const signIn = guarded(
    async (request) => emailIn(request),
    async (response) => (response.status === 401 ? 'wrong' : response.ok ? 'right' : 'neither'),
  );
  const changePassword = guarded(
    async (request) => (await authenticator.authenticate(request.headers))?.email,
    async (response) => ((await codeOf(response)) === 'INVALID_PASSWORD' ? 'wrong' : 'neither'),
  );
  const resetPassword = guarded(
    async () => undefined,
    async (response) => ((await codeOf(response)) === 'INVALID_TOKEN' ? 'wrong' : 'neither'),
  );
  const requestReset: Handler = async (request, reply) => {
    const secondsToWait = await limiter.askForMail({ address: request.ip, account: emailIn(request) });
    return secondsToWait > 0 ? sendTooMany(reply, secondsToWait) : pass(request, reply);
  };

  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, body, done) => done(null, body));
    const open = (method: 'GET' | 'POST', path: string, handler: Handler) => scope.route({ method, url: `${AUTH_PATH}${path}`, handler });

    open('POST', '/sign-in/email', signIn);
    open('POST', '/sign-out', pass);
    open('GET', '/get-session', pass);
    open('POST', '/request-password-reset', requestReset);
    open('POST', '/reset-password', resetPassword);
    open('POST', '/change-password', changePassword);
    open('GET', '/list-sessions', pass);
    open('POST', '/revoke-session', pass);
    open('POST', '/revoke-other-sessions', pass);
    open('GET', '/organization/list', pass);
    open('POST', '/organization/set-active', async (request, reply) => {
      const authorization = await authenticator.authenticate(request.headers);
      const response = await askAuth(auth, request);
      if (authorization) authenticator.forget({ sessionId: authorization.sessionId });
      return sendAuthResponse(reply, response);
    });
    scope.all(`${AUTH_PATH}/*`, async (_request, reply) => reply.code(404).send({ code: 'NOT_FOUND', message: 'There is nothing here.' }));
  });
}

/** The account that an attempt names, as better-auth will look for it; '' when the body names none (better-auth then refuses it). */
function emailIn(request: FastifyRequest): string {
  const body = Buffer.isBuffer(request.body) ? request.body.toString('utf8') : '';
  if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return (new URLSearchParams(body).get('email') ?? '').toLowerCase();
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return typeof email === 'string' ? email.toLowerCase() : '';
  } catch {
    return '';
  }
}

async function codeOf(response: Response): Promise<string | undefined> {
  if (response.ok) return undefined;
  const body = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return body?.code;
}
