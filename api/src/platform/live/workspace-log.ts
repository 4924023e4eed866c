import type { EventLog } from '../event-log/event-log.js';
import type { EventRow } from '../event-log/event-row.js';
import type { LogPosition } from '../event-log/event-cursor.js';
import { EventRing } from './event-ring.js';

const RING_EVENTS = 512;
/** Read ahead of the first subscriber, so that a screen full of reconnecting clients shares one read instead of a page each. */
const WARM_EVENTS = 200;
const FILL_PAGE = 500;

/** One workspace's log as this node follows it: the ring, filled by one reader, and whoever waits for its next event. */
export class WorkspaceLog {
  /** Set when the database behind was replaced: this log says nothing more, and its followers must start afresh. */
  replaced = false;
  private readonly ring: EventRing;
  private readonly waiters = new Set<() => void>();
  private announced: number;
  private filling = false;

  constructor(
    readonly workspaceId: string,
    readonly logId: string,
    seq: number,
    private readonly log: EventLog,
    private readonly onRows: (workspaceId: string, rows: readonly EventRow[]) => void,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.ring = new EventRing(Math.max(0, seq - WARM_EVENTS), RING_EVENTS);
    this.announced = seq;
  }

  /** Everything up to here is in the ring or, further back, in the database. */
  get last(): number {
    return this.ring.last;
  }

  /** Somebody says that the log has reached `seq`. May be late, early or repeated; reads only when there is something to read. */
  announce(seq: number): void {
    this.announced = Math.max(this.announced, seq);
    if (this.ring.last < this.announced) void this.fill();
  }

  /** What the counters' poll found: unlike a bell it also knows which log that is. `lastBefore`: our end when the poll set out, for it may have been overtaken. */
  found(head: LogPosition, lastBefore: number): void {
    if (head.logId !== this.logId || head.seq < lastBefore) return this.replace();
    this.announce(head.seq);
  }

  replace(): void {
    this.replaced = true;
    this.wake();
  }

  /** The events after `seq`, at most `limit` and at most up to `until`: from the ring, or from the database when it is further back. */
  async read(seq: number, limit: number, until: number): Promise<EventRow[]> {
    const most = Math.min(limit, until - seq);
    if (most <= 0) return [];
    return this.ring.after(seq, most) ?? this.log.readAfter(this.workspaceId, seq, most);
  }

  /** As `read`, without waiting; null when the database has to be asked. */
  peek(seq: number, limit: number): EventRow[] | null {
    return this.ring.after(seq, limit);
  }

  /** Calls `wake` whenever there may be something new. */
  onNews(wake: () => void): () => void {
    this.waiters.add(wake);
    return () => void this.waiters.delete(wake);
  }

  /** Resolves when there is an event after `seq`, the log was replaced, `signal` fired or `ms` have passed; never rejects and never outlives its signal. */
  async news(seq: number, signal: AbortSignal, ms: number): Promise<void> {
    if (this.ring.last > seq || this.replaced || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        forget();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      const forget = this.onNews(() => (this.ring.last > seq || this.replaced) && done());
      signal.addEventListener('abort', done, { once: true });
    });
  }

  /** One reader at a time, whoever asks. A failed read is tried again by the next bell or poll. */
  async fill(): Promise<void> {
    if (this.filling) return;
    this.filling = true;
    try {
      await this.readOn();
    } catch (error) {
      this.onFailure(error);
    } finally {
      // In the same turn as the last look at `announced`, or a bell in between would be heard by nobody.
      this.filling = false;
    }
  }

  private async readOn(): Promise<void> {
    while (this.ring.last < this.announced && !this.replaced) {
      const rows = await this.log.readAfter(this.workspaceId, this.ring.last, FILL_PAGE);
      if (rows.length === 0) return void (this.announced = this.ring.last);
      this.ring.push(rows);
      this.onRows(this.workspaceId, rows);
      this.wake();
    }
  }

  private wake(): void {
    for (const waiter of [...this.waiters]) waiter();
  }
}
