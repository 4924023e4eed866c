import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL } from '../job/index.js';

export interface DayBooking {
  technicianId: string;
  /** Index of the day. */
  day: number;
  jobCount: number;
  bookedMinutes: number;
}

/**
 * How much of each day is booked, by technician: planned, running and done visits, doubly booked time once. `starts` are the first instants
 * of days in a row, and the one behind the last of them. Summed up in the database: a large shop has 80,000 visits in six weeks.
 */
export async function readDayBookings(
  db: Queryable,
  workspaceId: string,
  starts: readonly Date[],
  technicianId: string | null,
): Promise<DayBooking[]> {
  // A visit is of every day that it touches, two at most; the ranges of one technician and day melt into one another.
  const text = `
    SELECT technician_id AS "technicianId", day - 1 AS day, jobs AS "jobCount",
      (SELECT floor(sum(extract(epoch FROM upper(part) - lower(part))) / 60)::int FROM unnest(booked) AS part) AS "bookedMinutes"
    FROM (
      SELECT crew.technician_id, day, count(*)::int AS jobs,
        range_agg(tstzrange(j.window_start, j.window_end) * tstzrange(days.starts[day], days.starts[day + 1])) AS booked
      FROM (SELECT $2::timestamptz[] AS starts) AS days
      CROSS JOIN job j
      CROSS JOIN LATERAL unnest(j.crew) AS crew(technician_id)
      CROSS JOIN LATERAL generate_series(
        greatest(1, width_bucket(j.window_start, days.starts)),
        least(cardinality(days.starts) - 1, width_bucket(j.window_end - interval '1 microsecond', days.starts))) AS day
      WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED')
        AND ${WINDOW_START_SQL} < $4 AND ${WINDOW_START_SQL} > $3::timestamptz - interval '24 hours' AND j.window_end > $3
        AND ($5::uuid IS NULL OR crew.technician_id = $5)
      GROUP BY crew.technician_id, day) AS taken`;
  return db.query<DayBooking>({ name: 'day-bookings', text }, [workspaceId, starts, starts[0], starts.at(-1), technicianId]);
}
