export const STEPS = ['customer', 'lines', 'schedule', 'address', 'notes'] as const;
export type Step = (typeof STEPS)[number];

export interface AddressText {
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
}

export interface NewCustomerText {
  name: string;
  phone: string;
  email: string;
  address: AddressText;
}

/** One line as it stands in the form; the numbers are text until they are sent. */
export interface LineText {
  /** Of this row, for the form. */
  key: string;
  priceBookItemId: string | null;
  kind: 'SERVICE' | 'PART';
  name: string;
  unit: string | null;
  quantity: string;
  price: string;
  /** The price book's, in minor units: what a blank price means. Null on a custom line. */
  listPrice: number | null;
}

export interface ScheduleText {
  /** YYYY-MM-DD; blank while none is chosen. */
  day: string;
  start: string;
  end: string;
  /** The end is on the day after. */
  isOvernight: boolean;
  /** Of a start that the clock shows twice, the second. */
  isSecond: boolean;
  hasArrival: boolean;
  arrivalStart: string;
  arrivalEnd: string;
  technicianId: string | null;
  technicianName: string;
}

export type Priority = 'LOW' | 'NORMAL' | 'HIGH' | 'EMERGENCY';

/** The unfinished job, all that was typed of it. Kept on this device until it is created or given up. */
export interface Draft {
  /** Raised when the shape changes: a draft of another shape is not read. */
  format: 1;
  /** The clientMutationId. One for the whole life of the draft: the API creates it once, however often and with what changes it is sent. */
  id: string;
  /** What was sent under that id and never answered, as JSON: one of them may have been carried out. */
  inDoubt: string[];
  /** ms since the epoch. */
  startedAt: number;
  step: Step;
  customerMode: 'known' | 'new';
  customerSearch: string;
  customerId: string | null;
  customerName: string;
  newCustomer: NewCustomerText;
  title: string;
  priority: Priority;
  lineSearch: string;
  lines: LineText[];
  schedule: ScheduleText;
  addressMode: 'customers' | 'other';
  /** One of the customer's; null: their first. */
  addressId: string | null;
  /** Where it is, in words, for the step's tab. */
  addressWords: string;
  otherAddress: AddressText;
  isAddressSaved: boolean;
  note: string;
  followUpOf: { id: string; number: string } | null;
}

export const NO_ADDRESS: AddressText = { line1: '', line2: '', city: '', region: '', postalCode: '' };

export function emptyDraft(id: string, now: number, day: string): Draft {
  return {
    format: 1,
    id,
    inDoubt: [],
    startedAt: now,
    step: 'customer',
    customerMode: 'known',
    customerSearch: '',
    customerId: null,
    customerName: '',
    newCustomer: { name: '', phone: '', email: '', address: NO_ADDRESS },
    title: '',
    priority: 'NORMAL',
    lineSearch: '',
    lines: [],
    schedule: {
      day,
      start: '',
      end: '',
      isOvernight: false,
      isSecond: false,
      hasArrival: false,
      arrivalStart: '',
      arrivalEnd: '',
      technicianId: null,
      technicianName: '',
    },
    addressMode: 'customers',
    addressId: null,
    addressWords: '',
    otherAddress: NO_ADDRESS,
    isAddressSaved: true,
    note: '',
    followUpOf: null,
  };
}

/** True when somebody would miss it: a draft in which only a day was looked at is not worth a question. */
export function hasContent(draft: Draft): boolean {
  const { newCustomer, schedule, otherAddress } = draft;
  const typed = [draft.customerSearch, newCustomer.name, newCustomer.phone, newCustomer.email, newCustomer.address.line1];
  const rest = [draft.title, draft.lineSearch, draft.note, otherAddress.line1, schedule.start, schedule.end];
  return Boolean(draft.customerId) || draft.lines.length > 0 || [...typed, ...rest].some((text) => text.trim() !== '');
}

/** Whose job it is, for "Continue the job for …". */
export function whoseDraft(draft: Draft): string {
  return draft.customerMode === 'new' ? draft.newCustomer.name.trim() : draft.customerName;
}

/** Another customer: what belonged to the one before (their address, their earlier job) goes, what was typed for this one stays. */
export function withCustomer(draft: Draft, { id, name }: { id: string; name: string }): Draft {
  if (draft.customerMode === 'known' && draft.customerId === id) return { ...draft, customerName: name };
  return { ...draft, customerMode: 'known', customerId: id, customerName: name, addressId: null, addressWords: '', followUpOf: null };
}

/** Adds a line below the others, or raises the quantity of an untouched line of the same item. */
export function withLine(draft: Draft, line: LineText): Draft {
  const twin = draft.lines.find((one) => line.priceBookItemId && one.priceBookItemId === line.priceBookItemId && one.price === line.price);
  const more = twin && /^\d{1,6}$/.test(twin.quantity) ? String(Number(twin.quantity) + 1) : null;
  if (twin && more) return { ...draft, lineSearch: '', lines: draft.lines.map((one) => (one === twin ? { ...one, quantity: more } : one)) };
  return { ...draft, lineSearch: '', lines: [...draft.lines, line] };
}
