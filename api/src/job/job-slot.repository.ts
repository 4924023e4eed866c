import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { Clash } from './job.js';

export interface LockedTechnician {
  id: string;
  name: string;
  active: boolean;
}

const LOCK_TECHNICIANS = {
  name: 'technicians-lock',
  text: `SELECT id, name, active FROM technician WHERE workspace_id = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
};

// A window is at most 24 h long, so whatever overlaps began less than a day before.
const CLASHES = {
  name: 'assignment-clashes',
  text: `SELECT a.technician_id, j.id, j.number, j.customer_name, j.window_start, j.window_end
    FROM job_assignment a JOIN job j ON j.workspace_id = a.workspace_id AND j.id = a.job_id
    WHERE a.workspace_id = $1 AND a.technician_id = ANY($2::uuid[]) AND a.holds_slot AND a.job_id <> $3
      AND lower(a.time_window) < $5::timestamptz AND lower(a.time_window) > $4::timestamptz - interval '24 hours'
      AND a.time_window && tstzrange($4, $5)
    ORDER BY j.window_start, j.number`,
};

/** In id order, after the job rows: two commands that concern the same people take turns and cannot deadlock. */
export async function lockTechnicians(tx: Queryable, workspaceId: string, ids: readonly string[]): Promise<LockedTechnician[]> {
  return tx.query<LockedTechnician>(LOCK_TECHNICIANS, [workspaceId, ids]);
}

/** Every job that holds one of these technicians in this window, blocking or not, except the job itself. */
export async function findClashes(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  technicianIds: readonly string[],
  window: TimeWindow,
): Promise<Clash[]> {
  const rows = await tx.query<{
    technician_id: string;
    id: string;
    number: string;
    customer_name: string;
    window_start: Date;
    window_end: Date;
  }>(CLASHES, [workspaceId, technicianIds, jobId, window.start, window.end]);
  return rows.map((row) => ({
    jobId: row.id,
    number: `JOB-${row.number}`,
    customerName: row.customer_name,
    technicianId: row.technician_id,
    window: { start: row.window_start, end: row.window_end },
  }));
}
