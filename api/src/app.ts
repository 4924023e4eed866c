import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { v7 as newId } from 'uuid';
import { buildAppSchema } from './app-schema.js';
import {
  FirstVisitResolver,
  JobWarningResolver,
  MissingSkillResolver,
  ProposalResolver,
  ProposalService,
  SuggestionResolver,
} from './assignment/index.js';
import { PhotoFiles, registerPhotos, UploadService } from './attachment/index.js';
import type { Config } from './config.js';
import { CustomerConnectionResolver, CustomerFindResolver, CustomerResolver } from './customer/index.js';
import { seedDemo } from './import/index.js';
import {
  BulkResolver,
  BulkService,
  CustomerJobsResolver,
  EntityChangeResolver,
  followLive,
  JobAttachmentResolver,
  JobConnectionResolver,
  JobCreationResolver,
  JobCreationService,
  JobDoor,
  JobEventResolver,
  JobEventSubscription,
  JobHistoryResolver,
  JobListResolver,
  JobLoaders,
  JobPlanResolver,
  JobReasonResolver,
  JobRelatedResolver,
  JobResolver,
  JobService,
  JobTimeResolver,
  JobUndoResolver,
  JobUndoService,
  JobWorkResolver,
  MoveJobsResolver,
  MoveJobsService,
  PlannedMoves,
  registerExports,
  SiteNoteResolver,
} from './job/index.js';
import { createIdentity, registerAuth, type Identity } from './platform/auth/index.js';
import type { Database } from './platform/database/database.js';
import type { Authenticate } from './platform/graphql/authenticate.js';
import { createGraphql } from './platform/graphql/graphql-server.js';
import type { TrustProxy } from './platform/http/client-address.js';
import { createMetrics, registerHealth, registerMetrics, serveMetrics } from './platform/http/health.js';
import { registerSecurityHeaders } from './platform/http/security-headers.js';
import { registerStaticBoard } from './platform/http/static-board.js';
import { openBus } from './platform/live/open-bus.js';
import { Live } from './platform/live/live.js';
import type { Logger } from './platform/logger.js';
import { createMailer } from './platform/mail/mailer.js';
import { forgetOldIds } from './platform/idempotency/idempotency.js';
import { NodeResolver } from './node.resolver.js';
import { ShortCache } from './platform/short-cache.js';
import { PlanLook, PlanResolver, PlanService } from './plan/index.js';
import { PriceBookResolver } from './price-book/index.js';
import {
  BoardResolver,
  followPresence,
  Presence,
  PresenceResolver,
  PresenceSubscription,
  ProgressCourseResolver,
  TeamHoursResolver,
  TeamHoursService,
  TechnicianDayResolver,
  TechnicianDays,
  TechnicianLoadResolver,
  TravelLegResolver,
} from './schedule/index.js';
import { TechnicianDirectory, TechnicianResolver } from './technician/index.js';
import { straightLineTravel } from './travel/index.js';
import {
  announceSetup,
  PreferenceResolver,
  registerSetup,
  SavedViewResolver,
  SavedViewService,
  SetupService,
  WorkspaceDirectory,
  WorkspaceResolver,
} from './workspace/index.js';

export interface App {
  /** Resolves once it answers. */
  listen(): Promise<{ url: string }>;
  /** Ends every stream, lets what is under way finish, and frees the port. The database stays open. */
  close(): Promise<void>;
  fastify: FastifyInstance;
  live: Live;
  identity: Identity;
  /** The hourly clean-up, now. */
  keepUp(): Promise<void>;
}

export interface AppOverrides {
  /** The clock; tests set it. */
  now?: () => Date;
  /** Without the built board: for tests of the API alone. */
  withoutBoard?: boolean;
}

const HOUR_MS = 60 * 60_000;

