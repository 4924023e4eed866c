/** Degrees north and east. */
interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_KM = 6371;
const KM_A_MILE = 1.609344;
/** Where roads are measured in miles. */
const MILES = /-(US|GB|LR|MM)$/;

/** Kilometres as the crow flies (haversine, on a sphere: within half a percent). */
export function kmBetween(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const north = Math.sin(radians(b.latitude - a.latitude) / 2);
  const east = Math.sin(radians(b.longitude - a.longitude) / 2);
  const half = north ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * east ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** What distances are told in where the shop is: its sign, and how many kilometres one of it has. */
export const distanceUnit = (locale: string): { readonly sign: 'mi' | 'km'; readonly km: number } =>
  MILES.test(locale) ? { sign: 'mi', km: KM_A_MILE } : { sign: 'km', km: 1 };

/** `0.4 mi`, `12 mi`; kilometres where the shop's locale drives by them. */
export function distanceWords(km: number, locale: string): string {
  const { sign, km: one } = distanceUnit(locale);
  const value = km / one;
  return `${value.toLocaleString(locale, { maximumFractionDigits: value < 10 ? 1 : 0 })} ${sign}`;
}
