import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL } from '../job/index.js';

/** A technician's shift: id, wall-clock start and end. */
export type ShiftTuple = readonly [technicianId: string, starts: string, ends: string];
export type TimeOffTuple = readonly [technicianId: string, startMs: number, endMs: number, reason: string | null];
export type VisitTuple = readonly [
  jobId: string,
  number: number,
  startMs: number,
  endMs: number,
  crew: string[],
  latitude: number | null,
  longitude: number | null,
  holds: boolean,
];

export interface WorkdayRead {
  shifts: ShiftTuple[];
  off: TimeOffTuple[];
  visits: VisitTuple[];
}

const MS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

// One json text: a day of a large shop is two thousand visits. $1: the workspace, $2 and $3: where the day begins and ends, $4: its weekday.
const WORKDAY = {
  name: 'workday',
  text: `SELECT json_build_object(
    'shifts', (SELECT coalesce(json_agg(json_build_array(technician_id, starts::text, ends::text) ORDER BY technician_id, starts), '[]')
      FROM shift WHERE workspace_id = $1 AND weekday = $4),
    'off', (SELECT coalesce(json_agg(json_build_array(technician_id, ${MS('starts_at')}, ${MS('ends_at')}, reason) ORDER BY starts_at), '[]')
      FROM time_off WHERE workspace_id = $1 AND starts_at < $3 AND ends_at > $2),
    'visits', (SELECT coalesce(json_agg(json_build_array(j.id, j.number, ${MS('j.window_start')}, ${MS('j.window_end')}, j.crew,
        j.address->'latitude', j.address->'longitude', j.status IN ('SCHEDULED', 'IN_PROGRESS')) ORDER BY j.window_start, j.number), '[]')
      FROM job j WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
        AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND j.crew <> '{}')
    )::text AS workday`,
};

/** Everybody's shifts, absences and visits of a day, planned, running and done. */
export async function readWorkday(
  db: Queryable,
  workspaceId: string,
  { start, end }: { start: Date; end: Date },
  weekday: number,
): Promise<WorkdayRead> {
  const [row] = await db.query<{ workday: string }>(WORKDAY, [workspaceId, start, end, weekday]);
  return JSON.parse(row!.workday) as WorkdayRead;
}
