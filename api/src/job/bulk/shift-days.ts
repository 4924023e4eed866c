import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../kernel/domain-error.js';
import type { TimeWindow } from '../../kernel/time-window.js';
import type { WeeklyShift } from '../../technician/index.js';

/** Weekdays on which somebody works (ISO, Monday = 1); everybody's under null. */
export type WorkingDays = (leadId: string | undefined) => ReadonlySet<number>;

const EVERY_DAY: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7]);

/** The lead's weekly shifts; where there are none, those of all who work here; a shop without any works every day. */
export function workingDays(shifts: readonly WeeklyShift[], isActive: (technicianId: string) => boolean): WorkingDays {
  const own = new Map<string, Set<number>>();
  for (const { technicianId, weekday } of shifts) own.set(technicianId, (own.get(technicianId) ?? new Set()).add(weekday));
  const shop = new Set([...own].flatMap(([id, days]) => (isActive(id) ? [...days] : [])));
  return (leadId) => (leadId !== undefined ? own.get(leadId) : undefined) ?? (shop.size > 0 ? shop : EVERY_DAY);
}

/**
 * How many calendar days lie in so many working days from the day on which this instant falls: one working day after Friday is Monday.
 * Negative: backwards.
 */
export function calendarDays(timeZone: string, at: Date, count: number, days: ReadonlySet<number>): number {
  const step = Math.sign(count);
  let weekday = zoned(timeZone, at).dayOfWeek;
  let moved = 0;
  for (let left = Math.abs(count); left > 0;) {
    weekday = ((weekday - 1 + step + 7) % 7) + 1;
    moved += step;
    if (days.has(weekday)) left--;
  }
  return moved;
}

/**
 * The window so many days later by the wall clock: its start and end each keep their time of day, whatever the clocks do in between.
 * @throws {DomainError} NO_SUCH_LOCAL_TIME where the clock skips one of them
 */
export function shiftWindow(timeZone: string, { start, end }: TimeWindow, days: number): TimeWindow {
  return { start: shift(timeZone, start, days), end: shift(timeZone, end, days) };
}

function shift(timeZone: string, at: Date, days: number): Date {
  const wall = zoned(timeZone, at).toPlainDateTime().add({ days });
  // In a gap "earlier" goes back by the gap's length, so the clock then shows something else than was asked for.
  const moved = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (moved.toPlainDateTime().equals(wall)) return new Date(moved.epochMilliseconds);
  const time = wall.toPlainTime().toString({ smallestUnit: 'minute' });
  throw new DomainError(
    'NO_SUCH_LOCAL_TIME',
    `The clock skips ${time} on ${wall.toPlainDate().toString()}. Choose a time for this job by hand.`,
    {
      day: wall.toPlainDate().toString(),
      time,
    },
  );
}

function zoned(timeZone: string, at: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}
