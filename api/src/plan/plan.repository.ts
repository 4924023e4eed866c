import type { Actor } from '../kernel/authorization.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { Plan, StagedMove } from './plan.js';

const instant = (column: string, as: string): string => `to_json(p.${column})#>>'{}' AS "${as}"`;
const PLAN = `p.id, p.name, p.first_day::text AS "from", p.last_day::text AS "to", p.author, p.author_id AS "authorId",
  ${instant('created_at', 'createdAt')}, ${instant('updated_at', 'updatedAt')}, ${instant('published_at', 'publishedAt')},
  ${instant('discarded_at', 'discardedAt')}, p.closed_by AS "closedBy", p.batch_id AS "batchId",
  (SELECT count(*)::int FROM plan_move m WHERE m.workspace_id = $1 AND m.plan_id = p.id) AS "moveCount"`;

export async function readPlan(db: Queryable, workspaceId: string, id: string): Promise<Plan | null> {
  const text = `SELECT ${PLAN} FROM plan p WHERE p.workspace_id = $1 AND p.id = $2`;
  const [plan] = await db.query<Plan>({ name: 'plan', text }, [workspaceId, id]);
  return plan ?? null;
}

/** The same, kept from others until the transaction ends: of two who publish at once the second sees that it is published. */
export async function lockPlan(tx: Queryable, workspaceId: string, id: string): Promise<Plan | null> {
  const text = 'SELECT FROM plan WHERE workspace_id = $1 AND id = $2 FOR UPDATE';
  const locked = await tx.query({ name: 'plan-lock', text }, [workspaceId, id]);
  return locked.length === 0 ? null : readPlan(tx, workspaceId, id);
}

/** Those that are open and touch these days, oldest first. */
export async function listOpenPlans(db: Queryable, workspaceId: string, from: string, to: string): Promise<Plan[]> {
  const text = `SELECT ${PLAN} FROM plan p WHERE p.workspace_id = $1 AND p.published_at IS NULL AND p.discarded_at IS NULL
    AND p.last_day >= $2 AND p.first_day <= $3 ORDER BY p.created_at, p.id`;
  return db.query<Plan>({ name: 'plans-open', text }, [workspaceId, from, to]);
}

export async function countOpenPlans(db: Queryable, workspaceId: string, since: string): Promise<number> {
  const text = `SELECT count(*)::int AS count FROM plan
    WHERE workspace_id = $1 AND published_at IS NULL AND discarded_at IS NULL AND last_day >= $2`;
  const [row] = await db.query<{ count: number }>({ name: 'plans-open-count', text }, [workspaceId, since]);
  return row!.count;
}

