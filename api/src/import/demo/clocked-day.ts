import type { Random } from './random.js';

/** How a day's visits really went: a technician is never in two places, so one that runs over makes the next one late. */
export class ClockedDay {
  private readonly freeFrom = new Map<string, number>();

  constructor(private readonly random: Random) {}

  /**
   * Minutes behind the window at its start and its end, for visits told in the order of their starts.
   * `held` is a delay that somebody caused on purpose.
   */
  visit(technicians: readonly string[], start: number, end: number, held = 0): { delay: number; overrun: number } {
    const ready = Math.max(...technicians.map((name) => this.freeFrom.get(name) ?? 0));
    const begins = Math.max(start + held + this.random.between(-4, 12), ready);
    const takes = Math.max(10, Math.round((end - start) * (0.8 + this.random.next() * 0.28)));
    for (const name of technicians) this.freeFrom.set(name, begins + takes + 8);
    return { delay: begins - start, overrun: begins + takes - end };
  }
}
