import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { Clash } from './job.js';

export interface LockedTechnician {
  id: string;
  name: string;
  active: boolean;
}

// One id and a list of ids are two statements each: for a list of unknown length PostgreSQL expects ten, finds a plan for the very values
// cheaper, and plans afresh every time, which takes longer than the look itself.
const ONE = '= $2::uuid';
const SOME = '= ANY($2::uuid[])';

const lockTechniciansWhose = (name: string, id: string) => ({
  name,
  text: `SELECT id, name, active FROM technician WHERE workspace_id = $1 AND id ${id} ORDER BY id FOR NO KEY UPDATE`,
});
const LOCK_TECHNICIAN = lockTechniciansWhose('technician-lock', ONE);
const LOCK_TECHNICIANS = lockTechniciansWhose('technicians-lock', SOME);

/** For aliases `a` (assignment) and `j` (its job). */
export const CLASH_COLUMNS = 'a.technician_id, j.id, j.number, j.customer_name, j.window_start, j.window_end';

/** $3: the job that is not counted, $4 and $5: the window. One is at most 24 h long, so whatever overlaps began less than a day before. */
export const OVERLAPS_THE_WINDOW = `a.holds_slot AND a.job_id <> $3
      AND lower(a.time_window) < $5::timestamptz AND lower(a.time_window) > $4::timestamptz - interval '24 hours'
      AND a.time_window && tstzrange($4, $5)
    ORDER BY j.window_start, j.number`;

export interface ClashRow {
  technician_id: string;
  id: string;
  number: string;
  customer_name: string;
  window_start: Date;
  window_end: Date;
}

const clashesWhose = (name: string, id: string) => ({
  name,
  text: `SELECT ${CLASH_COLUMNS} FROM job_assignment a JOIN job j ON j.workspace_id = a.workspace_id AND j.id = a.job_id
    WHERE a.workspace_id = $1 AND a.technician_id ${id} AND ${OVERLAPS_THE_WINDOW}`,
});
const CLASHES_OF_ONE = clashesWhose('assignment-clashes-of-one', ONE);
const CLASHES = clashesWhose('assignment-clashes', SOME);

/** In id order, after the job rows: two commands that concern the same people take turns and cannot deadlock. */
export async function lockTechnicians(tx: Queryable, workspaceId: string, ids: readonly string[]): Promise<LockedTechnician[]> {
  return tx.query<LockedTechnician>(ids.length === 1 ? LOCK_TECHNICIAN : LOCK_TECHNICIANS, [workspaceId, oneOrAll(ids)]);
}

/** For whoever only wants to know what would be. */
export async function readTechniciansOf(db: Queryable, workspaceId: string, ids: readonly string[]): Promise<LockedTechnician[]> {
  const text = 'SELECT id, name, active FROM technician WHERE workspace_id = $1 AND id = ANY($2::uuid[])';
  return db.query<LockedTechnician>({ name: 'technicians-of', text }, [workspaceId, ids]);
}

/** Every job that holds one of these technicians in this window, blocking or not, except the job itself. */
export async function findClashes(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  technicianIds: readonly string[],
  window: TimeWindow,
): Promise<Clash[]> {
  const statement = technicianIds.length === 1 ? CLASHES_OF_ONE : CLASHES;
  const rows = await tx.query<ClashRow>(statement, [workspaceId, oneOrAll(technicianIds), jobId, window.start, window.end]);
  return rows.map(toClash);
}

export function toClash(row: ClashRow): Clash {
  return {
    jobId: row.id,
    number: `JOB-${row.number}`,
    customerName: row.customer_name,
    technicianId: row.technician_id,
    window: { start: row.window_start, end: row.window_end },
  };
}

function oneOrAll(ids: readonly string[]): string | readonly string[] {
  return ids.length === 1 ? ids[0]! : ids;
}
