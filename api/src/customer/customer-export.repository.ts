import { importCell } from '../platform/csv/csv-text.js';
import type { Database } from '../platform/database/database.js';
import { readCursor } from '../platform/database/read-cursor.js';

const BATCH = 1000;

const HEADINGS = [
  ...['reference', 'name', 'email', 'phone', 'notify by sms', 'notify by email'],
  ...['line1', 'line2', 'area', 'city', 'region', 'postal code', 'country', 'latitude', 'longitude'],
];

/** The customers with their first addresses as the importer's file (docs/import.md), in the order in which they came; in pieces. */
export async function* exportCustomers(database: Database, workspaceId: string, signal: AbortSignal): AsyncGenerator<string> {
  const text = `SELECT json_build_array(c.reference, c.name, c.email, c.phone, CASE WHEN c.notify_by_sms THEN 'yes' ELSE 'no' END,
      CASE WHEN c.notify_by_email THEN 'yes' ELSE 'no' END, a.line1, a.line2, a.area, a.city, a.region, a.postal_code, a.country, a.latitude,
      a.longitude)::text AS cells
    FROM customer c LEFT JOIN LATERAL (
      SELECT * FROM address WHERE workspace_id = c.workspace_id AND customer_id = c.id ORDER BY position, id LIMIT 1) a ON true
    WHERE c.workspace_id = $1 ORDER BY c.created_at, c.id`;
  let head = `${HEADINGS.join(',')}\n`;
  for await (const rows of readCursor<{ cells: string }>(database, { text, values: [workspaceId] }, { batch: BATCH, signal })) {
    const lines = rows.map(({ cells }) =>
      (JSON.parse(cells) as (string | number | null)[]).map((cell) => importCell(String(cell ?? ''))).join(','),
    );
    yield `${head}${lines.join('\n')}\n`;
    head = '';
  }
  if (head) yield head;
}
