import type { FeedEvent } from './board-data';
import type { BoardStore } from './model/board-store';

const PAUSE_MS = 1_000;
/** Events by which a job can come to wait, or stop waiting, for a time. */
const COUNTED: ReadonlySet<FeedEvent['kind']> = new Set([
  'SCHEDULED',
  'RESCHEDULED',
  'UNSCHEDULED',
  'HELD',
  'RESUMED',
  'STARTED',
  'CLOCKED_IN',
  'COMPLETED',
  'CANCELLED',
  'RESTORED',
  'UNDONE',
]);

/**
 * Keeps the tray's totals right where more is waiting than the board has loaded: an event says what a job is now, not whether it was
 * counted before. Asks anew at most once a second, and only after events that can have changed a total.
 */
export class TrayTotals {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: BoardStore,
    private readonly read: () => Promise<{ unscheduled: number; onHold: number }>,
  ) {}

  /** To be told of a batch before the store is. */
  hear(events: readonly FeedEvent[]): void {
    if (this.timer !== undefined || !this.store.hasUnloaded()) return;
    const isWaiting = (event: FeedEvent) => event.job?.status === 'DRAFT' || event.job?.status === 'ON_HOLD';
    const matters = (event: FeedEvent) => !this.store.isLoaded(event.jobId) && (isWaiting(event) || COUNTED.has(event.kind));
    if (events.some(matters)) this.timer = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private async ask(): Promise<void> {
    this.timer = undefined;
    try {
      const { unscheduled, onHold } = await this.read();
      this.store.setTotals(unscheduled, onHold);
    } catch {
      // The next such event asks again; nothing on the board depends on it meanwhile.
    }
  }
}
