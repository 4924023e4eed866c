import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { subscribe } from 'graphql';
import type { ExecutionArgs, ExecutionResult, GraphQLError } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { audienceKey } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { ErrorCode } from '../../kernel/domain-error.js';
import { AccessEnded } from '../live/feed-reader.js';
import type { EventBatch } from '../live/event-batch.js';
import { createContext } from './context.js';
import { directStream } from './direct-stream.js';
import { findOperation } from './documents.js';
import { formatError } from './format-error.js';
import { GRAPHQL_PATH } from './http.js';
import { readLiveOperation } from './live-operation.js';
import type { LiveOperation } from './live-operation.js';
import { isAllowedOrigin } from './origin.js';
import type { GraphqlParts } from './parts.js';
import { rateLimited, refusal, unknownOperation } from './refusal.js';
import { CLOSE_NO_ACCESS, CLOSE_NO_TOKEN, CLOSE_TOO_MANY, MOST_SUBSCRIPTIONS, SESSION_HAS_ENDED, SocketSession } from './socket-session.js';

const FRAME_BYTES = 64 * 1024;
const PING_MS = 15_000;
const MOST_UNANSWERED = 2;
const INIT_WAIT_MS = 10_000;
const CLOSE_WAIT_MS = 2_000;
const CLOSE_CODES: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: CLOSE_NO_TOKEN, RATE_LIMITED: CLOSE_TOO_MANY };

/** An operation on its way through graphql-ws, with what our own subscribe needs. */
interface SocketExecution extends ExecutionArgs {
  session: SocketSession;
  id: string;
  viewer: Authorization;
  live: LiveOperation | null;
  /** Set on subscriptions. */
  controller: AbortController | null;
}

/** Serves graphql-transport-ws on the http server's upgrades. Returns how to stop: clients are told to go elsewhere (1001). */
export function serveSocket(server: Server, parts: GraphqlParts, pingMs = PING_MS): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES, perMessageDeflate: false, handleProtocols });
  const sessions = new Set<SocketSession>();
  const protocol = graphqlOver(parts);

  const onUpgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const { origin, host } = request.headers;
    if (request.url?.split('?')[0] !== GRAPHQL_PATH) return refuse(duplex, '404 Not Found');
    if (origin !== undefined && !isAllowedOrigin(origin, host, parts.allowedOrigins)) return refuse(duplex, '403 Forbidden');
    sockets.handleUpgrade(request, duplex, head, (socket) => {
      const session = new SocketSession(socket, request);
      sessions.add(session);
      socket.on('close', () => sessions.delete(session));
      converse(session, protocol, parts);
    });
  };
  server.on('upgrade', onUpgrade);

  const pings = setInterval(() => {
    for (const session of sessions) {
      if (session.unanswered++ >= MOST_UNANSWERED) session.socket.terminate();
      else if (session.open) session.socket.ping();
    }
  }, pingMs).unref();

  return async () => {
    clearInterval(pings);
    server.off('upgrade', onUpgrade);
    for (const session of sessions) session.end(1001, 'Going away');
    const late = setTimeout(() => sessions.forEach(({ socket }) => socket.terminate()), CLOSE_WAIT_MS);
    await new Promise<void>((resolve) => sockets.close(() => resolve()));
    clearTimeout(late);
  };
}

function refuse(duplex: Duplex, status: string): void {
  duplex.on('error', () => undefined);
  duplex.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function converse(session: SocketSession, protocol: ReturnType<typeof graphqlOver>, parts: GraphqlParts): void {
  const { socket } = session;
  const alive = () => (session.unanswered = 0);
  // A frame too large or not UTF-8 is the peer's fault; ws itself closes with 1009 or 1007.
  socket.on('error', () => undefined);
  socket.on('pong', alive);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) => new Promise((resolve) => (session.open ? socket.send(data, () => resolve()) : resolve())),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (hear) =>
        socket.on('message', (data) => {
          alive();
          hear(String(data)).catch((error: unknown) => {
            parts.logger.error({ err: error }, 'a message on a socket could not be handled');
            session.end(1011, 'Internal error');
          });
        }),
    },
    session,
  );
  socket.once('close', (code, reason) => {
    session.stop();
    closed(code, String(reason)).catch((error: unknown) => parts.logger.error({ err: error }, 'a socket could not be left cleanly'));
  });
}

function graphqlOver(parts: GraphqlParts) {
  return makeServer<Record<string, unknown> | undefined, SocketSession>({
    connectionInitWaitTimeout: INIT_WAIT_MS,
    onConnect: ({ connectionParams, extra }) => admit(extra, connectionParams?.authorization, parts),
    onSubscribe: ({ extra }, id, payload) => begin(extra, id, payload, parts),
    execute: ({ document, operationName, variableValues, contextValue }) =>
      parts.execute({ document, operationName, variables: variableValues, context: contextValue }),
    subscribe: (args) => stream(args as SocketExecution, parts),
    onNext: (_context, _id, _payload, _args, { errors, data, extensions }) => ({
      ...(errors && { errors: errors.map((error) => formatError(error, parts.report)) }),
      ...(data !== undefined && { data }),
      ...(extensions && { extensions }),
    }),
    onError: (_context, _id, _payload, errors) => errors.map((error) => formatError(error, parts.report)),
  });
}

