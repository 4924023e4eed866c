import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { canSeeJob } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import { decodeCursor } from '../platform/event-log/event-cursor.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { EventCursorScalar } from '../platform/graphql/scalars.js';
import { AFTER, decodePageCursor, encodePageCursor, FIRST, NodeType, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import type { EventBatch } from '../platform/live/event-batch.js';
import type { Live } from '../platform/live/live.js';
import type { GraphQLSchema } from 'graphql';
import type { TechnicianDirectory } from '../technician/index.js';
import { readHistories, readHistory, type JobEventRow } from './job-event.repository.js';
import { EntityChangeType, JobEventBatchType, JobEventConnectionType, JobEventKindEnum, JobEventType } from './job-event.type.js';
import type { JobEventKind } from './job.events.js';
import { viewEvent, type JobEventView } from './job-event-view.js';
import type { JobLoaders } from './job.loader.js';
import type { JobRecord } from './job-record.js';
import { JobType } from './job.type.js';
import { viewJob, type JobView } from './job-view.js';

const MOST_EVENTS = 500;
const CURSOR = 'How far the asker knows the log; what comes after it is answered.';

export interface JobEventDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  live: Pick<Live, 'page' | 'headCursor'>;
  loaders: JobLoaders;
  logIdOf: (workspaceId: string) => Promise<string>;
}

/** Batched, not kept: a second mutation of one request sees what the first one wrote. */
const UNCACHED = { cache: false };

@Resolver(() => JobEventType)
export class JobEventResolver {
  constructor(private readonly deps: JobEventDeps) {}

  @Query(() => JobEventBatchType, { description: 'The event log, for those who poll: events after the cursor, oldest first.' })
  jobEvents(
    @Ctx() context: GraphqlContext,
    @Arg('after', () => EventCursorScalar, { description: CURSOR }) after: string,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 200,
      description: `How many events are looked at, from 1 to ${MOST_EVENTS}; some may not be the viewer’s to see.`,
    })
    first: number | null,
  ): Promise<EventBatch> {
    return this.deps.live.page(context.authorization, after, pageSize(first ?? 200, MOST_EVENTS));
  }

  @Query(() => EventCursorScalar, {
    description:
      'Where the workspace’s log stands now: follow `jobEvents` from here after reading rows that came later than this answer (ask it first, in a request of its own).',
  })
  eventCursor(@Ctx() { authorization }: GraphqlContext): Promise<string> {
    return this.deps.live.headCursor(authorization.workspaceId);
  }

  @FieldResolver(() => JobType, { nullable: true })
  async job(@Root() event: JobEventView, @Ctx() { authorization }: GraphqlContext): Promise<JobView | null> {
    const record = event.job as JobRecord | null;
    if (!record || !canSeeJob(authorization, { status: record.status, crew: record.crewIds })) return null;
    return viewJob(record, await this.deps.directory.load(authorization.workspaceId));
  }
}

@Resolver()
export class JobEventSubscription {
  @Subscription(() => JobEventBatchType, {
    description:
      'Every committed change that this viewer may see, in order, with none missing and none twice. Start from `Board.cursor`, or from the `to` of the last batch applied. A technician receives only their jobs; a job that leaves their view arrives with `job: null`.',
    subscribe: () => {
      throw new Error('followLive was not called on this schema');
    },
  })
  jobEvents(@Root() batch: EventBatch, @Arg('after', () => EventCursorScalar, { description: CURSOR }) _after: string): EventBatch {
    return batch;
  }
}

/** Binds the subscription to a node's feed. A decorator can't: the feed belongs to one app, the decorator to the process. */
export function followLive(schema: GraphQLSchema, live: Live): void {
  const field = schema.getSubscriptionType()!.getFields()['jobEvents']!;
  field.subscribe = (_root: unknown, { after }: { after: string }, { authorization }: GraphqlContext) =>
    live.subscribe(authorization, after);
}

/** A change of a thing that `node` can find carries the thing; of others only what and which. */
@Resolver(() => EntityChangeType)
export class EntityChangeResolver {
  @FieldResolver(() => NodeType, { nullable: true })
  node(@Root() change: EntityChangeType): unknown {
    if (change.node === null || !['Technician', 'Customer', 'PriceBookItem'].includes(change.entity)) return null;
    return { ...(change.node as object), __typename: change.entity };
  }
}

@Resolver(() => JobType)
export class JobHistoryResolver {
  constructor(private readonly deps: JobEventDeps) {}

  @FieldResolver(() => JobEventConnectionType, { description: 'Everything that happened to it, newest first.' })
  async history(
    @Root() job: JobView,
    @Ctx() context: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
    @Arg('kinds', () => [JobEventKindEnum], { nullable: true, description: 'Only these; absent: everything.' })
    kinds: JobEventKind[] | null,
    @Arg('upTo', () => EventCursorScalar, {
      nullable: true,
      description: 'Only what had happened when the log had come so far, as in `Board.cursor` of a past board.',
    })
    upTo: string | null,
  ): Promise<unknown> {
    const { workspaceId } = context.authorization;
    const limit = pageSize(first ?? 50);
    const list = `history:${workspaceId}:${job.id}`;
    const position = decodePageCursor(list, after, (key) => /^\d{1,15}$/.test(key));
    const wanted = kinds && [...new Set(kinds)].sort();
    const logId = await this.deps.logIdOf(workspaceId);
    const before = Math.min(position ? Number(position.key) : Infinity, upTo ? placeIn(logId, upTo) + 1 : Infinity);
    const rows =
      before < Infinity
        ? await this.rowsBefore(context, job.id, before, limit + 1, wanted)
        : await this.newest(context, limit + 1, wanted).load(job.id);
    const page = rows.slice(0, limit);
    return toConnection(
      page.map((row) => viewEvent(row, logId)),
      page.map((row) => encodePageCursor(list, { key: String(row.seq), id: job.id })),
      rows.length > limit,
      position !== null,
    );
  }

  /** One page further back of one job: nobody scrolls back through many at once. */
  private async rowsBefore(
    context: GraphqlContext,
    jobId: string,
    seq: number,
    limit: number,
    kinds: readonly JobEventKind[] | null,
  ): Promise<JobEventRow[]> {
    const [visible] = await this.deps.loaders.visible(context, [jobId]);
    return visible ? readHistory(this.deps.database, context.authorization.workspaceId, visible, seq, limit, kinds) : [];
  }

  private newest(context: GraphqlContext, limit: number, kinds: readonly JobEventKind[] | null): DataLoader<string, JobEventRow[]> {
    return memoized(context, `newest ${limit} events ${kinds?.join() ?? 'of all kinds'}`, () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, JobEventRow[]>(async (ids) => {
        const histories = await readHistories(this.deps.database, workspaceId, await this.deps.loaders.visible(context, ids), limit, kinds);
        return ids.map((id) => histories.get(id) ?? []);
      }, UNCACHED);
    });
  }
}

function placeIn(logId: string, cursor: string): number {
  const position = decodeCursor(cursor);
  if (position?.logId === logId) return position.seq;
  throw new DomainError('BAD_INPUT', 'This cursor is not of this workspace’s log. Take `Board.cursor` again.', { field: 'upTo' });
}
