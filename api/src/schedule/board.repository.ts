import type { Queryable } from '../platform/database/database.js';
import { fromTuple, JOB_TUPLE_SQL, WINDOW_START_SQL, type JobRecord, type JobTuple } from '../job/index.js';

export interface BoardRead {
  logId: string;
  seq: number;
  jobs: JobRecord[];
  unscheduled: JobRecord[];
  unscheduledTotal: number;
  onHold: JobRecord[];
  onHoldTotal: number;
}

/** The most drafts and held jobs that one board carries; the totals say how many there are. */
export const WAITING_LIMIT = 500;

const CURSOR = {
  name: 'board-cursor',
  text: 'SELECT log_id AS "logId", seq::float8 AS seq, draft, on_hold AS "onHold" FROM workspace_counter WHERE workspace_id = $1',
};

const visible = (viewer: string): string =>
  `(${viewer}::uuid IS NULL OR EXISTS (SELECT FROM job_assignment a WHERE a.workspace_id = $1 AND a.job_id = j.id AND a.technician_id = ${viewer}))`;

const waiting = (status: string, viewer: string): string => `
  SELECT coalesce(json_agg(job ORDER BY created_at, id), '[]') FROM (
    SELECT ${JOB_TUPLE_SQL} AS job, j.created_at, j.id
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.status = '${status}' AND ${visible(viewer)}
    ORDER BY j.created_at, j.id LIMIT ${WAITING_LIMIT}) AS waiting`;

// Everything as one json text: one parse for the whole board. A window is at most a day long.
const BOARD = {
  name: 'board',
  text: `SELECT json_build_object(
    'jobs', (SELECT coalesce(json_agg(${JOB_TUPLE_SQL}), '[]')
      FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
      WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
        AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND ${visible('$4')}),
    'unscheduled', (${waiting('DRAFT', 'NULL')} WHERE $4::uuid IS NULL),
    'onHold', (${waiting('ON_HOLD', '$4')}))::text AS board`,
};

/**
 * The jobs of some days and those waiting for one, as the office (`technicianId` null) or one technician sees them. The cursor is read
 * before the rows: what commits in between arrives again on the feed, and nothing is missed.
 */
export async function readBoard(
  db: Queryable,
  workspaceId: string,
  { from, to, technicianId }: { from: Date; to: Date; technicianId: string | null },
): Promise<BoardRead> {
  const [cursor] = await db.query<{ logId: string; seq: number; draft: number; onHold: number }>(CURSOR, [workspaceId]);
  const [row] = await db.query<{ board: string }>(BOARD, [workspaceId, from, to, technicianId]);
  const board = JSON.parse(row!.board) as Record<'jobs' | 'unscheduled' | 'onHold', JobTuple[]>;
  const { logId, seq, draft, onHold } = cursor!;
  const all = technicianId === null;
  return {
    jobs: board.jobs.map(fromTuple),
    unscheduled: board.unscheduled.map(fromTuple),
    onHold: board.onHold.map(fromTuple),
    logId,
    seq,
    unscheduledTotal: all ? draft : board.unscheduled.length,
    onHoldTotal: all ? onHold : board.onHold.length,
  };
}
