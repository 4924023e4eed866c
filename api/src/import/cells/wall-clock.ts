import { Temporal } from 'temporal-polyfill';

const DAY_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;
const REMEMBERED_DAYS = 4000;

/** The workspace's clock: which instant its wall clock means. Most days have 24 plain hours, so those are only added up. */
export class WallClock {
  private readonly plainDays = new Map<string, number | null>();

  constructor(
    readonly timeZone: string,
    readonly now: Date,
  ) {}

  /** The workspace's present day, moved by some days. YYYY-MM-DD. */
  day(offset = 0): string {
    const today = Temporal.Instant.fromEpochMilliseconds(this.now.getTime()).toZonedDateTimeISO(this.timeZone).toPlainDate();
    return today.add({ days: offset }).toString();
  }

  dayOf(instant: number): string {
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(this.timeZone).toPlainDate().toString();
  }

  nextDay(day: string): string {
    return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  }

  /** ISO weekday of the present day moved by some days, Monday = 1. */
  weekday(offset: number): number {
    return Temporal.PlainDate.from(this.day(offset)).dayOfWeek;
  }

  /**
   * Milliseconds since 1970 of a day and minute of the day; of two such moments the earlier, and null where the clock skips it.
   * @throws RangeError when there is no such day
   */
  at(day: string, minute: number): number | null {
    const start = this.startOfPlainDay(day);
    if (start !== null) return start + minute * MINUTE_MS;
    const wall = Temporal.PlainDate.from(day, { overflow: 'reject' }).toPlainDateTime({
      hour: Math.floor(minute / 60),
      minute: minute % 60,
    });
    const moment = wall.toZonedDateTime(this.timeZone, { disambiguation: 'earlier' });
    // In a gap "earlier" goes back by the gap's length, so the clock then shows something else than was asked for.
    return moment.toPlainDateTime().equals(wall) ? moment.epochMilliseconds : null;
  }

  private startOfPlainDay(day: string): number | null {
    let start = this.plainDays.get(day);
    if (start === undefined) {
      const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
      const from = date.toZonedDateTime(this.timeZone).epochMilliseconds;
      const to = date.add({ days: 1 }).toZonedDateTime(this.timeZone).epochMilliseconds;
      start = to - from === DAY_MINUTES * MINUTE_MS ? from : null;
      if (this.plainDays.size >= REMEMBERED_DAYS) this.plainDays.clear();
      this.plainDays.set(day, start);
    }
    return start;
  }
}
