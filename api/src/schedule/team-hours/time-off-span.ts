import { Temporal } from 'temporal-polyfill';
import { DomainError } from '../../kernel/domain-error.js';
import type { TimeWindow } from '../../kernel/time-window.js';
import { zonedDays } from '../../platform/zoned-day.js';

/** A stretch of days as people say it: whole days, or from a time of the first to a time of the last. Times are HH:MM of the workspace's clock. */
export interface DaySpan {
  firstDay: string;
  startTime?: string | null | undefined;
  lastDay: string;
  endTime?: string | null | undefined;
}

/** As long as anybody is away in one go; whoever is gone for longer has left. */
const MOST_DAYS = 366;
const EARLIEST = '1970-01-02';
const LATEST = '2199-12-30';
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The instants of a stretch of days in this zone; of a time that comes twice the earlier is meant.
 * @throws {DomainError} NO_SUCH_LOCAL_TIME where the clock skips a time, BAD_INPUT where it ends before it starts or is too long
 */
export function spanOfDays(timeZone: string, { firstDay, startTime, lastDay, endTime }: DaySpan): TimeWindow {
  if (firstDay < EARLIEST || lastDay > LATEST) throw badInput('firstDay', 'Time off lies between the years 1970 and 2200.');
  if (lastDay < firstDay) throw badInput('lastDay', 'The last day lies before the first one. Choose a later day.');
  if (Temporal.PlainDate.from(firstDay).until(lastDay).days >= MOST_DAYS)
    throw badInput('lastDay', `Time off is at most ${MOST_DAYS} days long. Enter the rest as another one.`);
  const days = zonedDays(timeZone, firstDay, lastDay);
  const start = startTime ? wallInstant(timeZone, firstDay, startTime, 'startTime') : days.start;
  const end = endTime ? wallInstant(timeZone, lastDay, endTime, 'endTime') : days.end;
  if (end <= start) throw badInput('endTime', 'It ends before it starts. Choose a later end.');
  return { start, end };
}

function wallInstant(timeZone: string, day: string, time: string, field: string): Date {
  if (!TIME.test(time)) throw badInput(field, `"${time.slice(0, 20)}" is no time of day. Write it as 07:30 or 16:00.`);
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const instant = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (instant.toPlainDateTime().equals(wall)) return new Date(instant.epochMilliseconds);
  throw new DomainError('NO_SUCH_LOCAL_TIME', `The clock skips ${time} on ${day}. Choose a time before or after the change.`, {
    ...{ field, day, time },
  });
}

function badInput(field: string, message: string): DomainError {
  return new DomainError('BAD_INPUT', message, { field });
}
