import type { Queryable } from '../platform/database/database.js';

/** The most visits that are looked through: a property manager has thousands, and the latest know best. */
const MOST_VISITS = 1000;

export interface SiteNoteRecord {
  id: string;
  jobId: string;
  body: string;
  pinned: boolean;
  author: unknown;
  at: Date;
}

/**
 * Notes of a customer's last visits, pinned ones first, then the newest. With a place only of visits there: to that address, or to one that
 * reads the same (a job keeps its own copy). `visibleTo`: only of jobs whose crew this technician is in, drafts left out.
 */
export async function readSiteNotes(
  db: Queryable,
  workspaceId: string,
  { customerId, addressId, visibleTo, first }: { customerId: string; addressId: string | null; visibleTo: string | null; first: number },
): Promise<SiteNoteRecord[]> {
  const values: unknown[] = [workspaceId, customerId, first];
  const parameter = (value: unknown): string => `$${values.push(value)}`;
  const place = addressId
    ? `JOIN address p ON p.workspace_id = $1 AND p.id = ${parameter(addressId)} AND (j.address->>'id' = p.id::text
         OR (lower(btrim(j.address->>'line1')) = lower(btrim(p.line1)) AND lower(btrim(j.address->>'postalCode')) = lower(btrim(p.postal_code))
           AND lower(coalesce(btrim(j.address->>'line2'), '')) = lower(coalesce(btrim(p.line2), ''))))`
    : '';
  const own = visibleTo ? `AND j.status <> 'DRAFT' AND ${parameter(visibleTo)}::uuid = ANY (j.crew)` : '';
  return db.query<SiteNoteRecord>(
    `WITH visit AS MATERIALIZED (
       SELECT j.id FROM job j ${place} WHERE j.workspace_id = $1 AND j.customer_id = $2 ${own} ORDER BY j.number DESC LIMIT ${MOST_VISITS})
     SELECT n.id, n.job_id AS "jobId", n.body, n.pinned, n.author, n.at
     FROM visit JOIN LATERAL (SELECT * FROM job_note n WHERE n.workspace_id = $1 AND n.job_id = visit.id) n ON true
     ORDER BY n.pinned DESC, n.at DESC, n.id LIMIT $3`,
    values,
  );
}
