import { readAddresses } from '../../customer/index.js';
import type { Address } from '../../kernel/customer-card.js';
import { dialectOf, minorDigits } from '../../platform/csv/csv-text.js';
import { ZonedText } from '../../platform/csv/zoned-text.js';
import type { Database } from '../../platform/database/database.js';
import { readPriceBookItems } from '../../price-book/index.js';
import { nameIn, type TechnicianDirectory, type Technicians } from '../../technician/index.js';
import { readTimeEntries } from '../../timesheet/index.js';
import type { Workspace } from '../../workspace/index.js';
import { readLineItemsOf } from '../job-line-item.repository.js';
import type { JobCriteria } from '../job-list.repository.js';
import { readNotes } from '../job-note.repository.js';
import type { ExportScope } from './export-columns.js';
import { headingLine, jobLine } from './export-columns.js';
import type { ExportQuery } from './export-query.js';
import { IMPORT_HEADINGS, importLine } from './import-line.js';
import { exportImportable, exportJobs } from './job-export.repository.js';
import type { ImportableJob } from './job-export.repository.js';

export interface JobExportDeps {
  database: Database;
  directory: TechnicianDirectory;
  now: () => Date;
}

/** Writes lists of jobs as CSV, a batch in memory at a time. */
export class JobExportService {
  constructor(private readonly deps: JobExportDeps) {}

  /** The file in pieces, its first line with the first of them. Ends when `signal` says so. */
  async *lines(workspace: Workspace, criteria: JobCriteria, query: ExportQuery, signal: AbortSignal): AsyncGenerator<string> {
    const technicians = await this.deps.directory.load(workspace.id);
    yield* query.columns
      ? this.table(workspace, criteria, { ...query, columns: query.columns }, technicians, signal)
      : this.importable(workspace, criteria, query, technicians, signal);
  }

  private async *table(
    workspace: Workspace,
    criteria: JobCriteria,
    { columns, order }: ExportQuery & { columns: NonNullable<ExportQuery['columns']> },
    technicians: Technicians,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const { database, now } = this.deps;
    const { id, timeZone, locale, currency } = workspace;
    const scope: ExportScope = {
      ...{ clock: new ZonedText(timeZone), dialect: dialectOf(locale), currency, digits: minorDigits(currency) },
      nameOf: nameIn(technicians),
    };
    let head = headingLine(columns, scope);
    for await (const jobs of exportJobs(database, id, criteria, { order, now: now(), signal })) {
      let text = head;
      for (const job of jobs) text += jobLine(job, columns, scope);
      head = '';
      yield text;
    }
    if (head) yield head;
  }

  private async *importable(
    { id: workspaceId, timeZone, currency }: Workspace,
    criteria: JobCriteria,
    { order }: ExportQuery,
    technicians: Technicians,
    signal: AbortSignal,
  ): AsyncGenerator<string> {
    const { database, now } = this.deps;
    const scope = { clock: new ZonedText(timeZone), digits: minorDigits(currency), calls: callsOf(technicians) };
    let head = `${IMPORT_HEADINGS.join(',')}\n`;
    for await (const jobs of exportImportable(database, workspaceId, criteria, { order, now: now(), signal })) {
      const { priceBook, ...beside } = await this.beside(workspaceId, jobs);
      let text = head;
      for (const one of jobs) {
        const { id, customer } = one.job;
        const lists = { lineItems: beside.lineItems(id), notes: beside.notes(id), timeEntries: beside.timeEntries(id) };
        text += importLine({ ...one, ...lists, customerAddress: beside.addresses.get(customer.id) ?? null }, { ...scope, priceBook });
      }
      head = '';
      yield text;
    }
    if (head) yield head;
  }

  /** The lists of a batch, one statement each. */
  private async beside(workspaceId: string, jobs: readonly ImportableJob[]) {
    const { database } = this.deps;
    const ids = jobs.map(({ job }) => job.id);
    const lineItems = await readLineItemsOf(database, workspaceId, ids);
    const notes = await readNotes(database, workspaceId, ids);
    const timeEntries = await readTimeEntries(database, workspaceId, ids);
    const items = await readPriceBookItems(database, workspaceId, [...new Set(lineItems.flatMap((line) => line.priceBookItemId ?? []))]);
    const addresses = new Map<string, Address>();
    for (const address of await readAddresses(database, workspaceId, [...new Set(jobs.map(({ job }) => job.customer.id))]))
      if (!addresses.has(address.customerId)) addresses.set(address.customerId, address);
    return {
      ...{ lineItems: byJob(lineItems), notes: byJob(notes), timeEntries: byJob(timeEntries), addresses },
      priceBook: new Map(items.map((item) => [item.id, item])),
    };
  }
}

function byJob<Row extends { jobId: string }>(rows: readonly Row[]): (jobId: string) => Row[] {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const list = found.get(row.jobId);
    if (list) list.push(row);
    else found.set(row.jobId, [row]);
  }
  return (jobId) => found.get(jobId) ?? [];
}

/** A name that two have, or that the importer would take apart, is no name to find somebody by. */
function callsOf(technicians: Technicians): (technicianId: string) => string {
  const names = [...technicians.values()].map(({ name }) => name.toLowerCase());
  return (id) => {
    const technician = technicians.get(id);
    if (!technician) return '';
    const isOwn = names.filter((name) => name === technician.name.toLowerCase()).length === 1 && !/[;=>]/.test(technician.name);
    return isOwn ? technician.name : (technician.email ?? technician.name);
  };
}
