import type { Queryable } from '../../src/platform/database/database.js';

interface Wanted {
  workspaceId: string;
  customerId: string;
  technicianIds: readonly string[];
  count: number;
  /** The first job's start; each technician gets one an hour from then on. */
  start: Date;
}

/**
 * So many scheduled jobs, an hour each, nobody doubled, as if somebody had created them: with assignments, events and counts. Written at
 * once, for tests of thousands.
 * @returns their ids by number
 */
export async function makeManyJobs(db: Queryable, { workspaceId, customerId, technicianIds, count, start }: Wanted): Promise<string[]> {
  const text = `WITH counter AS (
      UPDATE workspace_counter SET seq = seq + $5, job_number = job_number + $5, scheduled = scheduled + $5 WHERE workspace_id = $1
      RETURNING seq - $5 AS seq, job_number - $5 AS number),
    made AS (
      INSERT INTO job (workspace_id, id, number, title, title_typed, status, priority, source, version, customer_id, customer_name, address,
        window_start, window_end, crew, total_cents, line_item_count, created_at, updated_at)
      SELECT $1, gen_random_uuid(), counter.number + n, 'One of many', true, 'SCHEDULED', 'NORMAL', 'PHONE', 1, c.id, c.name,
        jsonb_build_object('id', c.id, 'line1', '1 Main St', 'line2', NULL, 'area', NULL, 'city', 'Austin', 'region', 'TX', 'postalCode', '78701',
          'country', 'US', 'latitude', NULL, 'longitude', NULL),
        $4::timestamptz + (n - 1) / cardinality($3::uuid[]) * interval '1 hour',
        $4::timestamptz + ((n - 1) / cardinality($3::uuid[]) + 1) * interval '1 hour',
        ARRAY[($3::uuid[])[(n - 1) % cardinality($3::uuid[]) + 1]], 0, 0, now(), now()
      FROM counter, generate_series(1, $5::int) n, customer c WHERE c.workspace_id = $1 AND c.id = $2
      RETURNING id, number, window_start, window_end, crew),
    assigned AS (
      INSERT INTO job_assignment (workspace_id, job_id, technician_id, time_window, holds_slot, blocking)
      SELECT $1, id, crew[1], tstzrange(window_start, window_end), true, true FROM made),
    told AS (
      INSERT INTO job_event (workspace_id, seq, kind, at, actor, source, job_id, job_version, batch_id)
      SELECT $1, counter.seq + row_number() OVER (ORDER BY made.number), 'CREATED', now(), '{"kind":"SYSTEM","id":null,"name":"Test"}', 'API', made.id, 1,
        gen_random_uuid() FROM made, counter)
    SELECT id FROM made ORDER BY number`;
  const rows = await db.query<{ id: string }>(text, [workspaceId, customerId, technicianIds, start, count]);
  return rows.map((row) => row.id);
}
