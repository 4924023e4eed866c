import type { Place } from '../kernel/place.js';
import type { TravelTimes } from '../travel/index.js';

/** Half open, in epoch milliseconds. */
export interface Span {
  start: number;
  end: number;
}

export interface Stop extends Span {
  /** Null where it is not known: then nothing is counted to and from it. */
  place: Place | null;
}

/** Where somebody is on a day, and when they work. */
export interface Route<Each extends Stop = Stop> {
  /** Working hours with time off cut out, in order. */
  hours: readonly Span[];
  /** By start. */
  stops: readonly Each[];
  /** Where the day begins, if that is known. */
  from: Place | null;
}

export interface Visit extends Stop {
  jobId: string;
  number: string;
  /** Planned or running: it takes its technician's time. */
  holds: boolean;
}

/** One technician's day. */
export interface Workday {
  shifts: readonly Span[];
  off: readonly (Span & { reason: string | null })[];
  /** The shifts with the time off cut out. */
  hours: readonly Span[];
  /** By start. */
  visits: readonly Visit[];
}

export const MINUTE_MS = 60_000;
/** Visits begin at a quarter of an hour. */
const GRID_MS = 15 * MINUTE_MS;

export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** What is left of these spans, in order. */
export function without(spans: readonly Span[], gaps: readonly Span[]): Span[] {
  let left = [...spans];
  for (const gap of gaps) {
    left = left.flatMap((span) => {
      if (!overlap(span, gap)) return [span];
      const parts: Span[] = [];
      if (gap.start > span.start) parts.push({ start: span.start, end: gap.start });
      if (gap.end < span.end) parts.push({ start: gap.end, end: span.end });
      return parts;
    });
  }
  return left.sort((a, b) => a.start - b.start);
}

/** Whole minutes. */
export function minutesOf(spans: readonly Span[]): number {
  return Math.floor(spans.reduce((sum, { start, end }) => sum + end - start, 0) / MINUTE_MS);
}

/** The stop that ends last before, and the one that starts first after. */
export function neighbours<Each extends Stop>(stops: readonly Each[], at: Span): { before: Each | undefined; after: Each | undefined } {
  let before: Each | undefined;
  let after: Each | undefined;
  for (const stop of stops) {
    if (stop.end <= at.start && (!before || stop.end > before.end)) before = stop;
    if (!after && stop.start >= at.end) after = stop;
  }
  return { before, after };
}

/** Minutes at the wheel; 0 where one of the places is not known. */
export function way(from: Place | null | undefined, to: Place | null | undefined, times: TravelTimes): number {
  return from && to ? times(from, to) : 0;
}

/** Whether somebody can be there in time and leave in time, within their hours and beside nothing else. */
export function fits(route: Route, at: Stop, times: TravelTimes): boolean {
  if (!route.hours.some((hours) => contains(hours, at)) || route.stops.some((stop) => overlap(stop, at))) return false;
  const { before, after } = neighbours(route.stops, at);
  if (before && before.end + way(before.place, at.place, times) * MINUTE_MS > at.start) return false;
  return !after || at.end + way(at.place, after.place, times) * MINUTE_MS <= after.start;
}

/** How many minutes more somebody drives for this stop. */
export function addedMinutes(route: Route, at: Stop, times: TravelTimes): number {
  const { before, after } = neighbours(route.stops, at);
  const from = before ? before.place : route.from;
  return way(from, at.place, times) + way(at.place, after?.place, times) - way(from, after?.place, times);
}

/** The first time from `earliest` on, by the quarter of an hour, at which so long a visit fits; null where none does. */
export function firstFit(
  route: Route,
  { place, durationMs, earliest }: { place: Place | null; durationMs: number; earliest: number },
  times: TravelTimes,
): Stop | null {
  const toGrid = (at: number): number => Math.ceil(at / GRID_MS) * GRID_MS;
  const starts = [
    ...route.hours.map((hours) => hours.start),
    ...route.stops.map((stop) => stop.end + way(stop.place, place, times) * MINUTE_MS),
  ];
  const candidates = [...new Set(starts.map((at) => toGrid(Math.max(at, earliest))))].sort((a, b) => a - b);
  for (const start of candidates) {
    const at = { start, end: start + durationMs, place };
    if (fits(route, at, times)) return at;
  }
  return null;
}
