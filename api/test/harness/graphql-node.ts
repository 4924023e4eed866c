import { setTimeout as pause } from 'node:timers/promises';
import fastify from 'fastify';
import { buildSchema } from 'graphql';
import type { GraphQLFieldResolver, GraphQLObjectType, GraphQLScalarType, GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import { v7 as uuid } from 'uuid';
import { ROLE_PERMISSIONS } from '../../src/kernel/authorization.js';
import type { Authorization, Role } from '../../src/kernel/authorization.js';
import { DomainError } from '../../src/kernel/domain-error.js';
import type { Queryable } from '../../src/platform/database/database.js';
import type { GraphqlContext } from '../../src/platform/graphql/context.js';
import { createGraphql } from '../../src/platform/graphql/graphql-server.js';
import type { GraphqlOptions } from '../../src/platform/graphql/graphql-server.js';
import * as scalars from '../../src/platform/graphql/scalars.js';
import { NoBus } from '../../src/platform/live/bus.js';
import type { Bus } from '../../src/platform/live/bus.js';
import { Live } from '../../src/platform/live/live.js';
import type { LiveOptions } from '../../src/platform/live/live.js';

/** Sessions by token, which a test gives, changes and takes away. */
export class TestSessions {
  private readonly byToken = new Map<string, Authorization>();

  signIn(workspaceId: string, role: Role, technicianId: string | null = null): { token: string; viewer: Authorization } {
    const token = uuid();
    const userId = uuid();
    const viewer: Authorization = {
      workspaceId,
      userId,
      sessionId: token,
      role,
      permissions: new Set(ROLE_PERMISSIONS[role]),
      technicianId,
      actor: { kind: 'USER', id: userId, name: role },
      email: `${userId}@test`,
    };
    this.byToken.set(token, viewer);
    return { token, viewer };
  }

  change(token: string, role: Role): void {
    this.byToken.set(token, { ...this.byToken.get(token)!, role, permissions: new Set(ROLE_PERMISSIONS[role]) });
  }

  revoke(token: string): void {
    this.byToken.delete(token);
  }

  authenticate = async ({
    authorization,
    cookie,
  }: {
    authorization: string | undefined;
    cookie: string | undefined;
  }): Promise<Authorization> => {
    const token = authorization?.replace(/^Bearer /, '') ?? cookie?.replace(/^session=/, '');
    if (token === 'outsider') throw new DomainError('FORBIDDEN', 'You are in no workspace.');
    const viewer = token === undefined ? undefined : this.byToken.get(token);
    if (!viewer) throw new DomainError('UNAUTHENTICATED', 'Sign in first.');
    return viewer;
  };

  present = async ({ sessionId }: Authorization): Promise<Authorization | null> => this.byToken.get(sessionId) ?? null;
}

const SDL = `
  scalar DateTime scalar Date scalar Cents scalar EventCursor
  type Job { title: String! secret: String viewer: String! }
  type Change { field: String! from: String to: String }
  type Event { cursor: EventCursor! jobId: ID! title: String! job: Job reason: String changes: [Change!]! undoable: Boolean! at: DateTime! }
  type EntityChange { cursor: EventCursor! entity: String! id: ID! deleted: Boolean! }
  type Batch { from: EventCursor! to: EventCursor! events: [Event!]! changes: [EntityChange!]! resync: String }
  type Item { id: ID! items(first: Int = 10): Items! all: [Item!]! parent: Item }
  type Items { nodes: [Item!]! totalCount: Int! }
  type Query {
    me: String! refuse: String crash: String! items(first: Int = 10): Items!
    cents(value: Cents!): Cents! day(value: Date!): Date! instant(value: DateTime!): DateTime!
    page(after: EventCursor!, first: Int = 200): Batch!
  }
  type Mutation { touch: Int! }
  type Subscription { jobEvents(after: EventCursor!): Batch! ticks(count: Int!): Int! }`;

const item = (): Record<string, unknown> => ({ id: '1', items: { nodes: [], totalCount: 0 }, all: [], parent: null });
type Resolve = GraphQLFieldResolver<unknown, GraphqlContext>;

/** A schema with one of everything that the platform promises something about. `rendered` is called once for each execution of an event batch. */
export function testSchema(live: () => Live, rendered: () => void = () => undefined): GraphQLSchema {
  const schema = buildSchema(SDL);
  const resolve = (type: string, field: string, resolver: Resolve) =>
    ((schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = resolver);
  for (const [name, scalar] of [
    ['DateTime', scalars.DateTimeScalar],
    ['Date', scalars.DateScalar],
    ['Cents', scalars.CentsScalar],
    ['EventCursor', scalars.EventCursorScalar],
  ] as const) {
    const { serialize, parseValue, parseLiteral } = scalar;
    Object.assign(schema.getType(name) as GraphQLScalarType, { serialize, parseValue, parseLiteral });
  }
  resolve('Query', 'me', (_root, _args, { authorization }) => authorization.role);
  resolve('Query', 'refuse', () => {
    throw new DomainError('SCHEDULE_CONFLICT', 'Luis is busy then.', { conflicts: [1] });
  });
  resolve('Query', 'crash', () => {
    throw new Error('SELECT secret FROM vault');
  });
  resolve('Query', 'items', () => ({ nodes: [item()], totalCount: 1 }));
  for (const field of ['cents', 'day', 'instant']) resolve('Query', field, (_root, args) => (args as { value: unknown }).value);
  resolve('Query', 'page', (_root, { after, first }: { after: string; first: number }, { authorization }) =>
    live().page(authorization, after, first),
  );
  let touched = 0;
  resolve('Mutation', 'touch', () => ++touched);
  resolve('Job', 'viewer', (_job, _args, { authorization }) => authorization.role);
  // Where it is missing, no frame survives: nothing on the way up is nullable.
  resolve('Event', 'title', (event) => (event as { job: { title?: string } | null }).job?.title);
  resolve('Subscription', 'jobEvents', (batch) => (rendered(), batch));
  resolve('Subscription', 'ticks', (tick) => tick);
  const fields = schema.getSubscriptionType()!.getFields();
  fields.jobEvents!.subscribe = (_root, { after }: { after: string }, { authorization }: GraphqlContext) =>
    live().subscribe(authorization, after);
  fields.ticks!.subscribe = async function* (_root: unknown, { count }: { count: number }) {
    for (let tick = 1; tick <= count; tick++) {
      yield tick;
      await pause(1); // An endless one must not take the machine from whoever reads it.
    }
  };
  return schema;
}

export interface TestNode {
  url: string;
  live: Live;
  /** How often an event batch was executed. */
  renders: () => number;
  logged: () => string;
  close(): Promise<void>;
}

export interface TestNodeOptions {
  database: Queryable;
  sessions: TestSessions;
  bus?: Bus;
  live?: Partial<LiveOptions>;
  graphql?: Partial<GraphqlOptions>;
}

/** The platform as app.ts puts it together, over the schema above. */
export async function startTestNode({
  database,
  sessions,
  bus = new NoBus(),
  live: liveOptions,
  graphql,
}: TestNodeOptions): Promise<TestNode> {
  let log = '';
  const logger = pino({ level: 'warn' }, { write: (line: string) => void (log += line) });
  const live = new Live({
    database,
    bus,
    presentRights: sessions.present,
    forgetRights: () => undefined,
    vocabulary: {
      entityAudience: { Technician: 'everybody', Member: 'team:manage' },
      accessOf: (row) => (row.entity === 'Member' ? row.entityId : null),
    },
    logger,
    ...liveOptions,
  });
  let renders = 0;
  const app = fastify({ forceCloseConnections: true, trustProxy: graphql?.trustProxy ?? false });
  const schema = testSchema(
    () => live,
    () => renders++,
  );
  const served = await createGraphql({
    app,
    schema,
    authenticate: sessions.authenticate,
    live,
    liveField: 'jobEvents',
    logger,
    allowedOrigins: ['https://shop.example'],
    jit: true,
    trustProxy: false,
    ...graphql,
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    live,
    renders: () => renders,
    logged: () => log,
    async close() {
      await served.close();
      live.close();
      await app.close();
    },
  };
}
