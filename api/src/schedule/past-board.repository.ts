import type { JobRecord } from '../job/index.js';
import type { Queryable } from '../platform/database/database.js';
import { CALENDAR_JSON_SQL, TECHNICIAN_JSON_SQL, type Calendar, type Technician } from '../technician/index.js';
import { WAITING_LIMIT, type BoardRead } from './board.repository.js';

/**
 * The clocks of several nodes differ, and a command is stamped before it has its place in the log: so far behind a later event may one of an
 * earlier time stand. The log's order is the truth; an instant means everything up to the last place that is stamped at or before it.
 */
const MOST_CLOCK_SKEW = '5 minutes';

// Not max(e.seq): that would be looked for from the log's end back, through everything since.
const PLACE = `SELECT max(e.seq + 0) AS seq FROM job_event e WHERE e.workspace_id = $1 AND e.at <= $2
    AND e.at >= (SELECT max(l.at) FROM job_event l WHERE l.workspace_id = $1 AND l.at <= $2) - interval '${MOST_CLOCK_SKEW}'`;

// $1: the workspace, $2: the instant, $3 and $4: where the days begin and end, $5: a day before they begin (a window is no longer; all three as the
// log writes instants, which sort as text), $6: the day of the instant, $7: the technician who looks, if one does.
// They see what was theirs then and is theirs still: nobody learns through the past what they may not see now.
const OF_TECHNICIAN = `t.status <> 'DRAFT' AND t.job->'crewIds' ? $7 AND EXISTS (
      SELECT FROM job_assignment a JOIN job j ON j.workspace_id = a.workspace_id AND j.id = a.job_id
      WHERE a.workspace_id = $1 AND a.job_id = t.id AND a.technician_id = $7::uuid AND j.status <> 'DRAFT')`;

// Jobs of the days are among those that ever had a window there; waiting then are those that wait now or have ceased to since. Of each the last
// event up to the place is read, which holds the whole job. The predicates on job_event are those of its indexes, word for word.
const pastBoard = (name: string, visible: string) => ({
  name,
  text: `WITH place AS MATERIALIZED (${PLACE}),
    candidate AS (
      SELECT e.job_id FROM job_event e CROSS JOIN place WHERE e.workspace_id = $1 AND ('window' = ANY (e.changed) OR e.kind = 'CREATED')
        AND ((e.job->'window'->>'start') COLLATE "C") > $5 AND ((e.job->'window'->>'start') COLLATE "C") < $4 AND e.seq <= place.seq
      UNION
      SELECT j.id FROM job j WHERE j.workspace_id = $1 AND j.status IN ('DRAFT', 'ON_HOLD')
      UNION
      SELECT e.job_id FROM job_event e CROSS JOIN place WHERE e.workspace_id = $1 AND e.seq > place.seq
        AND (e.changes @> '[{"field": "status", "from": "DRAFT"}]' OR e.changes @> '[{"field": "status", "from": "ON_HOLD"}]')),
    t AS MATERIALIZED (
      SELECT c.job_id AS id, last.job, last.job->>'status' AS status FROM candidate c CROSS JOIN place CROSS JOIN LATERAL (
        SELECT e.job FROM job_event e WHERE e.workspace_id = $1 AND e.job_id = c.job_id AND e.seq <= place.seq
        ORDER BY e.seq DESC LIMIT 1) AS last),
    waiting AS (
      SELECT w.*, row_number() OVER (PARTITION BY w.status ORDER BY w.due, w.created, w.id) AS rank, count(*) OVER (PARTITION BY w.status) AS total
      FROM (SELECT t.*, (t.job->>'createdAt') COLLATE "C" AS created,
          CASE WHEN t.status = 'ON_HOLD' AND t.job->>'lookAgainOn' <= $6 THEN t.job->>'lookAgainOn' END AS due
        FROM t WHERE t.status IN ('DRAFT', 'ON_HOLD') AND ${visible}) AS w)
  SELECT json_build_object(
    'jobs', (SELECT coalesce(json_agg(t.job), '[]') FROM t WHERE t.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED')
      AND ((t.job->'window'->>'start') COLLATE "C") < $4 AND ((t.job->'window'->>'end') COLLATE "C") > $3 AND ${visible}),
    'waiting', (SELECT coalesce(json_agg(json_build_array(w.status, w.total, w.job) ORDER BY w.rank), '[]')
      FROM waiting w WHERE w.rank <= ${WAITING_LIMIT}),
    'logId', n.log_id, 'seq', place.seq, 'begins', (SELECT min(e.at) FROM job_event e WHERE e.workspace_id = $1))::text AS board
  FROM workspace_counter n CROSS JOIN place WHERE n.workspace_id = $1`,
});
const PAST_BOARD = pastBoard('past-board', 'true');
const PAST_BOARD_OF_TECHNICIAN = pastBoard('past-board-of-technician', OF_TECHNICIAN);

