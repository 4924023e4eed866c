import { audienceKey } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import type { PresentRights } from '../graphql/authenticate.js';
import type { Bus } from './bus.js';

const CHANNEL = 'access';
/** Sessions also end by time alone, and a message may be lost: everybody is looked at again this often. */
const RECHECK_MS = 60_000;

interface Watcher {
  viewer: Authorization;
  ended: () => void;
  checkedAt: number;
}

/** Ends what a user has open when their rights end or change: at once on the node that hears of it, through the bus on the others. */
export class AccessWatch {
  private readonly byUser = new Map<string, Set<Watcher>>();
  private readonly timer: NodeJS.Timeout;
  private readonly forgetBus: () => void;

  constructor(
    private readonly bus: Bus,
    private readonly present: PresentRights,
    private readonly onFailure: (error: unknown) => void,
    recheckMs = RECHECK_MS,
  ) {
    this.forgetBus = bus.subscribe(CHANNEL, (userId) => void this.recheck(userId));
    // In slices, so that thousands of sockets do not ask in the same instant.
    this.timer = setInterval(() => void this.recheckStale(Date.now() - recheckMs), Math.max(10, recheckMs / 60)).unref();
  }

  /** `ended` is called at most once, when the viewer's rights are no longer those of `viewer`. Returns how to stop watching. */
  watch(viewer: Authorization, ended: () => void): () => void {
    const watcher = { viewer, ended, checkedAt: Date.now() };
    const watchers = this.byUser.get(viewer.userId) ?? new Set();
    this.byUser.set(viewer.userId, watchers.add(watcher));
    // What ended between the look at the credentials and now was told to nobody.
    void this.check(watcher);
    return () => {
      if (watchers.delete(watcher) && watchers.size === 0 && this.byUser.get(viewer.userId) === watchers) this.byUser.delete(viewer.userId);
    };
  }

  /** To be called after a role, a membership or a session of this user has changed. */
  changed(userId: string): void {
    void this.recheck(userId);
    this.bus.publish(CHANNEL, userId);
  }

  /** As `changed`, for a change that every node finds in the log by itself. */
  async recheck(userId: string): Promise<void> {
    await Promise.all([...(this.byUser.get(userId) ?? [])].map((watcher) => this.check(watcher)));
  }

  close(): void {
    clearInterval(this.timer);
    this.forgetBus();
  }

  private async recheckStale(before: number): Promise<void> {
    for (const watchers of [...this.byUser.values()])
      for (const watcher of [...watchers]) if (watcher.checkedAt < before) await this.check(watcher);
  }

  private async check(watcher: Watcher): Promise<void> {
    watcher.checkedAt = Date.now();
    try {
      const now = await this.present(watcher.viewer);
      if (now && audienceKey(now) === audienceKey(watcher.viewer)) return;
      if (this.byUser.get(watcher.viewer.userId)?.delete(watcher)) watcher.ended();
    } catch (error) {
      this.onFailure(error);
    }
  }
}
