import { audienceKey } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import { MOST_EVENTS_BEHIND } from '../event-log/event-log.js';
import type { EventRow } from '../event-log/event-row.js';
import type { PresentRights } from '../graphql/authenticate.js';
import { emptyBatch, toBatch } from './event-batch.js';
import type { EventBatch } from './event-batch.js';
import { visibilityFor } from './visibility.js';
import type { LogVocabulary } from './visibility.js';
import type { WorkspaceLog } from './workspace-log.js';

const PAGE_EVENTS = 200;

/** The viewer's rights ended or became others. The socket closes with 4403; a client that still has rights comes back with the new ones. */
export class AccessEnded extends Error {
  constructor() {
    super('Your access to this workspace has changed. Sign in again.');
    this.name = 'AccessEnded';
  }
}

/** Fetches one viewer's next batch. Holds two numbers and no events: what was sent, and how far the log was looked through without finding anything for them. */
export class FeedReader {
  private scanned: number;

  constructor(
    readonly log: WorkspaceLog,
    readonly viewer: Authorization,
    private readonly vocabulary: LogVocabulary,
    private readonly present: PresentRights,
    public sent: number,
  ) {
    this.scanned = sent;
  }

  get position(): number {
    return this.scanned;
  }

  /** Stands at `seq` from now on: what a hub delivered meanwhile is not read again. */
  standAt(seq: number): void {
    this.sent = this.scanned = seq;
  }

  /**
   * The next batch up to `until`; null when nothing there is for this viewer (or nothing is there).
   * @throws AccessEnded before anything behind a revocation is shown
   */
  async pull(until = this.log.last): Promise<EventBatch | null> {
    if (this.log.replaced) return { ...this.cover(), resync: 'LOG_REPLACED' };
    if (this.log.last - this.scanned > MOST_EVENTS_BEHIND)
      return { ...emptyBatch(this.log.logId, this.sent, this.log.last), resync: 'TOO_FAR_BEHIND' };
    const rows = await this.log.read(this.scanned, PAGE_EVENTS, until);
    const last = rows.at(-1);
    if (!last) return null;
    await this.confirm(rows);
    this.scanned = last.seq;
    const batch = toBatch(this.log.logId, this.sent, this.scanned, rows, visibilityFor(this.viewer, this.vocabulary));
    return batch.events.length + batch.changes.length > 0 ? batch : null;
  }

  /** An empty batch over what was looked through since the last one sent. */
  cover(): EventBatch {
    return emptyBatch(this.log.logId, this.sent, this.scanned);
  }

  /** To be called when a batch has gone out. */
  delivered(): void {
    this.sent = this.scanned;
  }

  private async confirm(rows: readonly EventRow[]): Promise<void> {
    if (!rows.some((row) => this.vocabulary.accessOf(row) === this.viewer.userId)) return;
    const now = await this.present(this.viewer);
    if (!now || audienceKey(now) !== audienceKey(this.viewer)) throw new AccessEnded();
  }
}
