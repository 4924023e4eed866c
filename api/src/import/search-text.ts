import type { JobAddress } from '../job/index.js';
import { searchText } from '../kernel/fold.js';

export interface SearchedCustomer {
  name: string;
  email: string | null;
  phone: string | null;
}

export type SearchedAddress = Pick<JobAddress, 'line1' | 'line2' | 'area' | 'city' | 'postalCode'>;

export function customerSearchText({ name, email, phone }: SearchedCustomer, addresses: readonly SearchedAddress[]): string {
  return searchText([name, email, phone, ...addresses.flatMap(addressParts)], [phone]);
}

export interface SearchedJob {
  number: string;
  title: string;
  customer: SearchedCustomer;
  address: SearchedAddress;
  /** What the notes say. */
  notes: readonly string[];
}

export function jobSearchText({ number, title, customer, address, notes }: SearchedJob): string {
  return searchText([number, title, customer.name, customer.email, customer.phone, ...addressParts(address), ...notes], [customer.phone]);
}

function addressParts({ line1, line2, area, city, postalCode }: SearchedAddress): (string | null)[] {
  return [line1, line2, area, city, postalCode];
}