/** The composition root: every part of a node, made by hand and handed to those who need it. */
export async function createApp(config: Config, database: Database, logger: Logger, overrides: AppOverrides = {}): Promise<App> {
  const now = overrides.now ?? (() => new Date());
  if (config.demo) await seedDemo(database, { now: now() });

  const bus = openBus(config, databaseUrlOf(database), logger);
  await bus.start();
  const mailer = createMailer({ mail: config.mail, revealInLog: config.demo, logger });
  // Whoever commits rings; the feed that answers needs identity first, so the bell is handed over by name.
  const committed = (workspaceId: string, seq: number): void => live.committed(workspaceId, seq);
  const identity = await createIdentity({ database, config, mailer, logger, onCommitted: committed });
  const { authenticator, members } = identity;
  const directory = new TechnicianDirectory(database, now);
  const live = new Live({
    database,
    bus,
    presentRights: (authorization) => authenticator.presentRights(authorization),
    forgetRights: (revocation) => authenticator.forget(revocation),
    logger,
    vocabulary: {
      entityAudience: { Technician: 'everybody', Member: 'team:manage' },
      accessOf: (row) => (row.entity === 'Member' ? row.entityId : null),
      heard: (workspaceId, row) => row.entity === 'Technician' && directory.forget(workspaceId),
    },
  });
  authenticator.onRevoked((revocation) => live.access.changed(revocation));

  const presence = new Presence(bus, now);
  const workspaces = new WorkspaceDirectory(database, now);
  // Not for ever: a database restored under a running node has another log.
  const logIds = new ShortCache(async (workspaceId) => (await live.log.head(workspaceId)).logId, now);
  const logIdOf = (workspaceId: string): Promise<string> => logIds.load(workspaceId);
  const serviceParts = { database, directory, now, newId, committed };
  const loaders = new JobLoaders(database);
  const readParts = { database, directory, workspaces, now, loaders };
  const eventParts = { database, directory, live, loaders, logIdOf };
  const jobs = new JobResolver(readParts);
  const lists = new JobListResolver(readParts);
  const door = new JobDoor({ jobs: new JobService(serviceParts), directory, logIdOf, now, newId });
  const customers = new CustomerResolver({ database });
  const views = new SavedViewResolver(new SavedViewService(serviceParts), database);
  const moves = new PlannedMoves(serviceParts);
  const travel = straightLineTravel(config.travel);
  const days = new TechnicianDays(readParts);
  const look = new PlanLook({ database, workspaces, moves, travel });
  const plans = new PlanResolver({
    ...{ database, directory, door, plans: new PlanService({ ...serviceParts, workspaces, moves }) },
    look,
  });
  const schema = await buildAppSchema([
    plans,
    views,
    jobs,
    customers,
    new BoardResolver(readParts),
    new CustomerConnectionResolver({ database }),
    new CustomerFindResolver({ database }),
    new CustomerJobsResolver(lists),
    new EntityChangeResolver(),
    new FirstVisitResolver({ ...readParts, days }),
    new JobAttachmentResolver(door, loaders),
    new JobConnectionResolver(readParts),
    new JobCreationResolver(door, new JobCreationService(serviceParts), database),
    new JobEventResolver(eventParts),
    new JobEventSubscription(),
    new JobHistoryResolver(eventParts),
    lists,
    new JobPlanResolver(door),
    new JobReasonResolver(readParts),
    new JobRelatedResolver(readParts),
    new JobTimeResolver(door, database),
    new BulkResolver(door, lists, new BulkService({ ...serviceParts, workspaces })),
    new MoveJobsResolver(door, new MoveJobsService(serviceParts)),
    new JobUndoResolver(door, new JobUndoService(serviceParts), { database, now }),
    new JobWarningResolver(readParts),
    new MissingSkillResolver(readParts),
    new JobWorkResolver(door, workspaces),
    new NodeResolver({ database, directory, jobs, customers, views, plans }),
    new PreferenceResolver({ database, now, newId }),
    new PresenceResolver({ database, directory, presence }),
    new PresenceSubscription(),
    new PriceBookResolver({ database }),
    new ProgressCourseResolver(readParts),
    new ProposalResolver(readParts, new ProposalService({ ...readParts, travel })),
    new SiteNoteResolver(readParts),
    new TeamHoursResolver(new TeamHoursService({ ...serviceParts, workspaces }), readParts),
    new SuggestionResolver({ ...readParts, jobs, travel }),
    new TechnicianDayResolver({ days, jobs }),
    new TechnicianLoadResolver({ ...readParts, look }),
    new TechnicianResolver(readParts),
    new TravelLegResolver({ ...readParts, travel }),
    new WorkspaceResolver({
      ...{ database, directory, workspaces, members, mapStyle: config.mapStyle, newId },
      ...{ invite: identity.invite, mailTo: (email: string) => identity.limiter.mailTo(email), hasMailServer: config.mail !== null },
    }),
  ]);
  followLive(schema, live);
  followPresence(schema, presence);

  const trustProxy = trusted(config.trustProxy);
  const fastify = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    trustProxy,
    logController: new LogController({ disableRequestLogging: true }),
  });
  let leaving = false;
  registerSecurityHeaders(fastify, config);
  registerHealth(fastify, { database, ready: () => !leaving });
  const metrics = createMetrics();
  if (config.metricsToken) registerMetrics(fastify, { registry: metrics, token: config.metricsToken });
  await registerAuth(fastify, identity);
  const setup = new SetupService(database, config.demo);
  registerSetup(fastify, { setup, identity, demo: config.demo });
  const authenticate: Authenticate = (credentials) => authenticator.authenticateOrRefuse(credentials);
  const graphql = await createGraphql({
    app: fastify,
    schema,
    authenticate,
    live,
    liveField: 'jobEvents',
    logger,
    allowedOrigins: config.allowedOrigins,
    jit: config.graphqlJit,
    trustProxy,
  });
  const uploads = new UploadService({ database, files: new PhotoFiles(config.filesDir), now, newId });
  await registerPhotos(fastify, { uploads, authenticate });
  await registerExports(fastify, { database, directory, workspaces, now, lists, authenticate });
  if (!overrides.withoutBoard) await registerStaticBoard(fastify, { root: config.boardDir });

  const upkeep = setInterval(() => void keepUp(database, uploads, logger), HOUR_MS).unref();
  let metricsServer: { close(): void } | null = null;

  return {
    fastify,
    live,
    identity,
    keepUp: () => keepUp(database, uploads, logger),
    async listen() {
      if (config.metricsPort) metricsServer = await serveMetrics({ registry: metrics, host: config.host, port: config.metricsPort });
      await fastify.listen({ host: config.host, port: config.port });
      const { port } = fastify.server.address() as AddressInfo;
      await announceSetup(setup, config.publicUrl, logger);
      return { url: port === config.port ? config.publicUrl : `http://localhost:${port}` };
    },
    async close() {
      leaving = true;
      clearInterval(upkeep);
      metricsServer?.close();
      live.close();
      presence.close();
      await graphql.close();
      // A connection on which an answer ends from now on is idle only afterwards, and would stay for its keep-alive.
      const idle = setInterval(() => fastify.server.closeIdleConnections(), 50);
      await fastify.close();
      clearInterval(idle);
      await identity.drain();
      mailer.close();
      await bus.close();
    },
  };
}

/** What needs doing now and then, workspace by workspace. */
async function keepUp(database: Database, uploads: UploadService, logger: Logger): Promise<void> {
  try {
    for (const { id } of await database.query<{ id: string }>('SELECT workspace_id AS id FROM workspace')) {
      await forgetOldIds(database, id);
      await uploads.forgetLoose(id);
    }
    await uploads.sweepIncoming();
  } catch (error) {
    logger.warn({ err: error }, 'the hourly clean-up failed; the next one catches up');
  }
}

/** Fastify takes a number of hops only as a function. */
function trusted(proxies: Config['trustProxy']): TrustProxy {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : proxies;
}

function databaseUrlOf({ dataSource }: Database): string {
  return (dataSource.options as { url: string }).url;
}
