/** The lane is full: nobody with honest intentions waits behind so many. */
export class LaneFull extends Error {}

/**
 * Lets only so many of one key work at a time, the others wait their turn. Guesses sent all at once would otherwise all be judged before the
 * first failure is counted.
 */
export class Lanes {
  readonly #lanes = new Map<string, { working: number; waiting: (() => void)[] }>();

  constructor(
    private readonly width: number,
    private readonly longestQueue: number,
  ) {}

  /** @throws {LaneFull} at once, when too many wait already */
  async run<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const lane = this.#lanes.get(key) ?? { working: 0, waiting: [] };
    this.#lanes.set(key, lane);
    if (lane.working < this.width) lane.working++;
    else {
      if (lane.waiting.length >= this.longestQueue) throw new LaneFull();
      await new Promise<void>((resolve) => lane.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.working === 0) this.#lanes.delete(key);
    }
  }
}
