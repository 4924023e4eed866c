import type { Authorization } from '../../kernel/authorization.js';
import { emptyBatch, toBatch } from './event-batch.js';
import type { EventBatch } from './event-batch.js';
import { visibilityFor } from './visibility.js';
import type { LogVocabulary } from './visibility.js';
import type { WorkspaceLog } from './workspace-log.js';

const PAGE_EVENTS = 200;

/** Runs the subscription's document over one batch and gives the payload as JSON text. Rejects when there is no payload to give. */
export type Render = (batch: EventBatch, viewer: Authorization) => Promise<string>;

/** A subscriber that is caught up. */
export interface HubMember {
  readonly viewer: Authorization;
  /** Hands over a frame's payload; false when the socket is too full to take it, and then it has not been sent. */
  offer(payload: string): boolean;
  /** Back on its own feet, standing at `position`. */
  leave(position: number): void;
}

/**
 * Subscribers with the same document, variables and audience that stand at the same place: one execution and one string for all of them.
 *
 * Invariants: every member has been sent exactly everything up to `sent`; nothing visible lies in `(sent, scanned]`; a frame covers
 * `(sent, to]` and goes to all members or moves the one that cannot take it back to its own cursor at `sent`.
 */
export class Hub {
  private readonly members = new Set<HubMember>();
  private scanned: number;
  private running = false;
  private flushing = false;
  private ended = false;
  private readonly moved = new Set<() => void>();
  private readonly forgetNews: () => void;

  constructor(
    private readonly log: WorkspaceLog,
    private readonly vocabulary: LogVocabulary,
    private readonly render: Render,
    private readonly onEmpty: () => void,
    private readonly onFailure: (error: unknown) => void,
    public sent: number,
  ) {
    this.scanned = sent;
    this.forgetNews = log.onNews(() => void this.run());
  }

  get size(): number {
    return this.members.size;
  }

  /** Takes a subscriber that stands exactly where the hub stands, also while it is rendering; false when it stands elsewhere. */
  join(member: HubMember, position: number): boolean {
    if (this.ended || position !== this.sent) return false;
    this.members.add(member);
    void this.run();
    return true;
  }

  remove(member: HubMember): void {
    if (this.members.delete(member) && this.members.size === 0) this.end();
  }

  /** Sends an empty batch over what was looked through without finding anything, so that everybody stands at `scanned`. */
  flush(): void {
    this.flushing = true;
    void this.run();
  }

  /** Calls back once when `sent` has moved or the hub has ended. Returns how to forget it. */
  onMoved(callback: () => void): () => void {
    this.moved.add(callback);
    return () => void this.moved.delete(callback);
  }

  private async run(): Promise<void> {
    if (this.running || this.ended) return;
    this.running = true;
    try {
      // Finding nothing to do and resting is one turn: an await between them would miss the news that comes there.
      for (let work = this.step(); work && !this.ended; work = this.step()) await work;
    } catch (error) {
      this.onFailure(error);
      this.dismiss([...this.members]);
    } finally {
      this.running = false;
    }
  }

  private step(): Promise<void> | null {
    if (this.log.replaced) return this.dismiss([...this.members]);
    if (this.log.last > this.scanned) return this.deliverPage();
    if (!this.flushing) return null;
    this.flushing = false;
    if (this.scanned === this.sent) return null;
    return this.deliver(emptyBatch(this.log.logId, this.sent, this.scanned), this.scanned, new Set());
  }

  private async deliverPage(): Promise<void> {
    const rows = this.log.peek(this.scanned, PAGE_EVENTS) ?? (await this.log.read(this.scanned, PAGE_EVENTS, this.log.last));
    const to = rows.at(-1)?.seq;
    if (to === undefined) throw new Error(`the log has nothing after ${this.scanned} though it reaches ${this.log.last}`);
    const questioned = new Set(rows.map((row) => this.vocabulary.accessOf(row)).filter((userId) => userId !== null));
    // Their rights may have ended within this page: each finds out alone, before it is shown anything of the page.
    this.dismiss([...this.members].filter((member) => questioned.has(member.viewer.userId)));
    const viewer = this.representative();
    if (!viewer) return;
    const batch = toBatch(this.log.logId, this.sent, to, rows, visibilityFor(viewer, this.vocabulary));
    if (batch.events.length + batch.changes.length > 0) return this.deliver(batch, to, questioned);
    this.scanned = to;
  }

  private async deliver(batch: EventBatch, to: number, questioned: ReadonlySet<string>): Promise<void> {
    const viewer = this.representative();
    if (!viewer) return;
    const payload = await this.render(batch, viewer);
    // Whoever joined while this was rendered stands at `sent` as well, and needs the same look at their rights.
    for (const member of [...this.members]) if (questioned.has(member.viewer.userId) || !member.offer(payload)) this.dismiss([member]);
    this.sent = this.scanned = to;
    this.tellMoved();
  }

  private representative(): Authorization | undefined {
    for (const member of this.members) return member.viewer;
    return undefined;
  }

  private dismiss(members: readonly HubMember[]): null {
    for (const member of members) {
      this.members.delete(member);
      member.leave(this.sent);
    }
    if (this.members.size === 0) this.end();
    return null;
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.forgetNews();
    this.onEmpty();
    this.tellMoved();
  }

  private tellMoved(): void {
    const callbacks = [...this.moved];
    this.moved.clear();
    for (const callback of callbacks) callback();
  }
}
