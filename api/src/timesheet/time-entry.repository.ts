import type { Queryable } from '../platform/database/database.js';

/** Where the technician's clock runs, if anywhere. */
export async function openClockElsewhere(
  tx: Queryable,
  workspaceId: string,
  technicianId: string,
): Promise<{ jobId: string; number: string } | null> {
  const [row] = await tx.query<{ jobId: string; number: string }>(
    `SELECT j.id AS "jobId", 'JOB-' || j.number AS number FROM time_entry e
     JOIN job j ON j.workspace_id = e.workspace_id AND j.id = e.job_id
     WHERE e.workspace_id = $1 AND e.technician_id = $2 AND e.clocked_out_at IS NULL`,
    [workspaceId, technicianId],
  );
  return row ?? null;
}

export async function openClock(
  tx: Queryable,
  workspaceId: string,
  { id, jobId, technicianId, at }: { id: string; jobId: string; technicianId: string; at: Date },
): Promise<void> {
  await tx.query('INSERT INTO time_entry (workspace_id, id, job_id, technician_id, clocked_in_at) VALUES ($1, $2, $3, $4, $5)', [
    workspaceId,
    id,
    jobId,
    technicianId,
    at,
  ]);
}

/** Ends each technician's open clock on this job; never before it began, whatever a device's clock says. */
export async function closeClocks(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  clocks: readonly { technicianId: string; at: Date; auto: boolean }[],
): Promise<void> {
  for (const { technicianId, at, auto } of clocks) {
    await tx.query(
      `UPDATE time_entry SET clocked_out_at = greatest($4::timestamptz, clocked_in_at), auto_closed = $5
       WHERE workspace_id = $1 AND job_id = $2 AND technician_id = $3 AND clocked_out_at IS NULL`,
      [workspaceId, jobId, technicianId, at, auto],
    );
  }
}

export interface TimeEntryRecord {
  id: string;
  jobId: string;
  technicianId: string;
  clockedInAt: Date;
  clockedOutAt: Date | null;
  auto: boolean;
}

export async function readTimeEntries(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<TimeEntryRecord[]> {
  return db.query<TimeEntryRecord>(
    {
      name: 'time-entries',
      text: `SELECT id, job_id AS "jobId", technician_id AS "technicianId", clocked_in_at AS "clockedInAt", clocked_out_at AS "clockedOutAt",
          auto_closed AS auto FROM time_entry WHERE workspace_id = $1 AND job_id = ANY($2::uuid[]) ORDER BY clocked_in_at, id`,
    },
    [workspaceId, jobIds],
  );
}
