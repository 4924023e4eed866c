import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { wallTime, weekdayOf, zonedDays } from '../platform/zoned-day.js';
import { readShifts, readTimeOff } from './technician.repository.js';
import { withoutTimeOff } from './working-hours.js';

/** Everybody's working hours on a day, time off cut out, by technician. Who is missing does not work then. */
export async function readWorkingHours(
  db: Queryable,
  workspaceId: string,
  timeZone: string,
  day: string,
): Promise<Map<string, TimeWindow[]>> {
  const { start, end } = zonedDays(timeZone, day, day);
  const [shifts, off] = await Promise.all([readShifts(db, workspaceId), readTimeOff(db, workspaceId, start, end)]);
  const weekday = weekdayOf(day);
  const hours = new Map<string, TimeWindow[]>();
  // A shop has few shifts that differ, and a wall clock takes long to read.
  const instants = new Map<string, Date>();
  const at = (time: string): Date => {
    const instant = instants.get(time) ?? wallTime(timeZone, day, time);
    instants.set(time, instant);
    return instant;
  };
  for (const { technicianId, weekday: on, starts, ends } of shifts) {
    if (on !== weekday) continue;
    const shift = { start: at(starts), end: at(ends) };
    hours.set(technicianId, [...(hours.get(technicianId) ?? []), shift]);
  }
  for (const [technicianId, windows] of hours) {
    const gaps = off.filter((one) => one.technicianId === technicianId).map(({ startsAt, endsAt }) => ({ start: startsAt, end: endsAt }));
    hours.set(technicianId, withoutTimeOff(windows, gaps));
  }
  return hours;
}
