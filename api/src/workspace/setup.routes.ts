import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Identity } from '../platform/auth/index.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD, sendTooMany, signInByPassword } from '../platform/auth/index.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo-sign-ins.js';
import { readSetupFields } from './setup-fields.js';
import type { FieldProblem, SetupFields } from './setup-fields.js';
import type { SetupService } from './setup.service.js';

export interface SetupRoutes {
  setup: SetupService;
  identity: Pick<Identity, 'auth' | 'guard'>;
  demo: boolean;
}

const PASSWORD = { shortest: SHORTEST_PASSWORD, longest: LONGEST_PASSWORD };
const ALREADY = { code: 'ALREADY_SET_UP', message: 'A workspace exists. Sign in instead.' };
const WRONG_CODE = { code: 'WRONG_CODE', message: 'This is not the code. Copy it from the server’s log.' };

/** `GET /api/setup` says what a first visit finds; `POST /api/setup` makes the workspace and its owner, and signs them in. */
export function registerSetup(server: FastifyInstance, { setup, identity, demo }: SetupRoutes): void {
  server.get('/api/setup', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const needed = await setup.isNeeded();
    return demo ? { needed, demo, accounts: DEMO_SIGN_INS.map((account) => ({ ...account, password: DEMO_PASSWORD })) } : { needed, demo };
  });

  server.post('/api/setup', { bodyLimit: 16_384 }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (!(await setup.isNeeded())) return reply.code(409).send(ALREADY);
    const { code } = (request.body ?? {}) as { code?: unknown };
    if (typeof code === 'string' && code.trim() !== '') {
      const outcome = await identity.guard.judge({ address: request.ip }, async () => {
        const isRight = await setup.isRightCode(code);
        return { answer: isRight, judged: isRight ? 'right' : 'wrong' };
      });
      if ('secondsToWait' in outcome) return sendTooMany(reply, outcome.secondsToWait);
      if (!outcome.answer) return reply.code(403).send(WRONG_CODE);
    }
    const read = readSetupFields(request.body, PASSWORD);
    return 'problems' in read ? refuseFields(reply, read.problems) : setUp(request, reply, read.fields);
  });

  async function setUp(request: FastifyRequest, reply: FastifyReply, fields: SetupFields): Promise<FastifyReply> {
    const outcome = await setup.setUp(fields);
    if ('workspaceId' in outcome) {
      const { token, cookies } = await signInByPassword(identity.auth, request, fields);
      request.log.info({ workspaceId: outcome.workspaceId }, 'the first workspace was set up');
      return reply.code(201).header('set-cookie', cookies).send({ workspaceId: outcome.workspaceId, token });
    }
    if (outcome.refused === 'ALREADY_SET_UP') return reply.code(409).send(ALREADY);
    return refuseFields(reply, [{ field: 'email', message: 'This email has an account already. Take another.' }]);
  }
}

function refuseFields(reply: FastifyReply, errors: FieldProblem[]): FastifyReply {
  return reply.code(400).send({ code: 'BAD_INPUT', message: 'Some fields need another look.', errors });
}
