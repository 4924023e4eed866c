import { minutesAtClock } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import type { BoardDay } from './board-job';
import { minuteOf } from './geometry';

/** By then the day's work is given out, on the workspace's clock. */
const GIVEN_OUT_BY = '09:00';

/** Whether it is late enough on that very day for what nobody has to be pointed out. */
export function isNagging(day: BoardDay, nowMs: number, zone: Zone): boolean {
  const minute = minuteOf(nowMs, day);
  return minute < day.minutes && minute >= minutesAtClock(day.date, GIVEN_OUT_BY, zone);
}
