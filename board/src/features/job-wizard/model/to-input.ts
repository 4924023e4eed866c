import { parseMoney, parseQuantity, lineTotal } from '../../../lib/typed-numbers';
import type { MoneyStyle } from '../../../lib/money';
import type { AddressText, Draft, LineText, Step } from './draft';
import { windowOf } from './window-of';
import type { Shop, Window } from './window-of';

export interface Problem {
  step: Step;
  /** The name of the form's field. */
  field: string;
  message: string;
}

export interface JobInput {
  clientMutationId: string;
  customerId?: string;
  customer?: { name: string; phone: string; email: string; address: AddressInput };
  title: string;
  priority: Draft['priority'];
  lineItems: { priceBookItemId?: string; name: string; kind: LineText['kind']; quantity: number; unitPrice?: number }[];
  window?: Window;
  arrivalWindow?: Window;
  technicianId?: string;
  allowOverlap: boolean;
  addressId?: string;
  address?: AddressInput;
  saveAddress?: boolean;
  note: string;
  followUpOf?: string;
}

type AddressInput = AddressText & { country?: string };

/**
 * The draft as the API takes it, or what in it cannot be read at all (a price that is no number, a time that no clock shows). Whether what
 * can be read is right, the API alone says.
 */
export function toJobInput(draft: Draft, shop: Shop & MoneyStyle, allowOverlap = false): { input: JobInput } | { problems: Problem[] } {
  const planned = windowOf(draft.schedule, shop);
  const lines = draft.lines.map((line) => readLine(line, shop));
  const problems: Problem[] = [
    ...(draft.customerMode === 'known' && !draft.customerId
      ? [{ step: 'customer', field: 'customer', message: 'Choose who is calling, or add a new customer.' } as const]
      : []),
    ...lines.flatMap((line) => line.problems),
    ...planned.problems.map((problem) => ({ step: 'schedule', ...problem }) as const),
  ];
  if (problems.length > 0) return { problems };

  const country = new Intl.Locale(shop.locale).region;
  const address = (text: AddressText): AddressInput => ({ ...text, ...(country ? { country } : {}) });
  const { newCustomer, schedule } = draft;
  const input: JobInput = {
    clientMutationId: draft.id,
    ...(draft.customerMode === 'known'
      ? { customerId: draft.customerId! }
      : { customer: { ...newCustomer, address: address(newCustomer.address) } }),
    title: draft.title,
    priority: draft.priority,
    lineItems: lines.map((line) => line.input),
    ...(planned.window ? { window: planned.window } : {}),
    ...(planned.arrivalWindow ? { arrivalWindow: planned.arrivalWindow } : {}),
    ...(schedule.technicianId ? { technicianId: schedule.technicianId } : {}),
    allowOverlap,
    ...(draft.addressMode === 'other' ? { address: address(draft.otherAddress) } : {}),
    ...(draft.addressMode === 'other' && draft.customerMode === 'known' ? { saveAddress: draft.isAddressSaved } : {}),
    ...(draft.addressMode === 'customers' && draft.customerMode === 'known' && draft.addressId ? { addressId: draft.addressId } : {}),
    note: draft.note,
    ...(draft.followUpOf ? { followUpOf: draft.followUpOf.id } : {}),
  };
  return { input };
}

function readLine(line: LineText, style: MoneyStyle): { input: JobInput['lineItems'][number]; problems: Problem[] } {
  const problems: Problem[] = [];
  const fail = (part: 'quantity' | 'price', message: string) =>
    void problems.push({ step: 'lines', field: lineField(line.key, part), message });
  const quantity = parseQuantity(line.quantity, style.locale);
  if ('problem' in quantity) fail('quantity', quantity.problem);
  // A blank price is the price book's; on a custom line the API asks for one.
  const price = line.price.trim() ? parseMoney(line.price, style) : null;
  if (price && 'problem' in price) fail('price', price.problem);
  return {
    problems,
    input: {
      ...(line.priceBookItemId ? { priceBookItemId: line.priceBookItemId } : {}),
      name: line.name,
      kind: line.kind,
      quantity: 'value' in quantity ? quantity.value : 0,
      ...(price && 'value' in price ? { unitPrice: price.value } : {}),
    },
  };
}

/** The name of a line's field in the form. */
export const lineField = (key: string, part: 'name' | 'quantity' | 'price'): string => `line.${key}.${part}`;

/** What a line comes to, in minor units; null while it can't be read or no answer could carry it. */
export function totalOf(line: LineText, style: MoneyStyle): number | null {
  const quantity = parseQuantity(line.quantity, style.locale);
  const price = line.price.trim() ? parseMoney(line.price, style) : line.listPrice === null ? null : { value: line.listPrice };
  return 'value' in quantity && price && 'value' in price ? lineTotal(quantity.value, price.value) : null;
}

/** All lines that can be read together; `isWhole` false while one can't. */
export function runningTotal(lines: readonly LineText[], style: MoneyStyle): { cents: number; isWhole: boolean } {
  const totals = lines.map((line) => totalOf(line, style));
  const cents = totals.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  return { cents, isWhole: totals.every((one) => one !== null) && Number.isSafeInteger(cents) };
}
