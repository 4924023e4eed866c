import { DomainError } from '../../kernel/domain-error.js';
import type { CsvDialect } from '../../platform/csv/csv-text.js';
import { amountText, defused } from '../../platform/csv/csv-text.js';
import type { ZonedText } from '../../platform/csv/zoned-text.js';
import type { JobPriority, JobStatus } from '../job.js';
import type { JobRecord } from '../job-record.js';

/** What writes cells: the shop's clock, names and numbers. */
export interface ExportScope {
  clock: ZonedText;
  dialect: CsvDialect;
  currency: string;
  /** Decimals of an amount. */
  digits: number;
  nameOf: (technicianId: string) => string;
}

export interface ExportColumn {
  key: string;
  heading: string | ((scope: ExportScope) => string);
  /** The cell as text; '' where there is nothing. */
  text?: (job: JobRecord, scope: ExportScope) => string;
  /** The cell as a number, which is never quoted nor defused. */
  number?: (job: JobRecord, scope: ExportScope) => string;
}

const STATUS: Record<JobStatus, string> = {
  DRAFT: 'Draft',
  SCHEDULED: 'Scheduled',
  IN_PROGRESS: 'In Progress',
  ON_HOLD: 'On Hold',
  COMPLETED: 'Completed',
  CANCELLED: 'Cancelled',
};
const PRIORITY: Record<JobPriority, string> = { LOW: 'Low', NORMAL: 'Normal', HIGH: 'High', EMERGENCY: 'Emergency' };

type Instant = (job: JobRecord) => string | null | undefined;

// Days and times in one order everywhere, 2026-11-24 09:05: every spreadsheet reads it as a date, in whatever locale, and it sorts as text.
const at =
  (instant: Instant) =>
  (job: JobRecord, { clock }: ExportScope) => {
    const value = instant(job);
    return value ? clock.dayAndTime(value) : '';
  };
const day =
  (instant: Instant) =>
  (job: JobRecord, { clock }: ExportScope) => {
    const value = instant(job);
    return value ? clock.day(value) : '';
  };
const start =
  (instant: Instant) =>
  (job: JobRecord, { clock }: ExportScope) => {
    const value = instant(job);
    return value ? clock.time(value) : '';
  };
/** An end on another day says so. */
const end =
  (window: (job: JobRecord) => JobRecord['window']) =>
  (job: JobRecord, { clock }: ExportScope) => {
    const span = window(job);
    if (!span) return '';
    return clock.day(span.start) === clock.day(span.end) ? clock.time(span.end) : clock.dayAndTime(span.end);
  };

/** Every column that an export can have, in the order in which they are offered. */
export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  { key: 'number', heading: 'Job #', text: (job) => job.number },
  { key: 'title', heading: 'Title', text: (job) => job.title },
  { key: 'status', heading: 'Status', text: (job) => STATUS[job.status] },
  { key: 'customer', heading: 'Customer', text: (job) => job.customer.name },
  { key: 'technician', heading: 'Technicians', text: (job, { nameOf }) => job.crewIds.map(nameOf).join('; ') },
  { key: 'day', heading: 'Day', text: day((job) => job.window?.start) },
  { key: 'from', heading: 'From', text: start((job) => job.window?.start) },
  { key: 'to', heading: 'To', text: end((job) => job.window) },
  {
    key: 'total',
    heading: ({ currency }) => `Total (${currency})`,
    number: (job, { digits, dialect }) => amountText(job.total, digits, dialect.decimal),
  },
  { key: 'phone', heading: 'Phone', text: (job) => job.customer.phone ?? '' },
  { key: 'email', heading: 'Email', text: (job) => job.customer.email ?? '' },
  {
    key: 'address',
    heading: 'Address',
    text: ({ address: { line1, line2, city, region, postalCode } }) =>
      [line1, line2, city, `${region} ${postalCode}`].filter(Boolean).join(', '),
  },
  { key: 'area', heading: 'Area', text: (job) => job.address.area ?? '' },
  { key: 'priority', heading: 'Priority', text: (job) => PRIORITY[job.priority] },
  { key: 'arrival-from', heading: 'Arrival from', text: at((job) => job.arrivalWindow?.start) },
  { key: 'arrival-to', heading: 'Arrival to', text: at((job) => job.arrivalWindow?.end) },
  { key: 'created', heading: 'Created', text: at((job) => job.createdAt) },
  { key: 'started', heading: 'Started', text: at((job) => job.startedAt) },
  { key: 'completed', heading: 'Completed', text: at((job) => job.completedAt) },
  { key: 'held', heading: 'On hold since', text: at((job) => job.heldAt) },
  { key: 'hold-reason', heading: 'Hold reason', text: (job) => job.holdReason ?? '' },
  { key: 'cancel-reason', heading: 'Cancel reason', text: (job) => job.cancelReason ?? '' },
  { key: 'updated', heading: 'Changed', text: at((job) => job.updatedAt) },
];

/** What the Jobs page calls them, where one of its columns is several here or has another name. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  scheduled: ['day', 'from', 'to'],
  window: ['day', 'from', 'to'],
  technicians: ['technician'],
};

const USUAL = 'number,title,status,customer,technician,scheduled,total';

/** @throws {DomainError} BAD_INPUT for a column that there is not */
export function columnsOf(keys: string | null): ExportColumn[] {
  const wanted = (keys || USUAL).split(',').flatMap((key) => ALSO[key] ?? [key]);
  return [...new Set(wanted)].map((key) => {
    const column = EXPORT_COLUMNS.find((one) => one.key === key);
    if (column) return column;
    const known = [...EXPORT_COLUMNS.map((one) => one.key), ...Object.keys(ALSO)].join(', ');
    throw new DomainError('BAD_INPUT', `There is no column "${key.slice(0, 50)}". There are: ${known}.`, { field: 'columns' });
  });
}

export function headingLine(columns: readonly ExportColumn[], scope: ExportScope): string {
  const headings = columns.map(({ heading }) => defused(typeof heading === 'string' ? heading : heading(scope)));
  return headings.join(scope.dialect.delimiter) + scope.dialect.lineEnd;
}

export function jobLine(job: JobRecord, columns: readonly ExportColumn[], scope: ExportScope): string {
  let line = '';
  for (const [index, { number, text }] of columns.entries()) {
    if (index > 0) line += scope.dialect.delimiter;
    line += number ? number(job, scope) : defused(text!(job, scope));
  }
  return line + scope.dialect.lineEnd;
}
