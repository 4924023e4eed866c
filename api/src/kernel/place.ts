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
