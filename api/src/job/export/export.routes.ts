import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportCustomers } from '../../customer/index.js';
import { can, type Authorization, type Permission } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import { ZonedText } from '../../platform/csv/zoned-text.js';
import { LaneFull, Lanes } from '../../platform/auth/lanes.js';
import type { Authenticate } from '../../platform/graphql/authenticate.js';
import { createContext } from '../../platform/graphql/context.js';
import { answerTyped } from '../../platform/http/typed-refusal.js';
import { exportPriceBook } from '../../price-book/index.js';
import type { Workspace, WorkspaceDirectory } from '../../workspace/index.js';
import type { JobListResolver } from '../job-list.resolver.js';
import { readExportQuery } from './export-query.js';
import type { JobExportDeps } from './job-export.service.js';
import { JobExportService } from './job-export.service.js';

export interface ExportRoutes extends JobExportDeps {
  authenticate: Authenticate;
  workspaces: WorkspaceDirectory;
  lists: Pick<JobListResolver, 'criteria'>;
}

interface Asked {
  authorization: Authorization;
  workspace: Workspace;
  params: URLSearchParams;
  /** The workspace's present day. */
  today: string;
  /** Fires when the client goes away. */
  signal: AbortSignal;
}

/** A file's pieces, and whether a byte order mark comes first. */
interface File {
  pieces: AsyncGenerator<string>;
  hasMark?: boolean;
}

/** Each holds a connection while it runs: a shop has two at a time, a node four, and so many more wait. */
const [A_SHOP, A_NODE, WAITING] = [2, 4, 16];
/** A client that takes nothing for so long has gone. ms. */
const STALLED_MS = 60_000;
const MARK = '\ufeff';

/**
 * `GET /api/jobs.csv`, `/api/customers.csv` and `/api/price-book.csv`: read as they are sent, no faster than the client takes them. What is
 * wrong is known before the first byte and answered like everywhere; after it the connection breaks, so that half a file is not taken for a
 * whole one.
 */
export async function registerExports(fastify: FastifyInstance, routes: ExportRoutes): Promise<void> {
  const { authenticate, workspaces, lists, now, database } = routes;
  const jobs = new JobExportService(routes);
  const [ofShop, ofNode] = [new Lanes(A_SHOP, WAITING), new Lanes(A_NODE, WAITING)];
  const running = new Set<AbortController>();

  const serve =
    (name: string, permission: Permission, toFile: (asked: Asked) => Promise<File> | File) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const { authorization: bearer, cookie } = request.headers;
      const authorization = await authenticate({ authorization: bearer, cookie });
      if (!can(authorization, permission)) throw new DomainError('FORBIDDEN', 'Exports are for the office.');
      const workspace = await workspaces.load(authorization.workspaceId);
      const today = new ZonedText(workspace.timeZone).day(now().toISOString());
      const params = new URLSearchParams(request.url.split('?')[1] ?? '');
      const gone = new AbortController();
      reply.raw.once('close', () => gone.abort());
      running.add(gone);
      try {
        const file = await toFile({ authorization, workspace, params, today, signal: gone.signal });
        const send = () => ofNode.run('exports', () => sendFile(request, reply, file, `${name}-${today}.csv`));
        await ofShop.run(workspace.id, send);
      } catch (error) {
        if (error instanceof LaneFull) throw busy();
        // Nobody is there to be told.
        if (!gone.signal.aborted) throw error;
        reply.hijack();
      } finally {
        running.delete(gone);
      }
      return reply;
    };

  await fastify.register(async (scope) => {
    scope.setErrorHandler(answerTyped);
    scope.addHook('preClose', async () => running.forEach((one) => one.abort()));
    const open = (path: string, handler: ReturnType<typeof serve>) => scope.get(path, { exposeHeadRoute: false }, handler);
    open(
      '/api/jobs.csv',
      serve('jobs', 'jobs:read', async ({ authorization, workspace, params, today, signal }) => {
        const query = readExportQuery(params, today);
        const criteria = await lists.criteria(createContext(authorization, 'http'), query.filter);
        return { pieces: jobs.lines(workspace, criteria, query, signal), hasMark: query.hasMark };
      }),
    );
    open(
      '/api/customers.csv',
      serve('customers', 'customers:read', ({ workspace, signal }) => ({ pieces: exportCustomers(database, workspace.id, signal) })),
    );
    open(
      '/api/price-book.csv',
      serve('price-book', 'jobs:read', ({ workspace, signal }) => ({ pieces: exportPriceBook(database, workspace, signal) })),
    );
  });
}

/** Resolves when the last byte is out; rejects before the first, or when the client goes away. */
async function sendFile(request: FastifyRequest, reply: FastifyReply, { pieces, hasMark }: File, name: string): Promise<void> {
  const first = await pieces.next();
  const stall = setTimeout(() => reply.raw.destroy(), STALLED_MS);
  const stream = Readable.from(
    (async function* () {
      if (!first.done) yield (hasMark ? MARK : '') + first.value;
      // Asked for the next piece only when the client has taken the last.
      for await (const piece of pieces) {
        stall.refresh();
        yield piece;
      }
    })(),
    { objectMode: false },
  );
  stream.on('error', (error) => {
    if (!reply.raw.destroyed) request.log.error({ err: error }, 'an export broke off');
    reply.raw.destroy();
  });
  const closed = once(reply.raw, 'close');
  void reply
    .header('content-type', 'text/csv; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'private, no-store')
    .send(stream);
  await closed.finally(() => clearTimeout(stall));
  await pieces.return(undefined);
}

function busy(): DomainError {
  return new DomainError('RATE_LIMITED', 'Other exports are running. Try again when they have ended.', { retryAfterSeconds: 10 });
}