interface PastBoardJson {
  jobs: JobRecord[];
  waiting: [status: 'DRAFT' | 'ON_HOLD', total: number, job: JobRecord][];
  logId: string;
  seq: number | null;
  begins: string | null;
}

/** Where the log begins: before that nobody knows. */
export interface BeforeTheLog {
  begins: Date | null;
}

/**
 * The board as it stood at an instant: after the last event of the log that is stamped at or before it. As the office (`technicianId` null) or one
 * technician sees it; a hold was due on the day `today`.
 */
export async function readPastBoard(
  db: Queryable,
  workspaceId: string,
  { at, from, to, technicianId, today }: { at: Date; from: Date; to: Date; technicianId: string | null; today: string },
): Promise<BoardRead | BeforeTheLog> {
  const dayBefore = new Date(from.getTime() - 24 * 60 * 60_000);
  const values = [workspaceId, at, from.toISOString(), to.toISOString(), dayBefore.toISOString(), today];
  const [row] = await (technicianId === null
    ? db.query<{ board: string }>(PAST_BOARD, values)
    : db.query<{ board: string }>(PAST_BOARD_OF_TECHNICIAN, [...values, technicianId]));
  const { jobs, waiting, logId, seq, begins } = JSON.parse(row!.board) as PastBoardJson;
  if (seq === null) return { begins: begins === null ? null : new Date(begins) };
  const drafts = waiting.filter(([status]) => status === 'DRAFT');
  const held = waiting.filter(([status]) => status === 'ON_HOLD');
  return {
    jobs,
    unscheduled: drafts.map(([, , job]) => job),
    unscheduledTotal: drafts[0]?.[1] ?? 0,
    onHold: held.map(([, , job]) => job),
    onHoldTotal: held[0]?.[1] ?? 0,
    logId,
    seq,
  };
}

const eventOf = (condition: string): string =>
  `SELECT e.node FROM job_event e WHERE e.workspace_id = $1 AND e.entity = 'Technician' AND e.entity_id = t.id::text AND ${condition}`;

// What an event does not tell of somebody is as it is now; their calendar is that of the last event that has one, or the one before the first that
// has (an older release wrote none).
const PAST_TECHNICIANS = {
  name: 'past-technicians',
  text: `SELECT coalesce(json_agg(${TECHNICIAN_JSON_SQL}::jsonb || coalesce(was.node, '{}') || jsonb_build_object('position', NULL, 'calendar',
      coalesce(told.node->'calendar', untold.node->'calendarBefore', ${CALENDAR_JSON_SQL}::jsonb))), '[]')::text AS technicians
    FROM technician t
    LEFT JOIN LATERAL (${eventOf('e.seq <= $2')} ORDER BY e.seq DESC LIMIT 1) AS was ON true
    LEFT JOIN LATERAL (${eventOf(`e.seq <= $2 AND e.node ? 'calendar'`)} ORDER BY e.seq DESC LIMIT 1) AS told ON true
    LEFT JOIN LATERAL (${eventOf(`e.seq > $2 AND e.node ? 'calendarBefore'`)} ORDER BY e.seq LIMIT 1) AS untold ON true
    WHERE t.workspace_id = $1 AND (was.node IS NOT NULL OR t.created_at <= $3)`,
};

/** Everybody who was known when the log had come to `seq`, at the instant `at`: each with the calendar of then. Where they were is not in the log. */
export async function readPastTechnicians(
  db: Queryable,
  workspaceId: string,
  seq: number,
  at: Date,
): Promise<(Technician & { calendar: Calendar })[]> {
  const [row] = await db.query<{ technicians: string }>(PAST_TECHNICIANS, [workspaceId, seq, at]);
  return JSON.parse(row!.technicians) as (Technician & { calendar: Calendar })[];
}
