export interface Rate {
  perSecond: number;
  burst: number;
}

/** A bucket of `burst` tokens a key, refilled at `perSecond`: bursts pass, a flood does not. One node's view; behind N nodes a key gets up to N times as much. */
export class RateLimiter {
  private readonly buckets = new Map<string, { tokens: number; at: number }>();
  private sweptAt = 0;

  constructor(
    private readonly rate: Rate,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Takes a token; false when there is none. */
  take(key: string): boolean {
    const now = this.now();
    this.sweep(now);
    const bucket = this.buckets.get(key) ?? { tokens: this.rate.burst, at: now };
    bucket.tokens = Math.min(this.rate.burst, bucket.tokens + ((now - bucket.at) / 1000) * this.rate.perSecond);
    bucket.at = now;
    this.buckets.set(key, bucket);
    if (bucket.tokens < 1) return false;
    bucket.tokens--;
    return true;
  }

  /** A bucket that has had time to fill up is as good as none. */
  private sweep(now: number): void {
    const fillMs = (this.rate.burst / this.rate.perSecond) * 1000;
    if (now - this.sweptAt < fillMs) return;
    this.sweptAt = now;
    for (const [key, bucket] of this.buckets) if (now - bucket.at >= fillMs) this.buckets.delete(key);
  }
}
