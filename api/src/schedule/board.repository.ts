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

const visible = (viewer: string): string =>
  `(${viewer}::uuid IS NULL OR EXISTS (SELECT FROM job_assignment a WHERE a.workspace_id = $1 AND a.job_id = j.id AND a.technician_id = ${viewer}))`;

const waiting = (status: string, viewer: string): string => `
  SELECT coalesce(json_agg(job ORDER BY created_at, id), '[]') FROM (
    SELECT ${JOB_TUPLE_SQL} AS job, j.created_at, j.id
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.status = '${status}' AND ${visible(viewer)}
    ORDER BY j.created_at, j.id LIMIT ${WAITING_LIMIT}) AS waiting`;

// Everything as one json text: one parse for the whole board. A window is at most a day long. The cursor is of the same snapshot as the
// rows, because a command bumps the counter and writes its job in one commit: what commits later arrives on the feed.
const BOARD = {
  name: 'board',
  text: `SELECT json_build_object(
    'jobs', (SELECT coalesce(json_agg(${JOB_TUPLE_SQL}), '[]')
      FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
      WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
        AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND ${visible('$4')}),
    'unscheduled', (${waiting('DRAFT', 'NULL')} WHERE $4::uuid IS NULL),
    'onHold', (${waiting('ON_HOLD', '$4')}),
    'logId', n.log_id, 'seq', n.seq, 'drafts', n.draft, 'held', n.on_hold)::text AS board
    FROM workspace_counter n WHERE n.workspace_id = $1`,
};

type BoardJson = Record<'jobs' | 'unscheduled' | 'onHold', JobTuple[]> & { logId: string; seq: number; drafts: number; held: number };

/** The jobs of some days and those waiting for one, as the office (`technicianId` null) or one technician sees them. */
export async function readBoard(
  db: Queryable,
  workspaceId: string,
  { from, to, technicianId }: { from: Date; to: Date; technicianId: string | null },
): Promise<BoardRead> {
  const [row] = await db.query<{ board: string }>(BOARD, [workspaceId, from, to, technicianId]);
  const { jobs, unscheduled, onHold, logId, seq, drafts, held } = JSON.parse(row!.board) as BoardJson;
  const all = technicianId === null;
  return {
    jobs: jobs.map(fromTuple),
    unscheduled: unscheduled.map(fromTuple),
    onHold: onHold.map(fromTuple),
    logId,
    seq,
    unscheduledTotal: all ? drafts : unscheduled.length,
    onHoldTotal: all ? held : onHold.length,
  };
}
