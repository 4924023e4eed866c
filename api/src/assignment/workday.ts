import { toPlace } from '../kernel/place.js';
import type { Queryable } from '../platform/database/database.js';
import { wallTime, weekdayOf, zonedDays } from '../platform/zoned-day.js';
import { without, type Span, type Visit, type Workday } from './route.rules.js';
import { readWorkday } from './workday.repository.js';

const NOTHING: Workday = { shifts: [], off: [], hours: [], visits: [] };

/** Everybody's day; who is not in it neither works nor is sent anywhere then. `withoutJobs` are left out of it. */
export async function readWorkdays(
  db: Queryable,
  workspaceId: string,
  { timeZone, day, withoutJobs }: { timeZone: string; day: string; withoutJobs: ReadonlySet<string> },
): Promise<(technicianId: string) => Workday> {
  const read = await readWorkday(db, workspaceId, zonedDays(timeZone, day, day), weekdayOf(day));
  const days = new Map<string, { shifts: Span[]; off: (Span & { reason: string | null })[]; visits: Visit[] }>();
  const of = (technicianId: string) => {
    let found = days.get(technicianId);
    if (!found) days.set(technicianId, (found = { shifts: [], off: [], visits: [] }));
    return found;
  };
  const at = wallClock(timeZone, day);
  for (const [technicianId, starts, ends] of read.shifts) of(technicianId).shifts.push({ start: at(starts), end: at(ends) });
  for (const [technicianId, start, end, reason] of read.off) of(technicianId).off.push({ start, end, reason });
  for (const [jobId, number, start, end, crew, latitude, longitude, holds] of read.visits) {
    if (withoutJobs.has(jobId)) continue;
    const visit = { jobId, number: `JOB-${number}`, start, end, place: toPlace({ latitude, longitude }), holds };
    for (const technicianId of crew) of(technicianId).visits.push(visit);
  }
  const workdays = new Map([...days].map(([id, one]): [string, Workday] => [id, { ...one, hours: without(one.shifts, one.off) }]));
  return (technicianId) => workdays.get(technicianId) ?? NOTHING;
}

/** A shop has few shifts that differ, and a wall clock takes long to read. */
function wallClock(timeZone: string, day: string): (time: string) => number {
  const read = new Map<string, number>();
  return (time) => {
    const known = read.get(time) ?? wallTime(timeZone, day, time).getTime();
    read.set(time, known);
    return known;
  };
}
