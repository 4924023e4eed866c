import type { Queryable } from '../platform/database/database.js';
import type { JobField } from './job.command.js';
import { staleVersion, versionAhead } from './job.errors.js';
import { readEventsSince } from './job-event.repository.js';
import type { Job } from './job.js';

/**
 * Behind, but nothing that the command writes or judges by has changed: it goes ahead. Absent: whatever the version is now.
 * @throws {DomainError} STALE_VERSION, which names who did what since
 */
export async function refuseStale(
  tx: Queryable,
  workspaceId: string,
  job: Job,
  expectedVersion: number | undefined,
  concerned: readonly JobField[],
): Promise<void> {
  if (expectedVersion === undefined || expectedVersion === job.version) return;
  if (expectedVersion > job.version) throw versionAhead(job, expectedVersion);
  const since = await readEventsSince(tx, workspaceId, job.id, expectedVersion);
  // Imported jobs may have more versions than events: what nobody wrote down could have been anything.
  const isComplete = since.length >= Math.min(job.version - expectedVersion, 1000);
  if (!isComplete || since.some((event) => event.changed.some((field) => concerned.includes(field as JobField)))) {
    throw staleVersion(job, since);
  }
}
