import type { Queryable } from '../platform/database/database.js';
import type { Technician } from './technician.js';

export const TECHNICIAN_JSON_SQL = `json_build_object('id', t.id, 'name', t.name, 'color', t.color, 'phone', t.phone, 'email', t.email,
  'photoUrl', t.photo_url, 'skills', t.skills, 'team', t.team, 'active', t.active, 'onCall', t.on_call,
  'position', CASE WHEN t.position_at IS NOT NULL THEN
    json_build_object('latitude', t.latitude, 'longitude', t.longitude, 'at', t.position_at) END)`;

/** When technician `t` works: what every event of a technician carries, so that one row tells all of it. */
export const CALENDAR_JSON_SQL = `json_build_object(
  'shifts', (SELECT coalesce(json_agg(json_build_object('weekday', s.weekday, 'starts', s.starts, 'ends', s.ends)
    ORDER BY s.weekday, s.starts), '[]') FROM shift s WHERE s.workspace_id = t.workspace_id AND s.technician_id = t.id),
  'timeOff', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'start', o.starts_at, 'end', o.ends_at, 'reason', o.reason)
    ORDER BY o.starts_at), '[]') FROM time_off o WHERE o.workspace_id = t.workspace_id AND o.technician_id = t.id))`;

/** All of a workspace's technicians, the ones who have left too, by name. */
export async function readTechnicians(db: Queryable, workspaceId: string): Promise<Technician[]> {
  const [row] = await db.query<{ technicians: string }>(
    {
      name: 'technicians',
      text: `SELECT coalesce(json_agg(${TECHNICIAN_JSON_SQL} ORDER BY t.name COLLATE "und-x-icu", t.id), '[]')::text AS technicians
        FROM technician t WHERE t.workspace_id = $1`,
    },
    [workspaceId],
  );
  return JSON.parse(row!.technicians) as Technician[];
}

export interface WeeklyShift {
  technicianId: string;
  /** ISO: Monday = 1. */
  weekday: number;
  /** Wall-clock times of the workspace's zone, HH:MM:SS. */
  starts: string;
  ends: string;
}

export async function readShifts(db: Queryable, workspaceId: string): Promise<WeeklyShift[]> {
  return db.query<WeeklyShift>(
    {
      name: 'shifts',
      text: `SELECT technician_id AS "technicianId", weekday, starts::text, ends::text FROM shift
        WHERE workspace_id = $1 ORDER BY technician_id, weekday, starts`,
    },
    [workspaceId],
  );
}

export interface TimeOff {
  id: string;
  technicianId: string;
  startsAt: Date;
  endsAt: Date;
  reason: string | null;
}

export async function readTimeOff(db: Queryable, workspaceId: string, from: Date, to: Date): Promise<TimeOff[]> {
  return db.query<TimeOff>(
    {
      name: 'time-off',
      text: `SELECT id, technician_id AS "technicianId", starts_at AS "startsAt", ends_at AS "endsAt", reason FROM time_off
        WHERE workspace_id = $1 AND starts_at < $3 AND ends_at > $2 ORDER BY starts_at`,
    },
    [workspaceId, from, to],
  );
}
