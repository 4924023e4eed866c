import { searchText } from '../kernel/fold.js';
import type { Queryable } from '../platform/database/database.js';
import type { Job } from './job.js';

/** What the list searches, but for the number: title, customer, place and notes, folded. */
export function jobSearchText({ title, customer, address }: Pick<Job, 'title' | 'customer' | 'address'>, notes: readonly string[]): string {
  const place = [address.line1, address.line2, address.area, address.city, address.postalCode];
  return searchText([title, customer.name, customer.email, customer.phone, ...place, ...notes], [customer.phone]);
}

/** Writes the text of a job that has changed. Its notes are read; its row may still be the old one, so that the counter's lock comes last. */
export async function writeSearchText(tx: Queryable, workspaceId: string, job: Job): Promise<void> {
  const notes = await tx.query<{ body: string }>('SELECT body FROM job_note WHERE workspace_id = $1 AND job_id = $2 ORDER BY at, id', [
    workspaceId,
    job.id,
  ]);
  const text = `${job.number.toLowerCase()} ${jobSearchText(
    job,
    notes.map((note) => note.body),
  )}`;
  await tx.query(
    `INSERT INTO job_search (workspace_id, job_id, search) VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, job_id) DO UPDATE SET search = excluded.search`,
    [workspaceId, job.id, text],
  );
}
