import type { ScheduleBoardQuery } from '../../graphql/graphql';
import { addDays } from '../../lib/time';
import type { Day } from '../../lib/time';

/** So long a day that was read ahead is shown before it is read anew. Its changes since then come with the feed. */
const GOOD_FOR_MS = 5 * 60_000;
/** Until the day that was asked for is drawn. */
const REST_MS = 1_000;

/** The days beside the one on the screen, read while there is nothing else to do: a step to one of them waits for nobody. */
export class DaysAhead {
  private readonly kept = new Map<Day, { data: ScheduleBoardQuery; at: number }>();

  constructor(private readonly read: (day: Day) => Promise<ScheduleBoardQuery>) {}

  /** The day as it was read ahead, if it was. */
  take(day: Day): ScheduleBoardQuery | null {
    const found = this.kept.get(day);
    return found && this.isGood(found) ? found.data : null;
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
        if (wanted) this.kept.set(wanted, { data: await this.read(wanted), at: performance.now() });
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

  private isGood = ({ at }: { at: number }): boolean => performance.now() - at < GOOD_FOR_MS;
}
