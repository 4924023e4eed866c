import { ApolloServer, HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DocumentNode, GraphQLError } from 'graphql';
import { DomainError } from '../../kernel/domain-error.js';
import { compressLarge } from '../http/compress.js';
import { createContext } from './context.js';
import type { GraphqlContext } from './context.js';
import { asksOnlyForSchema, findOperation } from './documents.js';
import { EXPLORER_PAGE, EXPLORER_SCRIPT, EXPLORER_STYLE } from './explorer.js';
import { formatError } from './format-error.js';
import type { GraphqlParts } from './parts.js';
import { httpStatusOf, rateLimited, refusal, subscriptionsNeedSocket, unknownOperation } from './refusal.js';

const BODY_BYTES = 1024 * 1024;
export const GRAPHQL_PATH = '/graphql';

/** What Apollo carries through one request: who asks, or why they may not. */
interface HttpOperation {
  context: GraphqlContext | null;
  refused: DomainError | null;
  errors: readonly GraphQLError[] | null;
}

/** Stands in where there is nothing to run, so that Apollo goes on to answer with our errors. */
const NOTHING: DocumentNode = { kind: 'Document', definitions: [] } as unknown as DocumentNode;

/** Serves GraphQL over HTTP, and the explorer to browsers that come by. Returns how to stop. */
export async function serveHttp(app: FastifyInstance, parts: GraphqlParts): Promise<() => Promise<void>> {
  const apollo = new ApolloServer<HttpOperation>({
    // The gateway's executor is the door to graphql-jit; there is no federation behind it.
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: parts.schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ document, operationName, request, context }) =>
          parts.execute({ document, operationName, variables: request.variables, context: (context as HttpOperation).context }),
      }),
      stop: async () => undefined,
    },
    documentStore: null,
    persistedQueries: false,
    introspection: true,
    csrfPrevention: true,
    nodeEnv: 'production',
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    stringifyResult: (result) => JSON.stringify(result),
    formatError: (_formatted, error) => formatError(error, parts.report),
    logger: apolloLogger(parts),
    // The cache-control plugin would wrap every field.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), ourDocuments(parts)],
  });
  await apollo.start();

  const handle = fastifyApolloHandler(apollo, { context: (request) => identify(request, parts) });
  app.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: GRAPHQL_PATH,
    bodyLimit: BODY_BYTES,
    onSend: compressLarge,
    errorHandler: (error, _request, reply) => answerUnreadable(error as FastifyError, reply, parts),
    handler: (request, reply) =>
      wantsExplorer(request) ? explorer(reply, 'text/html; charset=utf-8', EXPLORER_PAGE) : handle.call(app, request, reply),
  });
  app.get(`${GRAPHQL_PATH}/explorer.js`, (_request, reply) => explorer(reply, 'text/javascript; charset=utf-8', EXPLORER_SCRIPT));
  app.get(`${GRAPHQL_PATH}/explorer.css`, (_request, reply) => explorer(reply, 'text/css; charset=utf-8', EXPLORER_STYLE));
  return () => apollo.stop();
}

async function identify(request: FastifyRequest, parts: GraphqlParts): Promise<HttpOperation> {
  const operation: HttpOperation = { context: null, refused: null, errors: null };
  let limitedAs = `address ${parts.addressOf(request.raw)}`;
  try {
    const { authorization, cookie } = request.headers;
    const viewer = await parts.authenticate({ authorization, cookie });
    limitedAs = `session ${viewer.sessionId}`;
    operation.context = createContext(viewer, 'http');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    operation.refused = error;
  }
  if (!parts.rate.take(limitedAs)) throw refusal(rateLimited(), 429);
  return operation;
}

/** Takes parsing, judging and validating from Apollo, so that HTTP and sockets share one cache and one set of limits. */
function ourDocuments({ documents, report }: GraphqlParts): ApolloServerPlugin<HttpOperation> {
  return {
    async requestDidStart() {
      return {
        async didResolveSource(request) {
          const { document, errors } = documents.prepare(request.source);
          request.contextValue.errors = errors ?? refusals(document, request);
          (request as { document?: DocumentNode }).document = request.contextValue.errors ? NOTHING : document!;
        },
        async responseForOperation({ contextValue }) {
          if (!contextValue.errors) return null;
          const errors = contextValue.errors.map((error) => formatError(error, report));
          const status = httpStatusOf(errors[0]!.extensions!.code as DomainError['code']);
          return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult: { errors } } };
        },
      };
    },
  };
}

function refusals(document: DocumentNode, { request, contextValue }: GraphQLRequestContext<HttpOperation>): readonly GraphQLError[] | null {
  const operation = findOperation(document, request.operationName);
  if (!operation) return [refusal(unknownOperation())];
  if (contextValue.refused && !asksOnlyForSchema(document, request.operationName)) return [refusal(contextValue.refused)];
  if (operation.operation === 'subscription') return [refusal(subscriptionsNeedSocket())];
  if (operation.operation === 'mutation' && request.http?.method === 'GET')
    return [refusal(new DomainError('BAD_INPUT', 'Mutations are sent with POST.'))];
  return null;
}

/** What Fastify could not read: too large, not JSON, an unknown content type. */
function answerUnreadable(error: FastifyError, reply: FastifyReply, { report }: GraphqlParts): FastifyReply {
  const status = error.statusCode ?? 500;
  const refused =
    status === 413
      ? new DomainError('QUERY_TOO_COSTLY', 'A request may hold at most 1 MB.')
      : status < 500
        ? new DomainError('BAD_INPUT', 'Send a JSON object with "query", as application/json.')
        : error;
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [formatError(refused, report)] });
}

function wantsExplorer({ method, headers, query }: FastifyRequest): boolean {
  return method === 'GET' && !!headers.accept?.includes('text/html') && !(query as { query?: string }).query;
}

function explorer(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply.type(type).header('cache-control', 'no-cache').send(text);
}

/** Apollo writes its words as bare strings. */
function apolloLogger({ logger }: GraphqlParts) {
  const at = (level: 'debug' | 'info' | 'warn' | 'error') => (message?: unknown) => logger[level](String(message));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
