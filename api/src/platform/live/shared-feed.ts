import { setTimeout as delay } from 'node:timers/promises';
import type { Authorization } from '../../kernel/authorization.js';
import type { EventBatch } from './event-batch.js';
import type { FeedReader } from './feed-reader.js';
import type { Hub, HubMember, Render } from './hub.js';
import type { Hubs } from './hubs.js';
import { pullPatiently } from './workspace-feed.js';

/** A subscriber's socket, as far as frames are concerned. */
export interface FrameSink {
  /** Bytes that were sent and that the network has not taken yet. */
  readonly buffered: number;
  /** Hands a payload over without waiting. */
  post(payload: string): void;
  /** Hands a payload over and resolves when the network has taken it, and everything before it; never rejects: a dead socket fires the signal. */
  send(payload: string): Promise<void>;
  /** Resolves when the network has taken everything. */
  drained(): Promise<void>;
}

/** A socket that holds more than this goes back to its cursor: it then keeps a number, not a growing buffer. */
export const MOST_BUFFERED_BYTES = 256 * 1024;
const RENDER_TRIES = 3;
const RETRY_MS = 200;

/**
 * One viewer's stream onto a socket, sharing the work with others while it is caught up.
 *
 * Behind, it reads pages by its own cursor, each sent before the next is read. Where a hub stands exactly where it stands, it joins; from
 * a full socket, a questioned right or a failed hub it comes back and goes on by itself. Frames are continuous throughout: each starts
 * where the one before ended.
 */
export class SharedFeed implements HubMember {
  private left: ((position: number) => void) | null = null;

  constructor(
    private readonly reader: FeedReader,
    private readonly sink: FrameSink,
    private readonly render: Render,
    private readonly hubs: Hubs,
    private readonly hubKey: string,
    private readonly signal: AbortSignal,
  ) {}

  get viewer(): Authorization {
    return this.reader.viewer;
  }

  offer(payload: string): boolean {
    if (this.sink.buffered > MOST_BUFFERED_BYTES) return false;
    this.sink.post(payload);
    return true;
  }

  leave(position: number): void {
    this.left?.(position);
  }

  /** Resolves when the signal fires or after a batch with `resync`; rejects with AccessEnded or when a batch cannot be rendered. */
  async run(): Promise<void> {
    const { reader, signal } = this;
    const { log } = reader;
    // A client that comes from a quicker node may be ahead of ours.
    while (log.last < reader.sent && !log.replaced && !signal.aborted) await log.news(reader.sent - 1, signal, 1_000);
    let greeted = false;
    while (!signal.aborted) {
      if (this.sink.buffered > MOST_BUFFERED_BYTES) await this.sink.drained();
      const hub = this.hubs.get(this.hubKey);
      const until = hub ? hub.sent : log.last;
      if (log.replaced || reader.position < until) {
        const batch = await pullPatiently(reader, signal, until);
        if (!batch || signal.aborted) continue;
        greeted = true;
        await this.send(batch);
        if (batch.resync) return;
      } else if (!greeted || reader.sent < reader.position) {
        greeted = true;
        await this.send(reader.cover());
      } else if (hub && hub.sent < reader.sent) {
        await this.catchesUp(hub);
      } else {
        const position = await this.share(hub ?? this.hubs.open(this.hubKey, log, this.render, reader.sent));
        if (position !== null) reader.standAt(position);
      }
    }
  }

  /** Resolves with where the hub left us, or null when the signal fired. */
  private share(hub: Hub): Promise<number | null> {
    const { signal } = this;
    if (signal.aborted) return Promise.resolve(null);
    return new Promise((resolve) => {
      const finish = (position: number | null) => {
        this.left = null;
        signal.removeEventListener('abort', aborted);
        resolve(position);
      };
      const aborted = () => {
        hub.remove(this);
        finish(null);
      };
      this.left = finish;
      signal.addEventListener('abort', aborted, { once: true });
      if (!hub.join(this, this.reader.sent)) finish(this.reader.sent);
    });
  }

  private catchesUp(hub: Hub): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        forget();
        this.signal.removeEventListener('abort', done);
        resolve();
      };
      const forget = hub.onMoved(done);
      this.signal.addEventListener('abort', done, { once: true });
      if (this.signal.aborted) done();
      else hub.flush();
    });
  }

  private async send(batch: EventBatch): Promise<void> {
    const payload = await this.renderPatiently(batch);
    if (this.signal.aborted) return;
    await this.sink.send(payload);
    this.reader.delivered();
  }

  private async renderPatiently(batch: EventBatch): Promise<string> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.render(batch, this.viewer);
      } catch (error) {
        if (attempt >= RENDER_TRIES || this.signal.aborted) throw error;
        await delay(RETRY_MS * attempt);
      }
    }
  }
}
