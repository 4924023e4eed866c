import type { WeeklyShiftInput } from '../../../graphql/graphql';

export interface ShiftField {
  readonly starts: string;
  readonly ends: string;
}

/** The week by its days, Monday first. */
export type Week = readonly (readonly ShiftField[])[];

const USUAL: ShiftField = { starts: '08:00', ends: '17:00' };
const LUNCH_MIN = 60;

export const weekOf = (shifts: readonly WeeklyShiftInput[]): Week =>
  Array.from({ length: 7 }, (_, day) => shifts.filter(({ weekday }) => weekday === day + 1).map(({ starts, ends }) => ({ starts, ends })));

export const shiftsOf = (week: Week): WeeklyShiftInput[] =>
  week.flatMap((day, index) => day.map(({ starts, ends }) => ({ weekday: index + 1, starts, ends })));

/** The day with one shift more: as the day before it on which somebody works, or after a break behind its last. */
export function withShift(week: Week, day: number): Week {
  const shifts = week[day]!;
  const last = shifts.at(-1);
  const before = week.findLast((other, index) => index < day && other.length > 0) ?? week.find((other) => other.length > 0);
  const added = last ? [...shifts, afterBreak(last)] : [...(before ?? [USUAL])];
  return week.with(day, added);
}

/** Monday's hours from Tuesday to Friday. */
export const likeMonday = (week: Week): Week => week.map((day, index) => (index > 0 && index < 5 ? week[0]! : day));

/** The weekdays, Monday = 0, on which two weeks are not alike. */
export const differentDays = (a: Week, b: Week): number[] =>
  a.flatMap((shifts, day) => (hoursKey(shifts) === hoursKey(b[day]!) ? [] : [day]));

const hoursKey = (shifts: readonly ShiftField[]): string => shifts.map(({ starts, ends }) => `${starts}–${ends}`).join();

/** Minutes of the week; what is no time yet counts as none. */
export const weekMinutes = (week: Week): number =>
  week.flat().reduce((sum, { starts, ends }) => sum + Math.max(0, minutes(ends) - minutes(starts) || 0), 0);

function afterBreak({ ends }: ShiftField): ShiftField {
  const starts = Math.min(minutes(ends) + LUNCH_MIN, 22 * 60);
  return { starts: written(starts), ends: written(Math.min(starts + 4 * 60, 23 * 60)) };
}

const minutes = (time: string): number => {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  return hour * 60 + minute;
};

const written = (total: number): string => `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
