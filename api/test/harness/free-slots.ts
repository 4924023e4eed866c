import type { Span } from './shop-caller.js';

const DAY_MS = 24 * 3_600_000;

/** Days that no other test of the file books anything on: ahead of the shop's clock, and behind it. */
export class FreeSlots {
  private ahead = 0;
  private behind = 0;

  constructor(private readonly today: string) {}

  /** An untouched day in the future. */
  day(): FreeDay {
    return new FreeDay(Date.parse(`${this.today}T00:00:00Z`) + ++this.ahead * DAY_MS);
  }

  pastDay(): FreeDay {
    return new FreeDay(Date.parse(`${this.today}T00:00:00Z`) - ++this.behind * DAY_MS);
  }
}

export class FreeDay {
  constructor(private readonly start: number) {}

  /** Hours of that UTC day, as in `at(9, 10.5)`. */
  at(from: number, to: number): Span {
    const instant = (hour: number): string => new Date(this.start + hour * 3_600_000).toISOString();
    return { start: instant(from), end: instant(to) };
  }
}
