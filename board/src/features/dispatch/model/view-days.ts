import { addDays, addMonths, dayName, daysFrom, daysName, longDayName, monthName, monthOf, weekOf } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import type { BoardView } from './board-address';

type Unit = 'day' | 'week' | 'month';

/** What the arrows step by. */
export const UNITS: Readonly<Record<BoardView, Unit>> = { day: 'day', week: 'week', month: 'month', list: 'day', map: 'day' };

export const UNIT_WORDS: Readonly<Record<Unit, string>> = { day: 'Day', week: 'Week', month: 'Month' };

/** The days that a view shows around one of them. */
export function daysOf(view: BoardView, day: string, zone: Zone): string[] {
  if (view === 'week') return weekOf(day, zone);
  return view === 'month' ? monthOf(day) : daysFrom(day, 1);
}

/** The day that stands for what is shown one step further. */
export function stepped(view: BoardView, day: string, by: 1 | -1): string {
  const unit = UNITS[view];
  return unit === 'month' ? addMonths(day, by) : addDays(day, unit === 'week' ? 7 * by : by);
}

/** What is shown, on the screen and as it is read out. */
export function titleOf(view: BoardView, day: string, zone: Zone, today: string): { words: string; spoken: string } {
  const unit = UNITS[view];
  if (unit === 'month') return { words: monthName(day, zone), spoken: monthName(day, zone) };
  if (unit === 'day') return { words: dayName(day, zone, today), spoken: longDayName(day, zone) };
  const [first, last] = [weekOf(day, zone)[0]!, weekOf(day, zone)[6]!];
  return { words: daysName(first, last, zone, today), spoken: `${longDayName(first, zone)} to ${longDayName(last, zone)}` };
}
