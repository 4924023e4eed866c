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

// $1: the workspace, $2 and $3: where the days begin and end, $4: today, $5: the technician who looks, if one does.
const OF_TECHNICIAN = 'EXISTS (SELECT FROM job_assignment a WHERE a.workspace_id = $1 AND a.job_id = j.id AND a.technician_id = $5)';

const waiting = (status: string, visible: string, which = 'true'): string => `
    SELECT ${JOB_TUPLE_SQL} AS job, NULL::date AS due, j.created_at, j.id
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.status = '${status}' AND ${which} AND ${visible}
    ORDER BY j.created_at, j.id LIMIT ${WAITING_LIMIT}`;

// Held jobs whose day to look again has come: few, found by an index of their own, and before all others.
const due = (visible: string): string => `
    SELECT ${JOB_TUPLE_SQL} AS job, j.look_again_on AS due, j.created_at, j.id
    FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
    WHERE j.workspace_id = $1 AND j.status = 'ON_HOLD' AND j.look_again_on <= $4 AND ${visible}
    ORDER BY j.look_again_on, j.created_at, j.id LIMIT ${WAITING_LIMIT}`;

const notDue = '(j.look_again_on IS NULL OR j.look_again_on > $4)';

const listed = (rows: string): string => `SELECT coalesce(json_agg(job ORDER BY due, created_at, id), '[]') FROM (
    SELECT * FROM (${rows}) AS waiting ORDER BY due, created_at, id LIMIT ${WAITING_LIMIT}) AS listed`;

// Everything as one json text: one parse for the whole board. A window is at most a day long. The cursor is of the same snapshot as the
// rows, because a command bumps the counter and writes its job in one commit: what commits later arrives on the feed.
const boardOf = (name: string, visible: string, drafts: string) => ({
  name,
  text: `SELECT json_build_object(
    'jobs', (SELECT coalesce(json_agg(${JOB_TUPLE_SQL}), '[]')
      FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
      WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND ${WINDOW_START_SQL} < $3
        AND ${WINDOW_START_SQL} > $2::timestamptz - interval '24 hours' AND j.window_end > $2 AND ${visible}),
    'unscheduled', ${drafts},
    'onHold', (${listed(`(${due(visible)}) UNION ALL (${waiting('ON_HOLD', visible, notDue)})`)}),
    'logId', n.log_id, 'seq', n.seq, 'drafts', n.draft, 'held', n.on_hold)::text AS board
    FROM workspace_counter n WHERE n.workspace_id = $1`,
});
// Two statements, because one for both ("nobody in particular, or theirs") is planned anew each time, which takes as long as reading.
const BOARD = boardOf('board', 'true', `(${listed(waiting('DRAFT', 'true'))})`);
const BOARD_OF_TECHNICIAN = boardOf('board-of-technician', OF_TECHNICIAN, `'[]'::json`);

type BoardJson = Record<'jobs' | 'unscheduled' | 'onHold', JobTuple[]> & { logId: string; seq: number; drafts: number; held: number };

/** The jobs of some days and those waiting for one; a hold is due on the day `today`. As the office (`technicianId` null) or one technician sees them. */
export async function readBoard(
  db: Queryable,
  workspaceId: string,
  { from, to, technicianId, today }: { from: Date; to: Date; technicianId: string | null; today: string },
): Promise<BoardRead> {
  const all = technicianId === null;
  const values = [workspaceId, from, to, today, ...(all ? [] : [technicianId])];
  const [row] = await db.query<{ board: string }>(all ? BOARD : BOARD_OF_TECHNICIAN, values);
  const { jobs, unscheduled, onHold, logId, seq, drafts, held } = JSON.parse(row!.board) as BoardJson;
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
