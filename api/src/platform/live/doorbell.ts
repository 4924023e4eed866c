import type { Queryable } from '../database/database.js';
import type { Bus } from './bus.js';
import { PG_CHANNEL } from './postgres-bus.js';

const CHANNEL = 'log';
const COALESCE_MS = 15;

/** Rings from a process without a bus, over the database that nodes listen on unless they were given Redis; their poll hears it a second later. */
export async function ringOnce(database: Queryable, workspaceId: string, seq: number): Promise<void> {
  await database.query('SELECT pg_notify($1, $2)', [PG_CHANNEL, `${CHANNEL}\n${workspaceId}:${seq}`]);
}

/** Says "this workspace's log has reached N" to every node, after the commit and never inside it. It only wakes: what happened is read from the log. */
export class Doorbell {
  private readonly reached = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly bus: Bus) {}

  /** Rings within 15 ms, once for all commits of a workspace in that time. */
  ring(workspaceId: string, seq: number): void {
    this.reached.set(workspaceId, Math.max(seq, this.reached.get(workspaceId) ?? 0));
    this.timer ??= setTimeout(() => this.flush(), COALESCE_MS);
  }

  onRing(listener: (workspaceId: string, seq: number) => void): () => void {
    return this.bus.subscribe(CHANNEL, (message) => {
      const [workspaceId = '', seq = ''] = message.split(':');
      if (/^\d{1,15}$/.test(seq)) listener(workspaceId, Number(seq));
    });
  }

  /** Rings at once what is still held back. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    for (const [workspaceId, seq] of this.reached) this.bus.publish(CHANNEL, `${workspaceId}:${seq}`);
    this.reached.clear();
  }
}
