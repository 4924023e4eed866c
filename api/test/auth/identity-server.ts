import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { createIdentity, registerAuth } from '../../src/platform/auth/index.js';
import type { Identity } from '../../src/platform/auth/index.js';
import type { Database } from '../../src/platform/database/database.js';
import { createMailer } from '../../src/platform/mail/mailer.js';
import type { Mailer } from '../../src/platform/mail/mailer.js';
import { registerSetup } from '../../src/workspace/setup.routes.js';
import { SetupService } from '../../src/workspace/setup.service.js';

export const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

export interface NodeOptions {
  publicUrl?: string;
  demo?: boolean;
  mailer?: Mailer;
  trustProxy?: boolean;
  onCommitted?: (workspaceId: string, seq: number) => void;
}

/** One node with everything about identity on a real port, as app.ts puts it together, and `/whoami` to see what it makes of a request. */
export interface IdentityNode {
  url: string;
  identity: Identity;
  setup: SetupService;
  server: FastifyInstance;
  close(): Promise<void>;
}

export async function startIdentityNode(database: Database, options: NodeOptions = {}): Promise<IdentityNode> {
  const { publicUrl = 'http://board.test', demo = false, trustProxy = false, onCommitted } = options;
  const server = Fastify({ trustProxy });
  const mailer = options.mailer ?? createMailer({ mail: null, revealInLog: false, logger: server.log });
  const config = { publicUrl, allowedOrigins: [publicUrl], authSecret: SECRET };
  const identity = await createIdentity({ database, config, mailer, logger: server.log, ...(onCommitted && { onCommitted }) });
  const setup = new SetupService(database, demo);
  await registerAuth(server, identity);
  registerSetup(server, { setup, identity, demo });
  server.get('/whoami', async (request) => {
    const authorization = await identity.authenticator.authenticate(request.headers);
    return { authorization: authorization && { ...authorization, permissions: [...authorization.permissions] } };
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    identity,
    setup,
    server,
    close: async () => {
      await server.close();
      await identity.drain();
      mailer.close();
    },
  };
}

export interface Answer {
  status: number;
  headers: Headers;
  // The shape is what the tests are about.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  /** As a browser would send it back. */
  cookie: string;
}

export async function send(
  node: IdentityNode,
  path: string,
  { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const response = await fetch(node.url + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text), cookie };
}

export function signIn(
  node: IdentityNode,
  email: string,
  password = 'right-password',
  headers: Record<string, string> = {},
): Promise<Answer> {
  return send(node, '/api/auth/sign-in/email', { body: { email, password }, headers });
}

export async function whoAmI(node: IdentityNode, headers: Record<string, string>): Promise<Record<string, unknown> | null> {
  return (await send(node, '/whoami', { headers })).body.authorization;
}

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
