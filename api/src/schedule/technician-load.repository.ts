import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL } from '../job/index.js';

export interface DayBooking {
  technicianId: string;
  /** Index of the day. */
  day: number;
  jobCount: number;
  bookedMinutes: number;
}

/** A job that is taken to stand elsewhere than it does; null: nowhere. */
export interface StandsElsewhere {
  jobId: string;
  to: { window: TimeWindow; crew: readonly string[] } | null;
}

const STANDING = `SELECT j.window_start, j.window_end, j.crew FROM job j
  WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED')
    AND ${WINDOW_START_SQL} < $4 AND ${WINDOW_START_SQL} > $3::timestamptz - interval '24 hours' AND j.window_end > $3`;
const ELSEWHERE = `${STANDING} AND j.id <> ALL ($6::uuid[])
  UNION ALL
  SELECT window_start, window_end, crew FROM jsonb_to_recordset($7::jsonb) AS m (window_start timestamptz, window_end timestamptz, crew uuid[])
  WHERE window_start < $4 AND window_end > $3`;

/** A visit is of every day that it touches, two at most; the ranges of one technician and day melt into one another. */
const bookingsOf = (visits: string): string => `
  SELECT technician_id AS "technicianId", day - 1 AS day, jobs AS "jobCount",
    (SELECT floor(sum(extract(epoch FROM upper(part) - lower(part))) / 60)::int FROM unnest(booked) AS part) AS "bookedMinutes"
  FROM (
    SELECT crew.technician_id, day, count(*)::int AS jobs,
      range_agg(tstzrange(v.window_start, v.window_end) * tstzrange(days.starts[day], days.starts[day + 1])) AS booked
    FROM (SELECT $2::timestamptz[] AS starts) AS days
    CROSS JOIN (${visits}) AS v
    CROSS JOIN LATERAL unnest(v.crew) AS crew(technician_id)
    CROSS JOIN LATERAL generate_series(
      greatest(1, width_bucket(v.window_start, days.starts)),
      least(cardinality(days.starts) - 1, width_bucket(v.window_end - interval '1 microsecond', days.starts))) AS day
    WHERE $5::uuid IS NULL OR crew.technician_id = $5
    GROUP BY crew.technician_id, day) AS taken`;

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
  const span = [starts[0], starts.at(-1)];
  return db.query<DayBooking>({ name: 'day-bookings', text: bookingsOf(STANDING) }, [workspaceId, starts, ...span, technicianId]);
}

/** The same for everybody, as if these jobs stood where they are to stand. */
export async function readDayBookingsIf(
  db: Queryable,
  workspaceId: string,
  starts: readonly Date[],
  elsewhere: readonly StandsElsewhere[],
): Promise<DayBooking[]> {
  const span = [starts[0], starts.at(-1)];
  const ids = elsewhere.map(({ jobId }) => jobId);
  const there = elsewhere.flatMap(({ to }) => (to ? { window_start: to.window.start, window_end: to.window.end, crew: to.crew } : []));
  const values = [workspaceId, starts, ...span, null, ids, JSON.stringify(there)];
  return db.query<DayBooking>({ name: 'day-bookings-if', text: bookingsOf(ELSEWHERE) }, values);
}
