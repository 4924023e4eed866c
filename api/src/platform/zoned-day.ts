import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../kernel/domain-error.js';
import type { TimeWindow } from '../kernel/time-window.js';

/** The instants at which the days from `from` to `to` (YYYY-MM-DD, both included) begin and end in this zone: 23 to 25 hours each. */
export function zonedDays(timeZone: string, from: string, to: string): TimeWindow {
  const first = Temporal.PlainDate.from(from);
  const behind = Temporal.PlainDate.from(to).add({ days: 1 });
  return { start: startOfDay(first, timeZone), end: startOfDay(behind, timeZone) };
}

/** Every day from `from` to `to`, both included; BAD_INPUT when there are none or more than `most`. */
export function eachDay(from: string, to: string, most: number): string[] {
  const first = Temporal.PlainDate.from(from);
  const count = first.until(Temporal.PlainDate.from(to)).days + 1;
  if (count < 1) throw new DomainError('BAD_INPUT', '`to` lies before `from`.', { field: 'to' });
  if (count > most) throw new DomainError('BAD_INPUT', `At most ${most} days at once.`, { field: 'to' });
  return Array.from({ length: count }, (_, index) => first.add({ days: index }).toString());
}

/** ISO weekday of a day, Monday = 1. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/**
 * What the wall clock means on that day; of two such instants the earlier, and where the clock skips the time, the first instant after the gap
 * (a shift goes on, whatever the clocks do).
 */
export function wallTime(timeZone: string, day: string, time: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wall)) return new Date(earlier.epochMilliseconds);
  const after = earlier.getTimeZoneTransition('next');
  return new Date((after ?? earlier).epochMilliseconds);
}

function startOfDay(day: Temporal.PlainDate, timeZone: string): Date {
  return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
}

/** The day (YYYY-MM-DD) that this instant lies on in this zone. */
export function dayOf(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
