import type { Address } from '../kernel/customer-card.js';
import { isEmail } from '../kernel/email.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { lineTotalCents } from '../kernel/money.js';
import { isStorableText } from '../kernel/text.js';
import { MAX_WINDOW_MS, type TimeWindow } from '../kernel/time-window.js';
import type { JobLineItem } from './job.js';

/** docs/spec.md, Limits. */
export const LIMITS = {
  title: 200,
  note: 10_000,
  reason: 500,
  caption: 500,
  entries: 100,
  entry: 200,
  instructions: 10_000,
  lineItems: 200,
  name: 200,
  addressLine: 200,
  addresses: 500,
  phone: 50,
  clientMutationId: 200,
} as const;

const DEVICE_AHEAD_MS = 5 * 60_000;
const DEVICE_BEHIND_MS = 7 * 24 * 60 * 60_000;
const MOST_QUANTITY = 1_000_000;
const EARLIEST = new Date('1970-01-01T00:00:00Z');
const LATEST = new Date('2200-01-01T00:00:00Z');

function badInput(field: string, message: string): DomainError {
  return new DomainError('BAD_INPUT', message, { field });
}

/** Text as it is stored, or BAD_INPUT. */
export function requireText(field: string, text: string, most: number, { blank = false } = {}): string {
  if (!isStorableText(text)) throw badInput(field, `${field} has characters that can't be stored (NUL or half a surrogate pair).`);
  if (text.length > most) throw badInput(field, `${field} is ${text.length} characters long; ${most} is the most.`);
  if (!blank && text.trim() === '') throw badInput(field, `${field} is empty.`);
  return text;
}

/** Blank is REASON_REQUIRED, and said by the rules. */
export function requireReason(reason: string): string {
  return requireText('reason', reason, LIMITS.reason, { blank: true });
}

/** Null where nothing was written. */
export function optionalText(field: string, text: string | null | undefined, most: number): string | null {
  return given(text, (value) => requireText(field, value, most, { blank: true }).trim() || null) ?? null;
}

/** @throws {DomainError} BAD_INPUT for what is no mailbox */
export function optionalEmail(field: string, text: string | null | undefined): string | null {
  const email = optionalText(field, text, LIMITS.name);
  if (email !== null && !isEmail(email))
    throw badInput(field, 'This is not an email address. Write one like kim@example.com, or leave it empty.');
  return email;
}

/** A list of short texts as it is stored: blank entries are left out. */
export function requireEntries(field: string, entries: readonly string[]): string[] {
  if (entries.length > LIMITS.entries) throw badInput(field, `${field} has ${entries.length} entries; ${LIMITS.entries} is the most.`);
  return entries.flatMap((entry, index) => optionalText(`${field}[${index}]`, entry, LIMITS.entry) ?? []);
}

/** What was given, read; absent and null are both nothing. */
export function given<Value, Result>(value: Value | null | undefined, read: (value: Value) => Result): Result | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** @throws {DomainError} BAD_INPUT for a window that ends before it starts, is longer than a day, or lies in no plausible year */
export function requireWindow(field: string, window: TimeWindow): TimeWindow {
  const length = window.end.getTime() - window.start.getTime();
  if (length <= 0) throw badInput(field, 'The window ends before it starts. Its end must be later than its start.');
  if (length > MAX_WINDOW_MS) throw badInput(field, 'A window is at most 24 hours long. Split the work into several visits.');
  if (window.start < EARLIEST || window.end > LATEST) throw badInput(field, 'A window lies between the years 1970 and 2200.');
  return { start: window.start, end: window.end };
}

/** @throws {DomainError} BAD_INPUT for an instant in no plausible year */
export function requireInstant(field: string, at: Date): Date {
  if (at < EARLIEST || at > LATEST) throw badInput(field, `${field} lies between the years 1970 and 2200.`);
  return at;
}

/** A day from `today` on; null where none was said. A device that was offline means the today on which it happened. */
export function requireDayAhead(field: string, day: string | null | undefined, today: string): string | null {
  if (!day) return null;
  if (day < today) throw badInput(field, `${field} lies in the past. Choose today or a later day.`);
  if (day > LATEST.toISOString()) throw badInput(field, `${field} lies before the year 2200.`);
  return day;
}

/** When something happened on a device: its clock may be a little ahead, and it may have been offline for a week. */
export function requireOccurredAt(field: string, at: Date | undefined | null, now: Date): Date {
  if (!at) return now;
  if (at.getTime() > now.getTime() + DEVICE_AHEAD_MS) throw badInput(field, `${field} lies in the future. Set the device's clock.`);
  if (at.getTime() < now.getTime() - DEVICE_BEHIND_MS)
    throw badInput(field, `${field} is more than seven days ago. Ask the office to correct the times.`);
  return at.getTime() > now.getTime() ? now : at;
}

