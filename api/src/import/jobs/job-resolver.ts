import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { holdsSlot } from '../../job/index.js';
import type { JobAddress, JobLineItem } from '../../job/index.js';
import { lineTotalCents } from '../../kernel/money.js';
import type { CrewDirectory } from './crew-directory.js';
import type { JobRow } from './job-row.js';
import type { JobStagingRepository, KnownCustomer, KnownItem } from './job-staging.repository.js';
import type { WrittenLine } from '../cells/line-item-cell.js';
import { ReferenceBook } from './reference-book.js';
import type { StagedJob } from './staged-job.js';

/** Finds the customers, technicians and prices that rows name. */
export class JobResolver {
  constructor(
    private readonly staging: JobStagingRepository,
    private readonly workspaceId: string,
    private readonly crew: CrewDirectory,
  ) {}

  /** The rows in which everything was found; what was not is noted with its cell. */
  async resolve(rows: readonly JobRow[]): Promise<StagedJob[]> {
    const customers = await this.staging.customers([...new Set(rows.map((row) => row.customer))]);
    const items = await this.staging.items([...new Set(rows.flatMap((row) => row.lines.map((line) => line.what)))]);
    const customerBook = new ReferenceBook(customers, (customer) => customer.reference);
    const priceBook = new ReferenceBook(
      items.filter((item) => item.active),
      (item) => item.sku,
    );
    return rows.map((row) => this.resolveRow(row, customerBook, priceBook)).filter((job) => job !== null);
  }

  private resolveRow(written: JobRow, customers: ReferenceBook<KnownCustomer>, items: ReferenceBook<KnownItem>): StagedJob | null {
    const { row, lines, technicians, timeEntries, title, noteAuthor, ...rest } = written;
    const customer = findCustomer(written, customers);
    const crew = technicians.map((name) => this.technician(written, name, 'technicians'));
    if (new Set(crew).size < crew.length && !crew.includes('')) row.refuse('technicians', 'A technician is named twice.');
    const entries = timeEntries.map(({ technician, start, end }) => ({
      technicianId: this.technician(written, technician, 'time entries'),
      start,
      end,
    }));
    const lineItems = lines.map((line) => priced(written, line, items)).filter((item) => item !== null);
    if (!Number.isSafeInteger(totalOf(lineItems))) row.refuse('line items', 'The total is too large.');
    const place = placeOf(written, customer);
    const firstTitle = title ?? lineItems[0]?.name.slice(0, 200);
    if (!row.isGood || customer === null || place === null || firstTitle === undefined) return null;
    const { id, name, email, phone, notifyBySms, notifyByEmail } = customer;
    return {
      ...rest,
      line: row.line,
      id: rest.reference === null ? uuid() : idOfReference(this.workspaceId, rest.reference),
      title: firstTitle,
      titleTyped: title !== null,
      holdsSlot: holdsSlot(rest.status),
      customer: { id, name, email, phone, notifyBySms, notifyByEmail },
      address: place,
      crew,
      overlapCrew: [],
      lineItems,
      noteAuthor: this.author(noteAuthor),
      timeEntries: entries,
    };
  }

  private technician({ row }: JobRow, written: string, column: string): string {
    const found = this.crew.find(written);
    if ('id' in found) return found.id;
    row.refuse(column, found.problem);
    return '';
  }

  private author(written: string | null): StagedJob['noteAuthor'] {
    if (written === null) return { kind: 'SYSTEM', id: null, name: 'Import' };
    const technician = this.crew.find(written);
    return 'id' in technician ? { kind: 'TECHNICIAN', id: technician.id, name: written } : { kind: 'USER', id: null, name: written };
  }
}

/** One reference is one job, however often its file is imported: the id follows from it. */
function idOfReference(workspaceId: string, reference: string): string {
  const bytes = createHash('sha256').update(`${workspaceId}\0job\0${reference}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80; // version 8: made by the application
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

function findCustomer({ row, customer }: JobRow, customers: ReferenceBook<KnownCustomer>): KnownCustomer | null {
  if (customer === '') return null;
  const found = customers.find(customer);
  if (found === 'NONE') return row.refuse('customer', `No customer has the reference or the name "${customer}".`);
  if (found === 'SEVERAL') return row.refuse('customer', `Several customers are called "${customer}": write the reference instead.`);
  return found;
}

function placeOf({ row, address }: JobRow, customer: KnownCustomer | null): JobAddress | null {
  if (address !== null) return { id: uuid(), ...address };
  if (customer === null) return null;
  return customer.address ?? row.refuse('customer', `"${customer.name}" has no address: fill line1, city, region and postal code here.`);
}

function priced({ row }: JobRow, line: WrittenLine, items: ReferenceBook<KnownItem>): JobLineItem | null {
  const found = items.find(line.what);
  if (found === 'SEVERAL')
    return row.refuse('line items', `Several items of the price book are called "${line.what}": write the SKU instead.`);
  if (found === 'NONE' && line.unitPriceCents === null) {
    return row.refuse('line items', `"${line.what}" is not in the price book, so it needs a price: "${line.what} @ 75.00".`);
  }
  const item = found === 'NONE' ? { id: null, name: line.what, kind: line.kind, unitPriceCents: 0 } : found;
  const unitPriceCents = line.unitPriceCents ?? item.unitPriceCents;
  const totalCents = lineTotalCents(line.quantity, unitPriceCents);
  return { id: uuid(), priceBookItemId: item.id, name: item.name, kind: item.kind, quantity: line.quantity, unitPriceCents, totalCents };
}

export function totalOf(lineItems: readonly JobLineItem[]): number {
  return lineItems.reduce((total, item) => total + item.totalCents, 0);
}
