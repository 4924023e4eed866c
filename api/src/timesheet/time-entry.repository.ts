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

/** Which job a clock is on. */
export async function findJobOfEntry(db: Queryable, workspaceId: string, entryId: string): Promise<string | null> {
  const text = 'SELECT job_id AS "jobId" FROM time_entry WHERE workspace_id = $1 AND id = $2';
  const [row] = await db.query<{ jobId: string }>({ name: 'time-entry-job', text }, [workspaceId, entryId]);
  return row?.jobId ?? null;
}

/** One clock of a job, whose row is locked: no other command stops or corrects it meanwhile. */
export async function readTimeEntry(tx: Queryable, workspaceId: string, jobId: string, entryId: string): Promise<TimeEntryRecord | null> {
  const text = `SELECT id, job_id AS "jobId", technician_id AS "technicianId", clocked_in_at AS "clockedInAt", clocked_out_at AS "clockedOutAt",
    auto_closed AS auto FROM time_entry WHERE workspace_id = $1 AND job_id = $2 AND id = $3`;
  const [row] = await tx.query<TimeEntryRecord>({ name: 'time-entry', text }, [workspaceId, jobId, entryId]);
  return row ?? null;
}

export interface OverlappingEntry {
  timeEntryId: string;
  jobId: string;
  number: string;
  clockedInAt: Date;
  clockedOutAt: Date | null;
}

/** The technician's other clocks that ran in [start, end); an end of null is open. Call it when the technician is locked. */
export async function findOverlappingEntries(
  tx: Queryable,
  workspaceId: string,
  { id, technicianId, start, end }: { id: string; technicianId: string; start: Date; end: Date | null },
): Promise<OverlappingEntry[]> {
  const text = `SELECT e.id AS "timeEntryId", e.job_id AS "jobId", 'JOB-' || j.number AS number, e.clocked_in_at AS "clockedInAt",
      e.clocked_out_at AS "clockedOutAt"
    FROM time_entry e JOIN job j ON j.workspace_id = e.workspace_id AND j.id = e.job_id
    WHERE e.workspace_id = $1 AND e.technician_id = $2 AND e.id <> $3 AND e.clocked_in_at < coalesce($5::timestamptz, 'infinity')
      AND coalesce(e.clocked_out_at, 'infinity') > $4
    ORDER BY e.clocked_in_at LIMIT 10`;
  return tx.query<OverlappingEntry>({ name: 'time-entry-overlaps', text }, [workspaceId, technicianId, id, start, end]);
}

/** Other times. A stop that the office typed was nobody's automatic one any more. */
export async function correctClock(
  tx: Queryable,
  workspaceId: string,
  { id, start, end, stopChanged }: { id: string; start: Date; end: Date | null; stopChanged: boolean },
): Promise<void> {
  await tx.query(
    `UPDATE time_entry SET clocked_in_at = $3, clocked_out_at = $4, auto_closed = auto_closed AND NOT $5::boolean
     WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, id, start, end, stopChanged],
  );
}
