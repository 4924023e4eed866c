import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { eachDay, wallTime, weekdayOf, zonedDays } from '../platform/zoned-day.js';
import { readShifts, readTimeOff } from './technician.repository.js';
import { withoutTimeOff } from './working-hours.js';

const MOST_DAYS = 62;

/** Everybody's working hours on a day, or from it to another, time off cut out, by technician. Who is missing does not work then. */
export async function readWorkingHours(
  db: Queryable,
  workspaceId: string,
  timeZone: string,
  from: string,
  to = from,
): Promise<Map<string, TimeWindow[]>> {
  const { start, end } = zonedDays(timeZone, from, to);
  const [shifts, off] = await Promise.all([readShifts(db, workspaceId), readTimeOff(db, workspaceId, start, end)]);
  const hours = new Map<string, TimeWindow[]>();
  for (const day of eachDay(from, to, MOST_DAYS)) {
    const weekday = weekdayOf(day);
    // A shop has few shifts that differ, and a wall clock takes long to read.
    const instants = new Map<string, Date>();
    const at = (time: string): Date => {
      const instant = instants.get(time) ?? wallTime(timeZone, day, time);
      instants.set(time, instant);
      return instant;
    };
    for (const { technicianId, weekday: on, starts, ends } of shifts)
      if (on === weekday) hours.set(technicianId, [...(hours.get(technicianId) ?? []), { start: at(starts), end: at(ends) }]);
  }
  for (const [technicianId, windows] of hours) {
    const gaps = off.filter((one) => one.technicianId === technicianId).map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
    hours.set(technicianId, withoutTimeOff(windows, gaps));
  }
  return hours;
}
