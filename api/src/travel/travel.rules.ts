import { distanceKm, type Place } from '../kernel/place.js';

/** Minutes at the wheel from one place to another, whole ones. */
export type TravelTimes = (from: Place, to: Place) => number;

/**
 * Where travel times come from. One that asks a service on the network asks once for all the places of a question, so that whoever weighs
 * thousands of routes gets each time without waiting.
 */
export interface TravelProvider {
  between(places: readonly Place[]): Promise<TravelTimes>;
}

/** How roads differ from the crow's way. */
export interface StraightLine {
  /** A road is so many times as long as the straight line. */
  roadFactor: number;
  /** Average speed, km/h. */
  speedKmh: number;
}

/** Straight-line distance × road factor ÷ speed, in whole minutes. */
export function straightLineTimes({ roadFactor, speedKmh }: StraightLine): TravelTimes {
  const minutesPerKm = (roadFactor * 60) / speedKmh;
  return (from, to) => Math.round(distanceKm(from, to) * minutesPerKm);
}

/** Minutes at the wheel along these stops; where a place is not known nothing is counted on either side of it. */
export function driveMinutes(stops: readonly (Place | null)[], times: TravelTimes): number {
  let minutes = 0;
  for (let index = 1; index < stops.length; index++) {
    const [from, to] = [stops[index - 1], stops[index]];
    if (from && to) minutes += times(from, to);
  }
  return minutes;
}
