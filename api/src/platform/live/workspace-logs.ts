import type { LogPosition } from '../event-log/event-cursor.js';
import type { EventLog } from '../event-log/event-log.js';
import type { EventRow } from '../event-log/event-row.js';
import type { Logger } from '../logger.js';
import { WorkspaceLog } from './workspace-log.js';

const POLL_MS = 1_000;
/** A log nobody follows is kept a little: whoever lost their connection is soon back. */
const LINGER_MS = 30_000;

interface Followed {
  log: WorkspaceLog;
  followers: number;
  idleSince: number;
}

/** The logs that somebody on this node follows, and the poll that finds what no bell told of. */
export class WorkspaceLogs {
  private readonly byWorkspace = new Map<string, Followed>();
  private readonly timer: NodeJS.Timeout;
  private polling = false;
  private away = false;

  constructor(
    private readonly log: EventLog,
    private readonly logger: Pick<Logger, 'warn' | 'error'>,
    pollMs = POLL_MS,
    private readonly onRows: (workspaceId: string, rows: readonly EventRow[]) => void,
  ) {
    this.timer = setInterval(() => void this.poll(), pollMs).unref();
  }

  get size(): number {
    return this.byWorkspace.size;
  }

  /** The followed log that ends at `head` or later. Each call needs its `release`. */
  acquire(workspaceId: string, head: LogPosition): WorkspaceLog {
    let followed = this.byWorkspace.get(workspaceId);
    if (followed && (followed.log.replaced || followed.log.logId !== head.logId)) {
      followed.log.replace();
      followed = undefined;
    }
    if (!followed) {
      const log = new WorkspaceLog(workspaceId, head.logId, head.seq, this.log, this.onRows, (error) =>
        this.logger.warn({ err: error, workspaceId }, 'the event log could not be read; trying again'),
      );
      followed = { log, followers: 0, idleSince: 0 };
      this.byWorkspace.set(workspaceId, followed);
    }
    followed.followers++;
    followed.log.announce(head.seq);
    return followed.log;
  }

  release(log: WorkspaceLog): void {
    const followed = this.byWorkspace.get(log.workspaceId);
    if (followed?.log !== log) return;
    if (--followed.followers === 0) followed.idleSince = Date.now();
  }

  announce(workspaceId: string, seq: number): void {
    this.byWorkspace.get(workspaceId)?.log.announce(seq);
  }

  close(): void {
    clearInterval(this.timer);
  }

  private async poll(): Promise<void> {
    this.forgetIdle();
    if (this.polling || this.byWorkspace.size === 0) return;
    this.polling = true;
    try {
      const before = [...this.byWorkspace.values()].map(({ log }) => ({ log, last: log.last }));
      const heads = await this.log.heads([...this.byWorkspace.keys()]);
      for (const { log, last } of before) {
        const head = heads.get(log.workspaceId);
        if (head) log.found(head, last);
        else log.replace();
      }
      this.away = false;
    } catch (error) {
      if (!this.away) this.logger.warn({ err: error }, 'the event counters could not be polled; trying again every second');
      this.away = true;
    } finally {
      this.polling = false;
    }
  }

  private forgetIdle(): void {
    const before = Date.now() - LINGER_MS;
    for (const [workspaceId, { log, followers, idleSince }] of this.byWorkspace)
      if (log.replaced || (followers === 0 && idleSince < before)) this.byWorkspace.delete(workspaceId);
  }
}
