import { DomainError } from '../../kernel/domain-error.js';

/** One shift of the week. weekday: ISO, Monday = 1; times are HH:MM of the workspace's clock, within one day. */
export interface ShiftOfWeek {
  weekday: number;
  starts: string;
  ends: string;
}

/** The same shifts, in whatever order, with seconds or without. */
export function isSameWeek(a: readonly ShiftOfWeek[], b: readonly ShiftOfWeek[]): boolean {
  const sorted = (week: readonly ShiftOfWeek[]): string =>
    week
      .map(({ weekday, starts, ends }) => `${weekday} ${hourOf(starts)}–${hourOf(ends)}`)
      .sort()
      .join();
  return sorted(a) === sorted(b);
}

/** HH:MM of a time as the database writes it. */
export const hourOf = (time: string): string => time.slice(0, 5);

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_A_DAY = 6;

/**
 * The week in order.
 * @throws {DomainError} BAD_INPUT for what is no shift, TIME_OVERLAP for two at the same time of one day
 */
export function requireWeek(shifts: readonly ShiftOfWeek[]): ShiftOfWeek[] {
  const week = shifts.map(({ weekday, starts, ends }) => ({ weekday, starts, ends }));
  for (const [index, { weekday, starts, ends }] of week.entries()) {
    const field = `shifts[${index}]`;
    if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
      throw badInput(`${field}.weekday`, 'A weekday is a number from 1 (Monday) to 7 (Sunday).');
    if (!TIME.test(starts)) throw badInput(`${field}.starts`, 'A shift starts at a time of day. Write it as 07:30 or 16:00.');
    if (!TIME.test(ends)) throw badInput(`${field}.ends`, 'A shift ends at a time of day. Write it as 07:30 or 16:00.');
    if (ends <= starts) throw badInput(`${field}.ends`, 'A shift ends after it starts, on the same day. Choose a later end.');
  }
  week.sort((a, b) => a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1));
  for (const [index, shift] of week.entries()) {
    const before = week[index - 1];
    if (before?.weekday === shift.weekday && shift.starts < before.ends)
      throw new DomainError(
        'TIME_OVERLAP',
        `Two shifts of one day overlap: one ends at ${before.ends}, the next starts at ${shift.starts}.`,
        {
          weekday: shift.weekday,
          shifts: [before, shift],
        },
      );
    if (week[index - MOST_A_DAY]?.weekday === shift.weekday)
      throw badInput('shifts', `A day has at most ${MOST_A_DAY} shifts. Put some of them together.`);
  }
  return week;
}

function badInput(field: string, message: string): DomainError {
  return new DomainError('BAD_INPUT', message, { field });
}
