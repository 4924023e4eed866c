import { audienceKey } from '../../kernel/authorization.js';
import type { Authorization } from '../../kernel/authorization.js';
import type { PresentRights } from '../graphql/authenticate.js';
import type { Bus } from './bus.js';

const CHANNEL = 'access';
/** Sessions also end by time alone, and a message may be lost: everybody is looked at again this often. */
const RECHECK_MS = 60_000;

/** Whose rights ended or changed: one session, or a member of a workspace. */
export type Revocation = { sessionId: string } | { userId: string; workspaceId: string };

export interface AccessWatchOptions {
  bus: Bus;
  presentRights: PresentRights;
  /** Drops what this node has cached of somebody's rights. */
  forget: (revocation: Revocation) => void;
  onFailure: (error: unknown) => void;
  recheckMs?: number | undefined;
}

/** What ended: the session itself (signed out, password changed), or what its viewer may do. */
export type AccessEnd = 'session' | 'rights';

interface Watcher {
  viewer: Authorization;
  ended: (what: AccessEnd) => void;
  checkedAt: number;
}

/** Ends what somebody has open when their rights end or change: at once on the node that hears of it, through the bus on the others. */
export class AccessWatch {
  private readonly watchers = new Set<Watcher>();
  private readonly timer: NodeJS.Timeout;
  private readonly forgetBus: () => void;

  constructor(private readonly options: AccessWatchOptions) {
    const { bus, onFailure, recheckMs = RECHECK_MS } = options;
    this.forgetBus = bus.subscribe(CHANNEL, (message) => void this.heard(JSON.parse(message) as Revocation).catch(onFailure));
    // In slices, so that thousands of sockets do not ask in the same instant.
    this.timer = setInterval(() => void this.recheckStale(Date.now() - recheckMs), Math.max(10, recheckMs / 60)).unref();
  }

  /** `ended` is called at most once, when the viewer's rights are no longer those of `viewer`. Returns how to stop watching. */
  watch(viewer: Authorization, ended: (what: AccessEnd) => void): () => void {
    const watcher = { viewer, ended, checkedAt: Date.now() };
    this.watchers.add(watcher);
    // What ended between the look at the credentials and now was told to nobody.
    void this.check(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** To be called after a role, a membership or a session has changed on this node. */
  changed(revocation: Revocation): void {
    void this.heard(revocation);
    this.options.bus.publish(CHANNEL, JSON.stringify(revocation));
  }

  /** As `changed`, for what every node hears of by itself. */
  async heard(revocation: Revocation): Promise<void> {
    this.options.forget(revocation);
    const concerned = [...this.watchers].filter(({ viewer }) =>
      'sessionId' in revocation
        ? viewer.sessionId === revocation.sessionId
        : viewer.userId === revocation.userId && viewer.workspaceId === revocation.workspaceId,
    );
    await Promise.all(concerned.map((watcher) => this.check(watcher, 'sessionId' in revocation ? 'session' : 'rights')));
  }

  close(): void {
    clearInterval(this.timer);
    this.forgetBus();
  }

  private async recheckStale(before: number): Promise<void> {
    for (const watcher of [...this.watchers]) if (watcher.checkedAt < before) await this.check(watcher);
  }

  private async check(watcher: Watcher, what: AccessEnd = 'rights'): Promise<void> {
    watcher.checkedAt = Date.now();
    try {
      const now = await this.options.presentRights(watcher.viewer);
      if (now && audienceKey(now) === audienceKey(watcher.viewer)) return;
      if (this.watchers.delete(watcher)) watcher.ended(what);
    } catch (error) {
      this.options.onFailure(error);
    }
  }
}
