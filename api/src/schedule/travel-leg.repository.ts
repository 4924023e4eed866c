import { toPlace } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL } from '../job/index.js';
import type { Stop } from './travel-leg.rules.js';

type StopTuple = readonly [
  jobId: string,
  startMs: number,
  endMs: number,
  crew: string[],
  latitude: number | null,
  longitude: number | null,
  isAhead: boolean,
];

const MS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const STOPS = {
  name: 'stops-of-day',
  text: `SELECT coalesce(json_agg(json_build_array(j.id, ${MS('j.window_start')}, ${MS('j.window_end')}, j.crew, j.address->'latitude',
      j.address->'longitude', j.status = 'SCHEDULED')), '[]')::text AS stops
    FROM job j WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
      AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND j.crew && $4::uuid[]`,
};

/** The visits of these technicians that touch this span, by technician. */
export async function readStops(
  db: Queryable,
  workspaceId: string,
  { start, end }: TimeWindow,
  technicianIds: readonly string[],
): Promise<Map<string, Stop[]>> {
  const [row] = await db.query<{ stops: string }>(STOPS, [workspaceId, start, end, technicianIds]);
  const stops = new Map<string, Stop[]>(technicianIds.map((id) => [id, []]));
  for (const [jobId, startMs, endMs, crew, latitude, longitude, isAhead] of JSON.parse(row!.stops) as StopTuple[]) {
    const stop = { jobId, start: startMs, end: endMs, place: toPlace({ latitude, longitude }), isAhead };
    for (const technicianId of crew) stops.get(technicianId)?.push(stop);
  }
  return stops;
}
