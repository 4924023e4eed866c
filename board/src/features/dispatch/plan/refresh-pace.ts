/** After a look that failed. */
const RETRY_MS = 5_000;

/**
 * Looks again as often as it is asked, but not more than once in a while: the first time at once, then with what has come meanwhile. A look
 * that fails is made again a little later, asked or not.
 */
export class RefreshPace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;
  private lastAt = -Infinity;
  private stops = 0;

  constructor(
    private readonly look: () => Promise<void>,
    private readonly whileMs = 1_000,
  ) {}

  ask(leastMs = 0): void {
    const now = performance.now();
    const dueAt = Math.max(now + leastMs, this.lastAt + this.whileMs);
    if (dueAt >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = dueAt;
    this.timer = setTimeout(() => void this.run(), dueAt - now);
  }

  /** Now, whatever it did lately. */
  async run(): Promise<void> {
    const { stops } = this;
    this.dueAt = Infinity;
    this.lastAt = performance.now();
    clearTimeout(this.timer);
    try {
      await this.look();
    } catch {
      if (stops === this.stops) this.ask(RETRY_MS);
    }
  }

  stop(): void {
    this.stops += 1;
    this.dueAt = Infinity;
    clearTimeout(this.timer);
  }
}
