import type { Queryable } from '../platform/database/database.js';
import type { JobLineItem } from './job.js';

export async function replaceLineItems(tx: Queryable, workspaceId: string, jobId: string, lines: readonly JobLineItem[]): Promise<void> {
  await tx.query('DELETE FROM job_line_item WHERE workspace_id = $1 AND job_id = $2', [workspaceId, jobId]);
  if (lines.length === 0) return;
  await tx.query(
    `INSERT INTO job_line_item (workspace_id, job_id, position, id, price_book_item_id, name, kind, quantity, unit_price_cents, total_cents)
     SELECT $1, $2, line.position, line.id, line."priceBookItemId", line.name, line.kind, line.quantity, line."unitPriceCents", line."totalCents"
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (id uuid, "priceBookItemId" uuid, name text, kind text, quantity numeric,
       "unitPriceCents" bigint, "totalCents" bigint)) WITH ORDINALITY AS line (id, "priceBookItemId", name, kind, quantity, "unitPriceCents", "totalCents", position)`,
    [workspaceId, jobId, JSON.stringify(lines)],
  );
}

export async function readLineItems(db: Queryable, workspaceId: string, jobId: string): Promise<JobLineItem[]> {
  return db.query<JobLineItem>(
    {
      name: 'job-line-items',
      text: `SELECT id, price_book_item_id AS "priceBookItemId", name, kind, quantity::float8 AS quantity,
          unit_price_cents::float8 AS "unitPriceCents", total_cents::float8 AS "totalCents"
        FROM job_line_item WHERE workspace_id = $1 AND job_id = $2 ORDER BY position`,
    },
    [workspaceId, jobId],
  );
}

export interface LineItemRecord {
  id: string;
  jobId: string;
  priceBookItemId: string | null;
  name: string;
  kind: string;
  quantity: number;
  unitPrice: number;
  total: number;
}

export async function readLineItemsOf(db: Queryable, workspaceId: string, jobIds: readonly string[]): Promise<LineItemRecord[]> {
  const text = `SELECT id, job_id AS "jobId", price_book_item_id AS "priceBookItemId", name, kind, quantity::float8 AS quantity,
      unit_price_cents::float8 AS "unitPrice", total_cents::float8 AS total
    FROM job_line_item WHERE workspace_id = $1 AND job_id = ANY($2::uuid[]) ORDER BY job_id, position`;
  return db.query<LineItemRecord>({ name: 'job-line-items-of', text }, [workspaceId, jobIds]);
}
