import type { Draft, Step } from './draft';
import { lineField } from './to-input';
import type { Problem } from './to-input';

interface Refusal {
  code: string;
  message: string;
  details: Readonly<Record<string, unknown>>;
}

/** Where each field of CreateJobInput stands in the form. The longest beginning that fits decides. */
const PLACES: readonly [input: string, step: Step, field?: string][] = [
  ['customer', 'customer'],
  ['customerId', 'customer', 'customer'],
  ['title', 'lines'],
  ['priority', 'lines'],
  ['lineItems', 'lines', 'lineSearch'],
  ['window', 'schedule', 'end'],
  ['window.start', 'schedule', 'start'],
  ['arrivalWindow', 'schedule', 'arrivalEnd'],
  ['technicianId', 'schedule'],
  ['addressId', 'address', 'address'],
  ['address', 'address'],
  ['note', 'notes'],
  ['followUpOf', 'customer', 'customer'],
];

/** What is missing, in the shop's words, for a field that was left blank. */
const BLANK: Readonly<Record<string, string>> = {
  name: 'Enter the customer’s name.',
  line1: 'Enter the street and number.',
  city: 'Enter the town.',
  region: 'Enter the state or province.',
  postalCode: 'Enter the postal code.',
};

/** The field under which a refusal is shown, and in which words; null for one that is about no field (a lost session, our fault). */
export function problemOf({ code, message, details }: Refusal, draft: Draft): Problem | null {
  if (code === 'NO_SUCH_LOCAL_TIME') return { step: 'schedule', field: 'start', message };
  const named = typeof details['field'] === 'string' ? details['field'] : fieldOfId(details);
  if (!named || (code !== 'BAD_INPUT' && code !== 'NOT_FOUND')) return null;
  const field = named.replace(/^input\./, '');
  return lineProblem(field, message, draft) ?? fieldProblem(ownerOf(field, draft), message, draft);
}

function fieldOfId(details: Refusal['details']): string | null {
  return ['customerId', 'technicianId', 'addressId', 'followUpOf'].find((name) => name in details) ?? null;
}

function lineProblem(field: string, message: string, draft: Draft): Problem | null {
  const [, index, part] = /^lineItems\[(\d+)\](?:\.(\w+))?$/.exec(field) ?? [];
  const line = index === undefined ? undefined : draft.lines[Number(index)];
  if (!line) return null;
  const place = part === 'unitPrice' ? 'price' : part === 'quantity' ? 'quantity' : 'name';
  const words =
    place === 'price' && !line.price.trim() ? 'Enter a price.' : place === 'name' && !line.name.trim() ? 'Say what it is.' : message;
  return { step: 'lines', field: lineField(line.key, place), message: words };
}

/** The API says `address.line1` of a new customer's address and of the visit's alike: it means the one that is blank or stands first. */
function ownerOf(field: string, draft: Draft): string {
  const part = /^address\.(\w+)$/.exec(field)?.[1];
  if (!part || draft.customerMode !== 'new') return field;
  const own = (draft.newCustomer.address as unknown as Record<string, string>)[part] ?? '';
  const others = (draft.otherAddress as unknown as Record<string, string>)[part] ?? '';
  return draft.addressMode === 'other' && own.trim() && !others.trim() ? field : `customer.${field}`;
}

function fieldProblem(field: string, message: string, draft: Draft): Problem | null {
  const places = PLACES.filter(([input]) => field === input || field.startsWith(`${input}.`));
  const place = places.sort(([a], [b]) => b.length - a.length)[0];
  if (!place) return null;
  const [, step, name = field] = place;
  const part = name.split('.').at(-1)!;
  const blank = name.includes('.') && BLANK[part] && !textAt(name, draft).trim() ? BLANK[part] : null;
  return { step, field: name, message: blank ?? message };
}

function textAt(name: string, draft: Draft): string {
  const root: unknown = name.startsWith('customer.') ? draft.newCustomer : { address: draft.otherAddress };
  const path = name.replace(/^customer\./, '').split('.');
  const value = path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], root);
  return typeof value === 'string' ? value : '';
}
