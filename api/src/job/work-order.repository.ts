import type { Queryable } from '../platform/database/database.js';
import type { WorkOrder } from './work-order.js';
import { isEmptyWorkOrder, NO_WORK_ORDER, WORK_ORDER_FIELDS } from './work-order.js';

export async function readWorkOrders(
  db: Queryable,
  workspaceId: string,
  jobIds: readonly string[],
): Promise<(WorkOrder & { jobId: string })[]> {
  const text = `SELECT job_id AS "jobId", tools, parts, safety_procedures AS "safetyProcedures", instructions FROM work_order
    WHERE workspace_id = $1 AND job_id = ANY($2::uuid[])`;
  return db.query<WorkOrder & { jobId: string }>({ name: 'work-orders', text }, [workspaceId, jobIds]);
}

/** As it stands; empty where nothing was written. */
export async function readWorkOrder(db: Queryable, workspaceId: string, jobId: string): Promise<WorkOrder> {
  const [found] = await readWorkOrders(db, workspaceId, [jobId]);
  if (!found) return NO_WORK_ORDER;
  const { jobId: _, ...order } = found;
  return order;
}

/** Writes it whole; an empty one leaves no row. */
export async function writeWorkOrder(tx: Queryable, workspaceId: string, jobId: string, order: WorkOrder): Promise<void> {
  if (isEmptyWorkOrder(order)) {
    await tx.query('DELETE FROM work_order WHERE workspace_id = $1 AND job_id = $2', [workspaceId, jobId]);
    return;
  }
  await tx.query(
    `INSERT INTO work_order (workspace_id, job_id, tools, parts, safety_procedures, instructions) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (workspace_id, job_id) DO UPDATE SET tools = excluded.tools, parts = excluded.parts,
       safety_procedures = excluded.safety_procedures, instructions = excluded.instructions`,
    [workspaceId, jobId, order.tools, order.parts, order.safetyProcedures, order.instructions],
  );
}

/** The work order with what a change wrote of it put back; null where it wrote none of it. */
export async function workOrderPutBack(
  db: Queryable,
  workspaceId: string,
  jobId: string,
  before: Partial<WorkOrder> | null,
): Promise<{ from: WorkOrder; to: WorkOrder } | null> {
  const fields = WORK_ORDER_FIELDS.filter((field) => before?.[field] !== undefined);
  if (fields.length === 0) return null;
  const from = await readWorkOrder(db, workspaceId, jobId);
  return { from, to: { ...from, ...Object.fromEntries(fields.map((field) => [field, before![field]])) } };
}
