import type { Address } from '../../kernel/customer-card.js';
import { amountText, importCell } from '../../platform/csv/csv-text.js';
import type { ZonedText } from '../../platform/csv/zoned-text.js';
import type { PriceBookItem } from '../../price-book/index.js';
import type { TimeEntryRecord } from '../../timesheet/index.js';
import { sameAddress } from '../job.js';
import type { LineItemRecord } from '../job-line-item.repository.js';
import type { NoteRecord } from '../job-note.repository.js';
import type { ImportableJob } from './job-export.repository.js';

/** The importer's columns (docs/import.md) in the order of its canonical file. */
export const IMPORT_HEADINGS = [
  ...['reference', 'customer', 'title', 'status', 'priority', 'start', 'end', 'arrival start', 'arrival end', 'technicians'],
  ...['allow overlap', 'line items', 'notes', 'note author', 'hold reason', 'held', 'cancel reason', 'cancelled'],
  ...['created', 'en route', 'started', 'completed', 'time entries'],
  ...['line1', 'line2', 'area', 'city', 'region', 'postal code', 'country', 'latitude', 'longitude'],
] as const;

/** What a job's line is made of. */
export interface ImportLineParts extends ImportableJob {
  lineItems: readonly LineItemRecord[];
  notes: readonly NoteRecord[];
  timeEntries: readonly TimeEntryRecord[];
  /** The customer's first. */
  customerAddress: Address | null;
}

export interface ImportLineScope {
  clock: ZonedText;
  digits: number;
  /** A technician as the importer finds them again: the name where it is one's alone, otherwise the email. */
  calls: (technicianId: string) => string;
  priceBook: ReadonlyMap<string, PriceBookItem>;
}

/** A job as its line in the importer's file. Imported and exported again, a line stays as it is. */
export function importLine(parts: ImportLineParts, scope: ImportLineScope): string {
  const { job, reference, customerReference, titleTyped, cancelledAt, timeEntries } = parts;
  const { clock, calls } = scope;
  const { status, window, arrivalWindow } = job;
  const time = (instant: string | null | undefined): string => (instant ? clock.exact(instant) : '');
  const only = (text: string, ...statuses: readonly string[]): string => (statuses.includes(status) ? text : '');
  const isPromised = arrivalWindow && window && (arrivalWindow.start !== window.start || arrivalWindow.end !== window.end);
  const cells = [
    reference ?? '',
    customerReference ?? job.customer.name,
    titleTyped || parts.lineItems.length === 0 ? job.title : '',
    status,
    job.priority,
    time(window?.start),
    time(window?.end),
    isPromised ? time(arrivalWindow.start) : '',
    isPromised ? time(arrivalWindow.end) : '',
    job.crewIds.map(calls).join('; '),
    job.doubleBookedIds.length > 0 ? 'yes' : '',
    parts.lineItems.map((line) => lineText(line, scope)).join('; '),
    notesText(parts.notes),
    authorOf(parts.notes),
    only(job.holdReason ?? '', 'ON_HOLD'),
    only(time(job.heldAt), 'ON_HOLD'),
    only(job.cancelReason ?? '', 'CANCELLED'),
    only(time(cancelledAt?.toISOString()), 'CANCELLED'),
    time(job.createdAt),
    only(time(job.enRouteAt), 'SCHEDULED'),
    only(time(job.startedAt), 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'),
    only(time(job.completedAt), 'COMPLETED'),
    timeEntries.map((entry) => entryText(entry, scope)).join('; '),
    ...addressCells(job.address, parts.customerAddress),
  ];
  return `${cells.map(importCell).join(',')}\n`;
}

/** `2 x DR-200` as the price book has it, otherwise with its own name and price. */
function lineText(line: LineItemRecord, { priceBook, digits }: ImportLineScope): string {
  const item = line.priceBookItemId ? priceBook.get(line.priceBookItemId) : undefined;
  const isKnown = item?.active && item.name === line.name && item.kind === line.kind;
  const count = line.quantity === 1 && !/^-?[\d.]+\s*[x×]\s/i.test(line.name) ? '' : `${line.quantity} x `;
  const what = isKnown ? (item.sku ?? item.name) : `${line.kind === 'PART' ? 'part: ' : ''}${line.name}`;
  const price =
    isKnown && item.unitPrice === line.unitPrice && !what.includes(' @ ') ? '' : ` @ ${amountText(line.unitPrice, digits, '.')}`;
  return `${count}${what}${price}`.replaceAll(';', '\\;');
}

function notesText(notes: readonly NoteRecord[]): string {
  return [...notes]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1))
    .map(({ body, pinned }) => `${pinned ? '[pinned] ' : ''}${body}`)
    .join('\n---\n');
}

/** The file has one for all of a job's notes: the first one's. What the importer wrote itself has none. */
function authorOf(notes: readonly NoteRecord[]): string {
  const author = notes[0]?.author as { kind: string; name: string } | undefined;
  return author && author.kind !== 'SYSTEM' ? author.name : '';
}

function entryText({ technicianId, clockedInAt, clockedOutAt }: TimeEntryRecord, { clock, calls }: ImportLineScope): string {
  const start = clock.exact(clockedInAt.toISOString());
  const end = clockedOutAt ? clock.exact(clockedOutAt.toISOString()) : '';
  // An end on the same day is written as its time alone, where that says which instant is meant.
  const isPlain = start.length === end.length && start.length === 'YYYY-MM-DD hh:mm'.length && start.slice(0, 10) === end.slice(0, 10);
  return `${calls(technicianId)} = ${start} > ${isPlain ? end.slice(11) : end}`.trimEnd();
}

/** Empty where the job goes to the customer's first address. */
function addressCells(address: Address, ofCustomer: Address | null): string[] {
  if (ofCustomer && sameAddress(address, ofCustomer)) return Array.from({ length: 9 }, () => '');
  const { line1, line2, area, city, region, postalCode, country, latitude, longitude } = address;
  return [line1, line2 ?? '', area ?? '', city, region, postalCode, country, String(latitude ?? ''), String(longitude ?? '')];
}