export async function insertPlan(
  tx: Queryable,
  workspaceId: string,
  plan: Pick<Plan, 'id' | 'name' | 'from' | 'to' | 'author' | 'authorId'>,
  at: Date,
): Promise<void> {
  await tx.query(
    {
      name: 'plan-insert',
      text: `INSERT INTO plan (workspace_id, id, name, first_day, last_day, author, author_id, created_at, updated_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
    },
    [workspaceId, plan.id, plan.name, plan.from, plan.to, JSON.stringify(plan.author), plan.authorId, at],
  );
}

/** Later than the last, whatever the clocks of two nodes say: whoever compares two answers knows which came first. */
const updated = (at: string): string => `updated_at = greatest(${at}, updated_at + interval '1 millisecond')`;

/** Name and days as they are now. */
export async function updatePlan(
  tx: Queryable,
  workspaceId: string,
  { id, name, from, to }: Pick<Plan, 'id' | 'name' | 'from' | 'to'>,
  at: Date,
): Promise<void> {
  const text = `UPDATE plan SET name = $3, first_day = $4, last_day = $5, ${updated('$6::timestamptz')} WHERE workspace_id = $1 AND id = $2`;
  await tx.query({ name: 'plan-update', text }, [workspaceId, id, name, from, to, at]);
}

/** Published as this batch, or with null discarded. */
export async function closePlan(
  tx: Queryable,
  workspaceId: string,
  id: string,
  { batchId, by, at }: { batchId: string | null; by: Actor; at: Date },
): Promise<void> {
  const text = `UPDATE plan SET batch_id = $3, published_at = CASE WHEN $3::uuid IS NULL THEN NULL ELSE $4::timestamptz END,
      discarded_at = CASE WHEN $3::uuid IS NULL THEN $4::timestamptz END, closed_by = $5, ${updated('$4::timestamptz')}
    WHERE workspace_id = $1 AND id = $2`;
  await tx.query({ name: 'plan-close', text }, [workspaceId, id, batchId, at, JSON.stringify(by)]);
}

interface MoveRow {
  jobId: string;
  version: number;
  start: Date | null;
  end: Date | null;
  arrivalStart: Date | null;
  arrivalEnd: Date | null;
  crew: string[];
  stagedBy: Actor;
  stagedAt: string;
}

/** By the time at which each is to be, those without one last. */
export async function readMoves(db: Queryable, workspaceId: string, planId: string): Promise<StagedMove[]> {
  const text = `SELECT job_id AS "jobId", version, window_start AS start, window_end AS "end", arrival_start AS "arrivalStart",
      arrival_end AS "arrivalEnd", crew, staged_by AS "stagedBy", to_json(staged_at)#>>'{}' AS "stagedAt"
    FROM plan_move WHERE workspace_id = $1 AND plan_id = $2 ORDER BY window_start NULLS LAST, job_id`;
  const rows = await db.query<MoveRow>({ name: 'plan-moves', text }, [workspaceId, planId]);
  return rows.map(({ start, end, arrivalStart, arrivalEnd, ...row }) => ({
    ...row,
    window: windowOf(start, end),
    arrivalWindow: windowOf(arrivalStart, arrivalEnd),
  }));
}

/** Each new, or in place of what was staged of its job. */
export async function writeMoves(tx: Queryable, workspaceId: string, planId: string, moves: readonly StagedMove[]): Promise<void> {
  if (moves.length === 0) return;
  const rows = moves.map(({ window, arrivalWindow, ...move }) => ({
    ...{ job_id: move.jobId, version: move.version, crew: move.crew, staged_by: move.stagedBy, staged_at: move.stagedAt },
    ...{ window_start: window?.start, window_end: window?.end, arrival_start: arrivalWindow?.start, arrival_end: arrivalWindow?.end },
  }));
  const text = `INSERT INTO plan_move (workspace_id, plan_id, job_id, version, window_start, window_end, arrival_start, arrival_end, crew, staged_by,
      staged_at)
    SELECT $1, $2, r.* FROM jsonb_to_recordset($3::jsonb) AS r (job_id uuid, version int, window_start timestamptz, window_end timestamptz,
      arrival_start timestamptz, arrival_end timestamptz, crew uuid[], staged_by jsonb, staged_at timestamptz)
    ON CONFLICT (workspace_id, plan_id, job_id) DO UPDATE SET version = excluded.version, window_start = excluded.window_start,
      window_end = excluded.window_end, arrival_start = excluded.arrival_start, arrival_end = excluded.arrival_end, crew = excluded.crew,
      staged_by = excluded.staged_by, staged_at = excluded.staged_at`;
  await tx.query({ name: 'plan-moves-write', text }, [workspaceId, planId, JSON.stringify(rows)]);
}

/** How many of these jobs were staged. */
export async function removeMoves(tx: Queryable, workspaceId: string, planId: string, jobIds: readonly string[]): Promise<number> {
  if (jobIds.length === 0) return 0;
  const text = 'DELETE FROM plan_move WHERE workspace_id = $1 AND plan_id = $2 AND job_id = ANY($3::uuid[]) RETURNING 1';
  return (await tx.query({ name: 'plan-moves-remove', text }, [workspaceId, planId, jobIds])).length;
}

function windowOf(start: Date | null, end: Date | null): TimeWindow | null {
  return start && end && { start, end };
}
