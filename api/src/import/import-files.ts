import type { Actor } from '../kernel/authorization.js';
import type { Database } from '../platform/database/database.js';
import { inBulk } from './bulk.js';
import type { Bulk } from './bulk.js';
import { openCsvFile } from './csv/csv-file.js';
import { importCustomers } from './customer-import.js';
import type { ImportScope, Tally } from './import-scope.js';
import { importJobs } from './jobs/job-import.js';
import type { JobTally } from './jobs/job-import.js';
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
  return inBulk(database, (bulk) => importWithin(bulk, options));
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
  if (files.technicians) report.technicians = await importTechnicians(scope, await openCsvFile(files.technicians));
  if (files.priceBook) report.priceBook = await importPriceBook(scope, await openCsvFile(files.priceBook));
  if (files.customers) report.customers = await importCustomers(scope, await openCsvFile(files.customers));
  if (files.jobs) report.jobs = await importJobs(scope, await openCsvFile(files.jobs));
  problems.refuseIfAny();
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
