import type { Bulk } from '../bulk.js';
import { LARGE_WORKSPACE_ID } from './make-large.js';

// Children first: some of the references between them do not cascade.
const TABLES = [
  ...['job_event', 'idempotency', 'time_entry', 'job_note', 'job_line_item', 'job_assignment', 'job_search', 'job'],
  ...['price_book_item', 'address', 'customer', 'shift', 'time_off', 'technician', 'workspace_counter', 'workspace'],
];

export async function hasLarge(bulk: Bulk): Promise<boolean> {
  const rows = await bulk.query('SELECT FROM workspace WHERE workspace_id = $1', [LARGE_WORKSPACE_ID]);
  return rows.length > 0;
}

/** Removes the large workspace with everything in it, and the accounts that belonged to it alone. */
export async function removeLarge(bulk: Bulk): Promise<void> {
  for (const table of TABLES) await bulk.query(`DELETE FROM ${table} WHERE workspace_id = $1`, [LARGE_WORKSPACE_ID]);
  await bulk.query(
    `DELETE FROM auth."user" u USING auth.member m WHERE m.user_id = u.id AND m.organization_id = $1
        AND NOT EXISTS (SELECT FROM auth.member o WHERE o.user_id = u.id AND o.organization_id <> $1)`,
    [LARGE_WORKSPACE_ID],
  );
  await bulk.query('DELETE FROM auth.organization WHERE id = $1', [LARGE_WORKSPACE_ID]);
}
