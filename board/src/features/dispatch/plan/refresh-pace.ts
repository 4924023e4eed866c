/** Looks again as often as it is asked, but not more than once in a while: the first time at once, then with what has come meanwhile. */
export class RefreshPace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastAt = -Infinity;

  constructor(
    private readonly look: () => Promise<void>,
    private readonly whileMs = 1_000,
  ) {}

  ask(): void {
    if (this.timer !== undefined) return;
    const wait = Math.max(0, this.lastAt + this.whileMs - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.lastAt = performance.now();
      void this.look();
    }, wait);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
