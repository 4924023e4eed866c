import { v7 as uuid } from 'uuid';
import type { JobAddress, JobCustomer, JobLineItem } from '../../job/index.js';
import { searchText } from '../../kernel/fold.js';
import { lineTotalCents } from '../../kernel/money.js';
import type { Bulk } from '../bulk.js';
import { parseMoney } from '../cells/money-cell.js';
import { FIRST_NAMES, LAST_NAMES } from '../demo/people-data.js';
import { AREAS } from '../demo/place-data.js';
import { ITEMS } from '../demo/price-book-data.js';
import type { Random } from '../demo/random.js';
import { customerSearchText } from '../search-text.js';
import type { LargePlan } from './large-plan.js';

export interface LargePeople {
  /** Ids, with the minute of the day at which each begins to work. */
  technicians: { id: string; starts: number }[];
  customers: { customer: JobCustomer; address: JobAddress }[];
  /** By SKU. */
  items: Map<string, Omit<JobLineItem, 'id' | 'quantity' | 'totalCents'>>;
}

const SKILLS = ['Drains', 'Water heaters', 'Sewer', 'Gas', 'Fixtures', 'Commercial', 'Leak detection', 'Repipe'];
const TEAMS = ['North', 'South', 'East', 'West', 'Commercial'];
const EARLY = 6 * 60 + 30;

/** Writes the technicians, customers and price book of the large workspace. */
export async function writeLargePeople(bulk: Bulk, workspaceId: string, plan: LargePlan, random: Random): Promise<LargePeople> {
  const technicians = Array.from({ length: plan.technicians }, (_, index) => ({ id: uuid(), starts: EARLY + (index % 3) * 30 }));
  const customers = Array.from({ length: plan.customers }, (_, index) => makeCustomer(random, index));
  const items = ITEMS.map((item) => {
    const price = parseMoney(item.price, 'USD');
    return { ...item, id: uuid(), unitPriceCents: 'cents' in price ? price.cents : 0 };
  });
  await writeTechnicians(bulk, workspaceId, technicians, random);
  await bulk.copy(
    'customer (workspace_id, id, reference, name, email, phone, search)',
    customers.map(({ customer: { id, name, email, phone }, address }, index) => [
      ...[workspaceId, id, `L-${index + 1}`, name, email, phone, customerSearchText({ name, email, phone }, [address])],
    ]),
  );
  await bulk.copy(
    'address (workspace_id, id, customer_id, line1, area, city, region, postal_code, country, latitude, longitude)',
    customers.map(({ customer, address: a }) => [
      ...[workspaceId, a.id, customer.id, a.line1, a.area, a.city, a.region, a.postalCode, a.country, a.latitude, a.longitude],
    ]),
  );
  await bulk.copy(
    'price_book_item (workspace_id, id, sku, name, kind, unit_price_cents, unit, skills, search)',
    items.map(({ id, sku, name, kind, unitPriceCents, unit, skills }) => [
      workspaceId,
      id,
      sku,
      name,
      kind,
      unitPriceCents,
      unit,
      skills.split('; ').filter((skill) => SKILLS.includes(skill)),
      searchText([name, sku]),
    ]),
  );
  const bySku = items.map(({ id, sku, name, kind, unitPriceCents }) => [sku, { priceBookItemId: id, name, kind, unitPriceCents }] as const);
  return { technicians, customers, items: new Map(bySku) };
}

async function writeTechnicians(bulk: Bulk, workspaceId: string, technicians: LargePeople['technicians'], random: Random): Promise<void> {
  await bulk.copy(
    'technician (workspace_id, id, name, color, phone, email, skills, on_call, team)',
    technicians.map(({ id }, index) => [
      ...[workspaceId, id, `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[(index * 7) % LAST_NAMES.length]}`, color(index)],
      ...[`(512) 555-01${String(index % 100).padStart(2, '0')}`, `crew${index + 1}@lonestar.example`],
      ...[
        [random.pick(SKILLS), random.pick(SKILLS)].filter((skill, at, all) => all.indexOf(skill) === at),
        index % 25 === 0,
        TEAMS[index % TEAMS.length] as string,
      ],
    ]),
  );
  await bulk.copy(
    'shift (workspace_id, id, technician_id, weekday, starts, ends)',
    technicians.flatMap(({ id, starts }) =>
      [1, 2, 3, 4, 5, 6, 7].map((weekday) => [workspaceId, uuid(), id, weekday, clockTime(starts), clockTime(starts + 10 * 60 + 30)]),
    ),
  );
}

function makeCustomer(random: Random, index: number): LargePeople['customers'][number] {
  const area = random.pick(AREAS);
  const name = `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;
  const email = `customer${index + 1}@example.com`;
  const phone = `(512) 555-01${String(index % 100).padStart(2, '0')}`;
  const line1 = `${random.between(100, 9900)} ${random.pick(area.streets)}`;
  return {
    customer: { id: uuid(), name, email, phone, notifyBySms: true, notifyByEmail: true },
    address: {
      ...{ id: uuid(), line1, line2: null, area: area.name, city: area.city, region: 'TX', postalCode: area.postalCode, country: 'US' },
      latitude: Number((area.latitude + (random.next() - 0.5) * 0.03).toFixed(5)),
      longitude: Number((area.longitude + (random.next() - 0.5) * 0.03).toFixed(5)),
    },
  };
}

/** The lines of a job kind, `2 x PT-026; WH-400`, priced. */
export function priceLines(lineItems: string, items: LargePeople['items']): JobLineItem[] {
  return lineItems.split('; ').map((part) => {
    const match = /^(?:([\d.]+) x )?(.+)$/.exec(part);
    const item = items.get(match?.[2] ?? '');
    if (!item) throw new Error(`${part} is not in the price book.`);
    const quantity = Number(match?.[1] ?? 1);
    return { id: uuid(), ...item, quantity, totalCents: lineTotalCents(quantity, item.unitPriceCents) };
  });
}

function color(index: number): string {
  const channel = (offset: number): string =>
    Math.round(110 + 60 * Math.cos(index * 2.399963 + offset))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(0)}${channel(2.1)}${channel(4.2)}`;
}

function clockTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