async function admit(session: SocketSession, token: unknown, parts: GraphqlParts): Promise<boolean> {
  const { authorization: header, cookie, origin } = session.request.headers;
  // Only a browser's page has an Origin, and only there is the cookie known to come from a page that we allowed.
  session.credentials = { authorization: typeof token === 'string' ? token : header, cookie: origin === undefined ? undefined : cookie };
  try {
    const viewer = await parts.authenticate(session.credentials);
    if (!session.open) return false;
    session.viewer = viewer;
    session.stopWatching = parts.live.access.watch(viewer, (what) =>
      session.end(CLOSE_NO_ACCESS, what === 'session' ? SESSION_HAS_ENDED : 'Your access has changed'),
    );
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, message } = parts.rate.take(`address ${parts.addressOf(session.request)}`) ? error : rateLimited();
    session.end(CLOSE_CODES[code] ?? CLOSE_NO_ACCESS, message.slice(0, 100));
    return false;
  }
}

/** Every operation is judged as if it came alone: present rights, rate, the same documents and limits as HTTP. */
async function begin(
  session: SocketSession,
  id: string,
  payload: { query: string; operationName?: string | null; variables?: Record<string, unknown> | null },
  parts: GraphqlParts,
): Promise<SocketExecution | readonly GraphQLError[]> {
  const viewer = await presentViewer(session, parts);
  if (!viewer) return [refusal(new DomainError('UNAUTHENTICATED', 'Your access to this workspace has changed. Sign in again.'))];
  if (!parts.rate.take(`session ${viewer.sessionId}`)) return [refusal(rateLimited())];
  const { document, errors } = parts.documents.prepare(payload.query);
  if (errors) return errors;
  const operation = findOperation(document, payload.operationName);
  if (!operation) return [refusal(unknownOperation())];
  const variableValues = payload.variables ?? {};
  const live =
    operation.operation === 'subscription' ? readLiveOperation(parts.schema, document, operation, variableValues, parts.liveField) : null;
  if (Array.isArray(live)) return live as readonly GraphQLError[];
  const controller = operation.operation === 'subscription' ? session.beginStream() : null;
  if (operation.operation === 'subscription' && !controller)
    return [
      refusal(
        new DomainError('QUERY_TOO_COSTLY', `One socket may have ${MOST_SUBSCRIPTIONS} subscriptions. End one, or open another socket.`),
      ),
    ];
  return {
    schema: parts.schema,
    document,
    operationName: payload.operationName,
    variableValues,
    contextValue: createContext(viewer, 'socket'),
    session,
    id,
    viewer,
    live: live as LiveOperation | null,
    controller,
  };
}

async function presentViewer(session: SocketSession, parts: GraphqlParts): Promise<Authorization | null> {
  try {
    const viewer = await parts.authenticate(session.credentials!);
    if (session.open && audienceKey(viewer) === audienceKey(session.viewer!)) return viewer;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  session.end(CLOSE_NO_ACCESS, 'Your access has changed');
  return null;
}

function stream(args: SocketExecution, parts: GraphqlParts): AsyncGenerator<ExecutionResult, void> {
  const { session, live } = args;
  const controller = args.controller!;
  return directStream(controller, async (signal) => {
    try {
      if (live) await parts.live.stream(args.viewer, live.after, live.shareKey, session.sink(args.id), renderer(args, parts), signal);
      else await streamPlainly(args, parts, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof AccessEnded)) throw error;
      session.end(CLOSE_NO_ACCESS, 'Your access has changed');
    } finally {
      controller.abort();
    }
  });
}

function renderer({ document, operationName, variableValues }: SocketExecution, { execute, report }: GraphqlParts) {
  return async (batch: EventBatch, viewer: Authorization): Promise<string> => {
    const context = createContext(viewer, 'socket');
    const { data, errors } = await execute({ document, operationName, variables: variableValues, context, rootValue: batch });
    // Without data there is no `to`: such a frame would leave the client where it stands while we go on.
    if (!data) throw errors?.[0] ?? new Error('an event batch gave no data');
    return JSON.stringify(errors ? { data, errors: errors.map((error) => formatError(error, report)) } : { data });
  };
}

/** Any other subscription: its resolver's own generator, one execution a subscriber. */
async function streamPlainly(args: SocketExecution, { report }: GraphqlParts, signal: AbortSignal): Promise<void> {
  const source = await subscribe(args);
  if (!(Symbol.asyncIterator in source)) throw source.errors?.[0] ?? new Error('the subscription gave no stream');
  const stop = () => void source.return(undefined);
  signal.addEventListener('abort', stop, { once: true });
  const sink = args.session.sink(args.id);
  for await (const { data, errors } of source) {
    if (signal.aborted) return;
    await sink.send(JSON.stringify({ data, ...(errors && { errors: errors.map((error) => formatError(error, report)) }) }));
  }
}
