import { distanceKm, roundedKm, type Place } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import { readWorkingHours, withoutTimeOff, type Technician, type TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readBookings } from './technician-day.repository.js';
import { byReadiness, clipped, merged, minutesIn } from './technician-day.rules.js';

/** One technician's day: how much of it is worked, booked and free. */
export interface TechnicianDay {
  technician: Technician;
  workingMinutes: number;
  bookedMinutes: number;
  freeMinutes: number;
  free: TimeWindow[];
  jobCount: number;
  distanceKm: number | null;
}

interface Deps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  now: () => Date;
}

/** How full everybody's days are. */
export class TechnicianDays {
  constructor(private readonly deps: Deps) {}

  /**
   * The day of everybody who works here: on call first, then the nearest to `to`, then who has most free time.
   * @throws DomainError BAD_INPUT for a day that no calendar has.
   */
  async read(workspaceId: string, day: string, to: Place | null): Promise<TechnicianDay[]> {
    eachDay(day, day, 1);
    const { database, directory, workspaces, now } = this.deps;
    const { timeZone } = await workspaces.load(workspaceId);
    const bounds = zonedDays(timeZone, day, day);
    const [technicians, hours, bookings] = await Promise.all([
      directory.load(workspaceId),
      readWorkingHours(database, workspaceId, timeZone, day),
      readBookings(database, workspaceId, bounds),
    ]);
    const booked = new Map<string, TimeWindow[]>();
    for (const { crew, window } of bookings) for (const id of crew) booked.set(id, [...(booked.get(id) ?? []), window]);
    const left: TimeWindow = { start: now(), end: bounds.end };
    return [...technicians.values()]
      .filter(({ active }) => active)
      .map((technician) => {
        const visits = booked.get(technician.id) ?? [];
        const shift = hours.get(technician.id) ?? [];
        const free = clipped(withoutTimeOff(shift, visits), left);
        return {
          technician,
          workingMinutes: minutesIn(merged(shift)),
          bookedMinutes: minutesIn(merged(clipped(visits, bounds))),
          freeMinutes: minutesIn(free),
          free,
          jobCount: visits.length,
          distanceKm: to && technician.position ? roundedKm(distanceKm(technician.position, to)) : null,
        };
      })
      .sort(byReadiness);
  }
}