export function requireClientMutationId(id: string | undefined | null): void {
  if (id === undefined || id === null) return;
  requireText('clientMutationId', id, LIMITS.clientMutationId);
}

/** What could not be an id is not found; it never reaches the database. */
export function requireTechnicianId(id: string): string {
  if (!isId(id)) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId: id });
  return id;
}

export interface AddressFields {
  line1: string;
  line2?: string | null;
  area?: string | null;
  city: string;
  region: string;
  postalCode: string;
  country?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}

export function requireAddress(id: string, input: AddressFields): Address {
  const line = (field: keyof AddressFields, blank = false): string | null => {
    const value = input[field];
    if (value === undefined || value === null) return null;
    return requireText(`address.${field}`, value as string, LIMITS.addressLine, { blank }).trim() || null;
  };
  const coordinate = (field: 'latitude' | 'longitude', most: number): number | null => {
    const value = input[field] ?? null;
    if (value !== null && Math.abs(value) > most)
      throw badInput(`address.${field}`, `A ${field} lies between -${most} and ${most} degrees.`);
    return value;
  };
  const country = (input.country ?? 'US').toUpperCase();
  if (!/^[A-Z]{2}$/.test(country)) throw badInput('address.country', 'A country is its ISO 3166 code of two letters, as in US.');
  return {
    id,
    line1: line('line1')!,
    line2: line('line2', true),
    area: line('area', true),
    city: line('city')!,
    region: line('region')!,
    postalCode: line('postalCode')!,
    country,
    latitude: coordinate('latitude', 90),
    longitude: coordinate('longitude', 180),
  };
}

export interface LineFields {
  priceBookItemId?: string | null;
  name?: string | null;
  kind?: 'SERVICE' | 'PART' | null;
  quantity: number;
  unitPrice?: number | null;
}

interface Priced {
  id: string;
  name: string;
  kind: 'SERVICE' | 'PART';
  unitPrice: number;
}

/** Lines as they are sold: what is not given comes from the price book. */
export function requireLineItems(lines: readonly LineFields[], priceBook: ReadonlyMap<string, Priced>, newId: () => string): JobLineItem[] {
  if (lines.length > LIMITS.lineItems)
    throw badInput('lineItems', `${lines.length} line items are too many; ${LIMITS.lineItems} is the most.`);
  const items = lines.map((line, index) => lineItem(line, `lineItems[${index}]`, priceBook, newId));
  const total = items.reduce((sum, line) => sum + line.totalCents, 0);
  if (!Number.isSafeInteger(total)) throw badInput('lineItems', 'The total is too large.');
  return items;
}

function lineItem(line: LineFields, field: string, priceBook: ReadonlyMap<string, Priced>, newId: () => string): JobLineItem {
  const item = line.priceBookItemId ? priceBook.get(line.priceBookItemId) : undefined;
  if (line.priceBookItemId && !item) {
    throw new DomainError('NOT_FOUND', 'There is no such item in the price book.', { field, priceBookItemId: line.priceBookItemId });
  }
  const name = line.name ?? item?.name;
  if (name === undefined || name === null) throw badInput(`${field}.name`, 'A line without a price book item needs a name.');
  const unitPrice = line.unitPrice ?? item?.unitPrice;
  if (unitPrice === undefined || unitPrice === null)
    throw badInput(`${field}.unitPrice`, 'A line without a price book item needs a price.');
  if (!Number.isSafeInteger(unitPrice) || unitPrice < 0)
    throw badInput(`${field}.unitPrice`, 'A price is a whole number of cents, 0 or more.');
  const { quantity } = line;
  if (!(quantity > 0) || quantity > MOST_QUANTITY) throw badInput(`${field}.quantity`, 'A quantity is more than 0 and at most 1,000,000.');
  if (Number(quantity.toFixed(4)) !== quantity) throw badInput(`${field}.quantity`, 'A quantity has at most four decimals.');
  const totalCents = lineTotalCents(quantity, unitPrice);
  if (!Number.isSafeInteger(totalCents)) throw badInput(`${field}.unitPrice`, 'Quantity times price is too large.');
  return {
    id: newId(),
    priceBookItemId: item?.id ?? null,
    name: requireText(`${field}.name`, name, LIMITS.name).trim(),
    kind: line.kind ?? item?.kind ?? 'SERVICE',
    quantity,
    unitPriceCents: unitPrice,
    totalCents,
  };
}
