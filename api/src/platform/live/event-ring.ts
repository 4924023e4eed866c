import type { EventRow } from '../event-log/event-row.js';

/** The latest events of one workspace, shared by all its subscribers on this node. Gapless: it holds exactly (floor, last]. */
export class EventRing {
  private readonly slots: (EventRow | undefined)[];
  private start: number;
  private end: number;

  /** Empty, standing at `seq`. */
  constructor(
    seq: number,
    readonly capacity: number,
  ) {
    this.slots = new Array<EventRow | undefined>(capacity);
    this.start = this.end = seq;
  }

  get last(): number {
    return this.end;
  }

  /** Events up to and including this one are no longer here. */
  get floor(): number {
    return Math.max(this.start, this.end - this.capacity);
  }

  /** @throws when the rows do not continue where the ring ends: the log has a gap, and delivering past it would lose an event for good */
  push(rows: readonly EventRow[]): void {
    for (const row of rows) {
      if (row.seq !== this.end + 1) throw new Error(`the log jumps from ${this.end} to ${row.seq}`);
      this.slots[row.seq % this.capacity] = row;
      this.end = row.seq;
    }
  }

  /** The events after `seq`, at most `limit`; null when some of them were evicted and the log has to be asked. */
  after(seq: number, limit: number): EventRow[] | null {
    if (seq < this.floor) return null;
    const rows: EventRow[] = [];
    for (let next = seq + 1; next <= this.end && rows.length < limit; next++) rows.push(this.slots[next % this.capacity]!);
    return rows;
  }
}
