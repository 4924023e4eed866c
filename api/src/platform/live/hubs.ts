import { HEARTBEAT_MS } from './workspace-feed.js';
import { Hub } from './hub.js';
import type { Render } from './hub.js';
import type { LogVocabulary } from './visibility.js';
import type { WorkspaceLog } from './workspace-log.js';

/** The hubs of this node, each under everything that makes two subscribers see the same bytes. */
export class Hubs {
  private readonly byKey = new Map<string, Hub>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly vocabulary: LogVocabulary,
    private readonly onFailure: (error: unknown) => void,
    heartbeatMs = HEARTBEAT_MS,
  ) {
    this.heartbeat = setInterval(() => {
      for (const hub of this.byKey.values()) hub.flush();
    }, heartbeatMs).unref();
  }

  get size(): number {
    return this.byKey.size;
  }

  /** Subscribers that are caught up and share. */
  get sharing(): number {
    return [...this.byKey.values()].reduce((sum, hub) => sum + hub.size, 0);
  }

  get(key: string): Hub | undefined {
    return this.byKey.get(key);
  }

  /** A hub for a key that has none, standing where its first subscriber stands. */
  open(key: string, log: WorkspaceLog, render: Render, position: number): Hub {
    const hub: Hub = new Hub(
      log,
      this.vocabulary,
      render,
      () => {
        if (this.byKey.get(key) === hub) this.byKey.delete(key);
      },
      this.onFailure,
      position,
    );
    this.byKey.set(key, hub);
    return hub;
  }

  close(): void {
    clearInterval(this.heartbeat);
  }
}
