import { dayOf, instantsOfClock, startOfDay } from './time';
import type { Day, Zone } from './time';

const QUARTER_MS = 15 * 60_000;
const MORNING = '09:00';

/** When work that has no time yet may begin on a day: nine o’clock, or on today the next quarter hour where that is later. Epoch ms. */
export function proposedStart(day: Day, nowMs: number, zone: Zone): number {
  const morning = instantsOfClock(day, MORNING, zone)[0] ?? startOfDay(day, zone);
  const next = Math.ceil(nowMs / QUARTER_MS) * QUARTER_MS;
  return dayOf(next, zone) === day ? Math.max(morning, next) : morning;
}
