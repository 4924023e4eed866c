import type { JobAddress } from '../../job/index.js';
import type { CsvRow } from '../csv/csv-row.js';

export const ADDRESS_COLUMNS = ['line1', 'line2', 'area', 'city', 'region', 'postal code', 'country', 'latitude', 'longitude'] as const;

const MAX = 200;

/** The address in a row's cells; its four main parts must be there. */
export function readAddress(row: CsvRow): Omit<JobAddress, 'id'> {
  const latitude = row.number('latitude', -90, 90);
  const longitude = row.number('longitude', -180, 180);
  if (row.has('latitude') !== row.has('longitude')) row.refuse('latitude', 'Latitude and longitude come together or not at all.');
  return {
    line1: row.requiredText('line1', MAX),
    line2: row.text('line2', MAX),
    area: row.text('area', MAX),
    city: row.requiredText('city', MAX),
    region: row.requiredText('region', MAX),
    postalCode: row.requiredText('postal code', MAX),
    country: (row.text('country', 2) ?? 'US').toUpperCase(),
    latitude,
    longitude,
  };
}

export function hasAddress(row: CsvRow): boolean {
  return ADDRESS_COLUMNS.some((column) => row.has(column));
}
