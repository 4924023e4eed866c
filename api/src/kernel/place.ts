import { DomainError } from './domain-error.js';

/** A point on the map, in degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

const EARTH_KM = 6371;

/** As the crow flies, in kilometres (haversine formula on a sphere). */
export function distanceKm(a: Place, b: Place): number {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (from: number, to: number): number => Math.sin(rad(to - from) / 2) ** 2;
  const h = half(a.latitude, b.latitude) + Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Kilometres as they are told: one decimal. */
export function roundedKm(km: number): number {
  return Math.round(km * 10) / 10;
}

/** Null where one of the two is not known. */
export function toPlace({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | null {
  return latitude === null || longitude === null ? null : { latitude, longitude };
}

/** A place as it is asked for; null where none is. Half a place, or one that is not on the globe, is BAD_INPUT. */
export function placeOf(latitude: number | null | undefined, longitude: number | null | undefined): Place | null {
  if ((latitude ?? null) === null && (longitude ?? null) === null) return null;
  if (typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    return { latitude, longitude };
  throw new DomainError('BAD_INPUT', 'A place has a latitude of at most 90 and a longitude of at most 180 degrees.', { field: 'latitude' });
}
