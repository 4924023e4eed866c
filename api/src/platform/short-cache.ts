/** Values read often and changed seldom, by workspace, each at most `maxAgeMs` old. A failed read is not kept. */
export class ShortCache<Value> {
  private readonly kept = new Map<string, { at: number; value: Promise<Value> }>();

  constructor(
    private readonly read: (key: string) => Promise<Value>,
    private readonly now: () => Date,
    private readonly maxAgeMs = 2_000,
  ) {}

  load(key: string): Promise<Value> {
    const kept = this.kept.get(key);
    const at = this.now().getTime();
    if (kept && at - kept.at < this.maxAgeMs) return kept.value;
    const value = this.read(key);
    this.kept.set(key, { at, value });
    value.catch(() => this.kept.delete(key));
    return value;
  }

  /** Read anew, for whoever asks because it has changed; later readers have it from here. */
  fresh(key: string): Promise<Value> {
    this.forget(key);
    return this.load(key);
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
