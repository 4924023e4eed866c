import type { Actor } from '../../kernel/authorization.js';
import type { TimeWindow } from '../../kernel/time-window.js';
import type { Queryable } from '../../platform/database/database.js';
import { CALENDAR_JSON_SQL, TECHNICIAN_JSON_SQL, type Calendar, type Technician } from '../../technician/index.js';
import type { ShiftOfWeek } from './weekly-shifts.rules.js';

export interface OwnedTimeOff extends TimeWindow {
  id: string;
  technicianId: string;
  reason: string | null;
}

const COLUMNS = 'id, technician_id AS "technicianId", starts_at AS start, ends_at AS "end", reason';

/** The technician with their calendar, kept from other changes of it until the transaction ends. */
export async function lockCalendar(
  tx: Queryable,
  workspaceId: string,
  technicianId: string,
): Promise<{ technician: Technician; calendar: Calendar } | null> {
  const [locked] = await tx.query('SELECT 1 FROM technician t WHERE t.workspace_id = $1 AND t.id = $2 FOR NO KEY UPDATE', [
    workspaceId,
    technicianId,
  ]);
  return locked ? readCalendar(tx, workspaceId, technicianId) : null;
}

export async function readCalendar(
  db: Queryable,
  workspaceId: string,
  technicianId: string,
): Promise<{ technician: Technician; calendar: Calendar }> {
  const text = `SELECT ${TECHNICIAN_JSON_SQL} AS technician, ${CALENDAR_JSON_SQL} AS calendar FROM technician t
    WHERE t.workspace_id = $1 AND t.id = $2`;
  const [row] = await db.query<{ technician: Technician; calendar: Calendar }>({ name: 'technician-calendar', text }, [
    workspaceId,
    technicianId,
  ]);
  return row!;
}

/** Who changed their hours last, and when; null where nobody has since the log begins. */
export async function readLastChange(db: Queryable, workspaceId: string, technicianId: string): Promise<{ actor: Actor; at: Date } | null> {
  const text = `SELECT actor, at FROM job_event WHERE workspace_id = $1 AND entity = 'Technician' AND entity_id = $2
    ORDER BY seq DESC LIMIT 1`;
  const [row] = await db.query<{ actor: Actor; at: Date }>({ name: 'hours-last-change', text }, [workspaceId, technicianId]);
  return row ?? null;
}

export async function readOneTimeOff(db: Queryable, workspaceId: string, id: string): Promise<OwnedTimeOff | null> {
  const [row] = await db.query<OwnedTimeOff>(`SELECT ${COLUMNS} FROM time_off WHERE workspace_id = $1 AND id = $2`, [workspaceId, id]);
  return row ?? null;
}

/** Their other time off that overlaps this one, in order. */
export async function findOverlappingTimeOff(
  db: Queryable,
  workspaceId: string,
  { id, technicianId, start, end }: OwnedTimeOff,
): Promise<OwnedTimeOff[]> {
  const text = `SELECT ${COLUMNS} FROM time_off
    WHERE workspace_id = $1 AND technician_id = $2 AND starts_at < $4 AND ends_at > $3 AND id <> $5 ORDER BY starts_at LIMIT 20`;
  return db.query<OwnedTimeOff>(text, [workspaceId, technicianId, start, end, id]);
}

/** Writes it, new or as it is now. */
export async function writeTimeOff(tx: Queryable, workspaceId: string, off: OwnedTimeOff): Promise<void> {
  await tx.query(
    `INSERT INTO time_off (workspace_id, id, technician_id, starts_at, ends_at, reason) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace_id, id) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at, reason = excluded.reason`,
    [workspaceId, off.id, off.technicianId, off.start, off.end, off.reason],
  );
}

export async function removeTimeOff(tx: Queryable, workspaceId: string, id: string): Promise<void> {
  await tx.query('DELETE FROM time_off WHERE workspace_id = $1 AND id = $2', [workspaceId, id]);
}

export async function replaceShifts(
  tx: Queryable,
  workspaceId: string,
  technicianId: string,
  week: readonly (ShiftOfWeek & { id: string })[],
): Promise<void> {
  await tx.query('DELETE FROM shift WHERE workspace_id = $1 AND technician_id = $2', [workspaceId, technicianId]);
  await tx.query(
    `INSERT INTO shift (workspace_id, id, technician_id, weekday, starts, ends)
     SELECT $1, s.id, $2, s.weekday, s.starts, s.ends FROM jsonb_to_recordset($3) AS s(id uuid, weekday smallint, starts time, ends time)`,
    [workspaceId, technicianId, JSON.stringify(week)],
  );
}

/** Their scheduled and running jobs that lie in a span, by time: the first of them, and how many there are. */
export async function readJobsWithin(
  db: Queryable,
  workspaceId: string,
  technicianId: string,
  { start, end }: TimeWindow,
  most: number,
): Promise<{ ids: string[]; total: number }> {
  // A window is at most a day long.
  const text = `SELECT a.job_id AS id, count(*) OVER ()::int AS total FROM job_assignment a
    WHERE a.workspace_id = $1 AND a.technician_id = $2 AND a.holds_slot AND lower(a.time_window) < $4
      AND lower(a.time_window) > $3::timestamptz - interval '24 hours' AND upper(a.time_window) > $3
    ORDER BY lower(a.time_window), a.job_id LIMIT $5`;
  const rows = await db.query<{ id: string; total: number }>({ name: 'jobs-within', text }, [workspaceId, technicianId, start, end, most]);
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}
