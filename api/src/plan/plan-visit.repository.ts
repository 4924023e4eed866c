import { toPlace } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL, type JobStatus } from '../job/index.js';
import type { Visit } from './plan-figures.rules.js';

type Row = Omit<Visit, 'window' | 'place' | 'isBooked'> & {
  status: JobStatus;
  start: Date;
  end: Date;
  latitude: number | null;
  longitude: number | null;
};

const VISIT = `j.id AS "jobId", j.status, j.crew, j.window_start AS start, j.window_end AS "end",
  (j.address->>'latitude')::float8 AS latitude, (j.address->>'longitude')::float8 AS longitude`;

/** Planned, running and done visits that touch this span. */
export async function readVisits(db: Queryable, workspaceId: string, { start, end }: TimeWindow): Promise<Visit[]> {
  const text = `SELECT ${VISIT} FROM job j
    WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
      AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2
    ORDER BY j.window_start, j.number`;
  return (await db.query<Row>({ name: 'visits-of-days', text }, [workspaceId, start, end])).map(visitOf);
}

/** Where these jobs are; what is done or given up goes nowhere any more, and is left out. */
export async function readPlaces(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<Map<string, Visit['place']>> {
  const text = `SELECT j.id AS "jobId", (j.address->>'latitude')::float8 AS latitude, (j.address->>'longitude')::float8 AS longitude
    FROM job j WHERE j.workspace_id = $1 AND j.id = ANY($2::uuid[]) AND j.status NOT IN ('COMPLETED', 'CANCELLED')`;
  const rows = await db.query<Pick<Row, 'jobId' | 'latitude' | 'longitude'>>({ name: 'places-of-jobs', text }, [workspaceId, jobIds]);
  return new Map(rows.map((row) => [row.jobId, toPlace(row)]));
}

function visitOf({ jobId, status, crew, start, end, ...at }: Row): Visit {
  return { jobId, crew, window: { start, end }, isBooked: status !== 'COMPLETED', place: toPlace(at) };
}
