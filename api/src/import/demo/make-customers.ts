import { BUSINESSES, FIRST_NAMES, LAST_NAMES } from './people-data.js';
import { AREAS, areaNamed } from './place-data.js';
import type { Area } from './place-data.js';
import type { Random } from './random.js';
import { TODAY, TRAY_JOBS } from './today-data.js';

/** A row of customers.csv. */
export interface CustomerRow {
  reference: string;
  name: string;
  email: string;
  phone: string;
  line1: string;
  line2: string;
  area: string;
  city: string;
  region: string;
  'postal code': string;
  latitude: string;
  longitude: string;
}

const COUNT = 300;
const MAILBOX_HOSTS = ['example.com', 'example.net', 'example.org'];
const BUSINESS = /\b(HOA|Café|Lofts|Brewing|Dental|Apartments|Elementary|Bakery|Clinic|Offices|Studio)\b/;

/** The people of the first day, and a town's worth of others; no name twice, so that a job may call its customer by name. */
export function makeCustomers(random: Random): CustomerRow[] {
  const rows = new Map<string, CustomerRow>();
  const add = (name: string, area: Area): void => {
    if (!rows.has(name)) rows.set(name, customer(random, rows.size + 1, name, area));
  };
  for (const { customer: name, area } of [...TODAY, ...TRAY_JOBS]) add(name, areaNamed(area));
  while (rows.size < COUNT) {
    const area = random.pick(AREAS);
    if (random.chance(0.14)) add(random.pick(BUSINESSES).replace('{area}', area.name), area);
    else add(`${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`, area);
  }
  return [...rows.values()];
}

function customer(random: Random, index: number, name: string, area: Area): CustomerRow {
  const isBusiness = BUSINESS.test(name) || name.startsWith(area.name);
  const mailbox = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .trim()
    .toLowerCase()
    .replace(/ +/g, isBusiness ? '' : '.');
  return {
    reference: `C-${String(1000 + index)}`,
    name,
    email: isBusiness ? `office@${mailbox}.example` : `${mailbox}@${random.pick(MAILBOX_HOSTS)}`,
    // 555-0100 to 555-0199 are reserved for stories; there are more customers than numbers, so some share one.
    phone: `(512) 555-01${String((index * 7) % 100).padStart(2, '0')}`,
    line1: `${random.between(2, 89) * 100 + random.between(1, 99)} ${random.pick(area.streets)}`,
    line2: !isBusiness && random.chance(0.12) ? `Apt ${random.between(1, 3)}${random.between(0, 2)}${random.between(1, 9)}` : '',
    area: area.name,
    city: area.city,
    region: 'TX',
    'postal code': area.postalCode,
    latitude: (area.latitude + (random.next() - 0.5) * 0.016).toFixed(5),
    longitude: (area.longitude + (random.next() - 0.5) * 0.016).toFixed(5),
  };
}
