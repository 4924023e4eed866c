import { addDays } from '../../lib/time';
import type { Day } from '../../lib/time';
import type { BoardRead } from './read-board';

/** So long a day is shown as it was. Its changes since then come with the feed. */
const GOOD_FOR_MS = 5 * 60_000;
/** Until the day that was asked for is drawn. */
const REST_MS = 1_000;

/**
 * Days at hand: those that were looked at, as one left them, and those beside, which are read while there is nothing else to do. A step to
 * one of them waits for nobody.
 */
export class DaysAhead {
  private readonly kept = new Map<Day, { board: BoardRead; at: number }>();

  constructor(private readonly read: (day: Day) => Promise<BoardRead>) {}

  keep(day: Day, board: BoardRead): void {
    this.kept.set(day, { board, at: performance.now() });
  }

  /** The day as it was a while ago, with its place in the feed. */
  take(day: Day): BoardRead | null {
    const found = this.kept.get(day);
    return found && performance.now() - found.at < GOOD_FOR_MS ? found.board : null;
  }

  /** Reads on both sides of a day, and again when that is old, until the returned function is called. */
  keepBeside(day: Day): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const beside = [addDays(day, 1), addDays(day, -1)];
    for (const other of this.kept.keys()) if (other !== day && !beside.includes(other)) this.kept.delete(other);
    const readNext = async () => {
      const wanted = document.hidden ? undefined : beside.find((other) => !this.take(other));
      try {
        if (wanted) this.keep(wanted, await this.read(wanted));
      } catch {
        // Nobody asked for it yet: it is read when somebody does.
      }
      if (!isOver) timer = setTimeout(() => void readNext(), wanted ? REST_MS : GOOD_FOR_MS / 10);
    };
    timer = setTimeout(() => void readNext(), REST_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }
}
