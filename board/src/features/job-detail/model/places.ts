import type { JobPlaceFragment } from '../../../graphql/graphql';

/** An address as one types it; what was not said is an empty text. */
export interface Place {
  readonly line1: string;
  readonly line2: string;
  readonly area: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
  readonly country: string;
  /** Known only of a place that was not typed. */
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const inputOf = ({ line1, line2, area, city, region, postalCode, country, latitude, longitude }: JobPlaceFragment): Place => ({
  line1,
  line2: line2 ?? '',
  area: area ?? '',
  city,
  region,
  postalCode,
  country,
  latitude: latitude ?? null,
  longitude: longitude ?? null,
});

/** With one part typed anew: where it lies on the map is not known any more. */
export const retyped = (place: Place, field: TypedField, text: string): Place => ({
  ...place,
  [field]: text,
  latitude: null,
  longitude: null,
});

export type TypedField = (typeof FIELDS)[number];
const FIELDS = ['line1', 'line2', 'area', 'city', 'region', 'postalCode', 'country'] as const;

export const samePlace = (a: Place, b: Place): boolean => FIELDS.every((field) => a[field].trim() === b[field].trim());

/** As on an envelope, with the neighbourhood behind. */
export function placeLines({
  line1,
  line2,
  area,
  city,
  region,
  postalCode,
}: Pick<JobPlaceFragment, 'line1' | 'line2' | 'area' | 'city' | 'region' | 'postalCode'>): string[] {
  const town = [city, [region, postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [line1, line2, area && area !== city ? `${town} · ${area}` : town].filter((line): line is string => Boolean(line));
}
