import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { Clash, Job } from './job.js';
import { CUSTOMER_OF_JOB } from './job-query.repository.js';
import type { Claim } from './job.repository.js';
import { CLASH_COLUMNS, OVERLAPS_THE_WINDOW, toClash, type ClashRow, type LockedTechnician } from './job-slot.repository.js';
import { JOB_TUPLE_SQL, toJob, type JobTuple } from './job-tuple.js';

/** Where a command wants its job, as far as it says so itself; `technicianId` joins the crew if the job's rules let them. */
export interface WantedSlot {
  window: TimeWindow;
  technicianId: string | null;
}

/** What was seen of a window under the locks of everybody in `technicians`: all jobs that hold one of them in it, but for the job itself. */
export interface SlotLook {
  window: TimeWindow;
  technicians: readonly LockedTechnician[];
  clashes: readonly Clash[];
}

// The claim waits for a twin that runs at this moment; the locks then read the newest versions of the rows, whatever the snapshot was. The
// crew comes from the locked job, so technicians are locked after their job here too.
const CLAIM_AND_LOCK = {
  name: 'job-claim-and-lock-with-crew',
  text: `WITH claim AS (
      INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id, job_id)
      VALUES ($1, $3, $4, $5, $6, $7, $2) ON CONFLICT DO NOTHING RETURNING 1),
    held AS MATERIALIZED (
      SELECT ${JOB_TUPLE_SQL} AS job, j.crew, (SELECT count(*) FROM claim)::int AS claimed FROM job j ${CUSTOMER_OF_JOB}
      WHERE j.workspace_id = $1 AND j.id = $2 FOR NO KEY UPDATE OF j),
    concerned AS MATERIALIZED (
      SELECT t.id, t.name, t.active FROM technician t
      WHERE t.workspace_id = $1 AND t.id = ANY ((SELECT crew || $8::uuid FROM held)::uuid[]) ORDER BY t.id FOR NO KEY UPDATE)
    SELECT job, claimed, (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'active', active)), '[]') FROM concerned) AS technicians
    FROM held`,
};

// The array comes from a query of its own, so that one plan is good for crews of any size. A statement by itself, in the same packet: it sees what was committed before the locks were had.
const LOOK = {
  name: 'job-look-ahead',
  text: `SELECT ${CLASH_COLUMNS}
    FROM job_assignment a
    JOIN job j ON j.workspace_id = $1 AND j.id = a.job_id
    WHERE a.workspace_id = $1 AND a.technician_id = ANY ((SELECT crew || $2::uuid FROM job WHERE workspace_id = $1 AND id = $3)::uuid[])
      AND ${OVERLAPS_THE_WINDOW}`,
};

/**
 * Claims a command's id, locks its job and everybody who is or may come to be in its crew, and looks at the window that it wants: all that a
 * move needs to be judged, in one round trip. `claimed` false: a command of this id has been carried out before.
 */
export async function claimLockAndLook(
  tx: Queryable,
  workspaceId: string,
  jobId: string,
  claim: Claim,
  { window, technicianId }: WantedSlot,
): Promise<{ job: Job; claimed: boolean; look: SlotLook } | null> {
  const values = [workspaceId, jobId, claim.actorId, claim.clientMutationId, claim.operation, claim.bodyHash, claim.batchId, technicianId];
  const [[row], clashes] = await Promise.all([
    tx.query<{ job: JobTuple; claimed: number; technicians: LockedTechnician[] }>(CLAIM_AND_LOCK, values),
    tx.query<ClashRow>(LOOK, [workspaceId, technicianId, jobId, window.start, window.end]),
  ]);
  if (!row) return null;
  return { job: toJob(row.job), claimed: row.claimed === 1, look: { window, technicians: row.technicians, clashes: clashes.map(toClash) } };
}
