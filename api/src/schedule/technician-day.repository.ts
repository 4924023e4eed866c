import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { WINDOW_START_SQL } from '../job/index.js';

export interface BookedJob {
  crew: string[];
  window: TimeWindow;
}

/** Planned, running and done visits that touch this span, with their crews. */
export async function readBookings(db: Queryable, workspaceId: string, { start, end }: TimeWindow): Promise<BookedJob[]> {
  const text = `SELECT j.crew, j.window_start AS start, j.window_end AS "end" FROM job j
    WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
      AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND j.crew <> '{}'`;
  const rows = await db.query<{ crew: string[]; start: Date; end: Date }>({ name: 'bookings-of-day', text }, [workspaceId, start, end]);
  return rows.map((row) => ({ crew: row.crew, window: { start: row.start, end: row.end } }));
}
