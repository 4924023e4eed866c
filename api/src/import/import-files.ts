import type { Actor } from '../kernel/authorization.js';
import type { Database } from '../platform/database/database.js';
import { ringOnce } from '../platform/live/doorbell.js';
import { inBulk } from './bulk.js';
import type { Bulk } from './bulk.js';
import { openCsvFile } from './csv/csv-file.js';
import { importCustomers } from './customer-import.js';
import type { ImportScope, Tally } from './import-scope.js';
import { judgeJobs } from './jobs/job-import.js';
import type { JobTally } from './jobs/job-import.js';
import { appendPeople } from './people-event.repository.js';
import { importPriceBook } from './price-book-import.js';
import { Problems } from './csv/problem.js';
import type { OnProgress } from './progress.js';
import { importTechnicians } from './technician-import.js';
import { WallClock } from './cells/wall-clock.js';

/** Paths; any subset. */
export interface ImportPaths {
  customers?: string;
  technicians?: string;
  priceBook?: string;
  jobs?: string;
}

export interface ImportOptions {
  workspaceId: string;
  files: ImportPaths;
  now: Date;
  /** Who the history names. */
  actor?: Actor;
  onProgress?: OnProgress;
}

/** What was done, per file that was given. */
export interface ImportReport {
  technicians?: Tally;
  priceBook?: Tally;
  customers?: Tally;
  jobs?: JobTally;
}

export const IMPORT_ACTOR: Actor = { kind: 'SYSTEM', id: null, name: 'Import' };

/**
 * Brings a shop's files into its workspace, all or nothing.
 * @throws {ImportRefused} with every problem found; nothing was written
 */
export async function importFiles(database: Database, options: ImportOptions): Promise<ImportReport> {
  const report = await inBulk(database, (bulk) => importWithin(bulk, options));
  const [counter] = await database.query<{ seq: number }>('SELECT seq::float8 AS seq FROM workspace_counter WHERE workspace_id = $1', [
    options.workspaceId,
  ]);
  if (counter) await ringOnce(database, options.workspaceId, counter.seq);
  return report;
}

/** The same inside a transaction of the caller's. */
export async function importWithin(
  bulk: Bulk,
  { workspaceId, files, now, actor = IMPORT_ACTOR, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const workspace = await openWorkspace(bulk, workspaceId);
  const problems = new Problems();
  const scope: ImportScope = {
    ...{ bulk, workspaceId, currency: workspace.currency, clock: new WallClock(workspace.timeZone, now), actor, problems },
    onProgress: onProgress ?? (() => undefined),
  };
  const report: ImportReport = {};
  let technicianIds: string[] = [];
  if (files.technicians) {
    const { ids, ...tally } = await importTechnicians(scope, await openCsvFile(files.technicians));
    report.technicians = tally;
    technicianIds = ids;
  }
  if (files.priceBook) report.priceBook = await importPriceBook(scope, await openCsvFile(files.priceBook));
  if (files.customers) report.customers = await importCustomers(scope, await openCsvFile(files.customers));
  const jobs = files.jobs ? await judgeJobs(scope, await openCsvFile(files.jobs)) : null;
  problems.refuseIfAny();
  // Before the jobs, in the log's order too: a screen that follows knows a job's people when it hears of the job.
  await appendPeople(scope, { technicianIds, hasCustomers: files.customers !== undefined });
  if (jobs) report.jobs = await jobs.write();
  return report;
}

/** Imports into one workspace take turns: two of them could otherwise create the same reference twice. */
async function openWorkspace(bulk: Bulk, workspaceId: string): Promise<{ timeZone: string; currency: string }> {
  await bulk.query(`SELECT pg_advisory_xact_lock(hashtext('import'), hashtext($1))`, [workspaceId]);
  const [workspace] = await bulk.query<{ timeZone: string; currency: string }>(
    'SELECT time_zone AS "timeZone", currency FROM workspace WHERE workspace_id = $1',
    [workspaceId],
  );
  if (!workspace) throw new Error(`There is no workspace ${workspaceId}.`);
  return workspace;
}
