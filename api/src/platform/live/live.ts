import { setMaxListeners } from 'node:events';
import { audienceKey } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import type { Queryable } from '../database/database.js';
import { encodeCursor } from '../event-log/event-cursor.js';
import type { LogPosition } from '../event-log/event-cursor.js';
import { EventLog, MOST_EVENTS_BEHIND } from '../event-log/event-log.js';
import type { ResyncReason } from '../event-log/event-log.js';
import type { PresentRights } from '../graphql/authenticate.js';
import type { Logger } from '../logger.js';
import { abortable } from './abortable.js';
import { AccessWatch } from './access-watch.js';
import type { Revocation } from './access-watch.js';
import type { Bus } from './bus.js';
import { Doorbell } from './doorbell.js';
import { emptyBatch, toBatch } from './event-batch.js';
import type { EventBatch } from './event-batch.js';
import { FeedReader } from './feed-reader.js';
import type { Render } from './hub.js';
import { Hubs } from './hubs.js';
import { SharedFeed } from './shared-feed.js';
import type { FrameSink } from './shared-feed.js';
import { visibilityFor } from './visibility.js';
import type { LogVocabulary } from './visibility.js';
import { workspaceFeed } from './workspace-feed.js';
import { WorkspaceLogs } from './workspace-logs.js';

export interface LiveOptions {
  database: Queryable;
  bus: Bus;
  presentRights: PresentRights;
  /** Drops what this node has cached of somebody's rights, when another node or the log tells that they changed. */
  forgetRights: (revocation: Revocation) => void;
  vocabulary: LogVocabulary;
  logger: Pick<Logger, 'warn' | 'error'>;
  /** How often the counters of the workspaces served here are looked at, so that a lost bell costs no more than this. */
  pollMs?: number;
  heartbeatMs?: number;
  recheckMs?: number;
}

/** The live feed of one node: who follows which workspace's log, and how they are woken. */
export class Live {
  readonly log: EventLog;
  readonly access: AccessWatch;
  private readonly logs: WorkspaceLogs;
  private readonly doorbell: Doorbell;
  private readonly hubs: Hubs;
  private readonly closing = new AbortController();

  constructor(private readonly options: LiveOptions) {
    const { database, bus, presentRights, vocabulary, logger } = options;
    setMaxListeners(0, this.closing.signal);
    this.log = new EventLog(database);
    this.access = new AccessWatch({
      bus,
      presentRights,
      forget: options.forgetRights,
      recheckMs: options.recheckMs,
      onFailure: (error) => logger.warn({ err: error }, 'rights could not be looked at again'),
    });
    this.doorbell = new Doorbell(bus);
    this.logs = new WorkspaceLogs(this.log, logger, options.pollMs, (workspaceId, rows) => {
      for (const row of rows) {
        vocabulary.heard?.(workspaceId, row);
        const userId = vocabulary.accessOf(row);
        if (userId !== null) void this.access.heard({ userId, workspaceId });
      }
    });
    this.hubs = new Hubs(vocabulary, (error) => logger.error({ err: error }, 'a shared stream failed'), options.heartbeatMs);
    this.doorbell.onRing((workspaceId, seq) => this.logs.announce(workspaceId, seq));
  }

  /** To be called after every commit that wrote events: wakes this node's subscribers at once and rings for the others. */
  committed(workspaceId: string, seq: number): void {
    this.logs.announce(workspaceId, seq);
    this.doorbell.ring(workspaceId, seq);
  }

  /** The end of the log, for a screen that is about to be read: taken before the rows, so that nothing falls between. */
  async headCursor(workspaceId: string): Promise<string> {
    const { logId, seq } = await this.log.head(workspaceId);
    return encodeCursor(logId, seq);
  }

  /** One page of what the viewer may see after a cursor; `first` counts events looked at, so a page may show fewer, and `to` is past them all. */
  async page(viewer: Authorization, after: string, first: number): Promise<EventBatch> {
    const { head, position, resync } = await this.log.open(viewer.workspaceId, after);
    if (resync) return resyncBatch(head, after, resync);
    const rows = await this.log.readAfter(viewer.workspaceId, position, first);
    return toBatch(head.logId, position, rows.at(-1)?.seq ?? position, rows, visibilityFor(viewer, this.options.vocabulary));
  }

  /**
   * The viewer's stream for any GraphQL executor: `@Subscription({ subscribe: … live.subscribe(context.authorization, after) })`.
   * Ends by itself with a batch whose `resync` is set; `return()` ends it at once even while it waits.
   */
  subscribe(viewer: Authorization, after: string): AsyncGenerator<EventBatch> {
    return abortable(this.closing.signal, (signal) => this.generate(viewer, after, signal));
  }

  /**
   * The same stream written straight onto a socket, shared with everybody who has the same `shareKey` and audience while caught up.
   * Resolves when it ends; rejects with AccessEnded, or when a batch cannot be rendered.
   */
  async stream(
    viewer: Authorization,
    after: string,
    shareKey: string,
    sink: FrameSink,
    render: Render,
    signal: AbortSignal,
  ): Promise<void> {
    const { resync, reader } = await this.open(viewer, after);
    if (resync) return sink.send(await render(resync, viewer));
    try {
      const key = `${reader.log.logId}|${shareKey}|${audienceKey(viewer)}`;
      await new SharedFeed(reader, sink, render, this.hubs, key, signal).run();
    } finally {
      this.logs.release(reader.log);
    }
  }

  /** What this node is serving; tests look here that nothing stays behind. */
  stats(): { workspaces: number; hubs: number; sharing: number } {
    return { workspaces: this.logs.size, hubs: this.hubs.size, sharing: this.hubs.sharing };
  }

  /** Ends the streams of `subscribe` and stops polling; those of `stream` end with their sockets, and the bus is closed by whoever opened it. */
  close(): void {
    this.closing.abort();
    this.doorbell.flush();
    this.access.close();
    this.hubs.close();
    this.logs.close();
  }

  private async *generate(viewer: Authorization, after: string, signal: AbortSignal): AsyncGenerator<EventBatch> {
    const { resync, reader } = await this.open(viewer, after);
    if (resync) return yield resync;
    try {
      yield* workspaceFeed(reader, signal, this.options.heartbeatMs);
    } finally {
      this.logs.release(reader.log);
    }
  }

  private async open(
    viewer: Authorization,
    after: string,
  ): Promise<{ resync: EventBatch; reader: null } | { resync: null; reader: FeedReader }> {
    const { head, position, resync } = await this.log.open(viewer.workspaceId, after, MOST_EVENTS_BEHIND);
    if (resync) return { resync: resyncBatch(head, after, resync), reader: null };
    const log = this.logs.acquire(viewer.workspaceId, head);
    const { vocabulary, presentRights } = this.options;
    return { resync: null, reader: new FeedReader(log, viewer, vocabulary, presentRights, position) };
  }
}

/** `from` is the client's own cursor, whatever it was; `to` is where the log ends now. */
function resyncBatch(head: LogPosition, after: string, resync: ResyncReason): EventBatch {
  return { ...emptyBatch(head.logId, head.seq, head.seq), from: after, resync };
}
