import { addDays, clock, dayName, dayOf, minutesAtClock, startOfDay } from '../../../lib/time';
import type { Day, Zone } from '../../../lib/time';

const MINUTE = 60_000;
const QUARTER = 15;
const HOUR = 60;

/** The part of a day that a slider goes over: from its start, or the log's, to its end, or now. Whole minutes, epoch ms. */
export interface PastSpan {
  readonly from: number;
  readonly to: number;
}

export function pastSpan(day: Day, zone: Zone, nowMs: number, logBegins: number | null): PastSpan {
  const from = Math.max(startOfDay(day, zone), logBegins === null ? 0 : Math.ceil(logBegins / MINUTE) * MINUTE);
  const to = Math.min(startOfDay(addDays(day, 1), zone), floorMinute(nowMs));
  return { from: Math.min(from, to), to };
}

/** Where the time machine opens for a day: a quarter of an hour ago, or when the shop closed on a day that is past. */
export function firstInstant(day: Day, zone: Zone, nowMs: number, dayEnd: string): number {
  const now = floorMinute(nowMs);
  if (day >= dayOf(nowMs, zone)) return quarterBefore(now, startOfDay(dayOf(nowMs, zone), zone));
  return Math.min(now, startOfDay(day, zone) + minutesAtClock(day, dayEnd, zone) * MINUTE);
}

/**
 * Where a key leads: arrows go by quarters of an hour (and onto one), with Shift by minutes, Page keys by hours, Home and End to the ends. Counted in
 * real minutes since the day's start. Null: no key of the slider's.
 */
export function stepInstant(at: number, key: string, isFine: boolean, span: PastSpan, dayStart: number): number | null {
  const minute = (at - dayStart) / MINUTE;
  const step = isFine ? 1 : QUARTER;
  const to: Record<string, number> = {
    ArrowRight: (Math.floor(minute / step) + 1) * step,
    ArrowUp: (Math.floor(minute / step) + 1) * step,
    ArrowLeft: (Math.ceil(minute / step) - 1) * step,
    ArrowDown: (Math.ceil(minute / step) - 1) * step,
    PageUp: minute + HOUR,
    PageDown: minute - HOUR,
    Home: (span.from - dayStart) / MINUTE,
    End: (span.to - dayStart) / MINUTE,
  };
  const next = to[key];
  return next === undefined ? null : within(dayStart + next * MINUTE, span);
}

/** As far into another day, as near as the slider comes to it; null where it has nothing of that day. */
export function sameTime(at: number, days: number, zone: Zone, nowMs: number, logBegins: number | null): number | null {
  const day = dayOf(at, zone);
  const other = addDays(day, days);
  const span = pastSpan(other, zone, nowMs, logBegins);
  const start = startOfDay(other, zone);
  if (start >= nowMs || startOfDay(addDays(other, 1), zone) <= (logBegins ?? 0)) return null;
  return within(start + at - startOfDay(day, zone), span);
}

export const within = (at: number, { from, to }: PastSpan): number => Math.max(from, Math.min(to, at));

/** `Tue 24 Nov as of 9 AM`; with the day where it is another one. */
export function asOfWords(day: Day, at: number, zone: Zone, today: Day): string {
  const then = dayOf(at, zone);
  return `${dayName(day, zone, today)} as of ${then === day ? '' : `${dayName(then, zone, today)}, `}${clock(at, zone)}`;
}

const floorMinute = (ms: number): number => Math.floor(ms / MINUTE) * MINUTE;

function quarterBefore(at: number, dayStart: number): number {
  const minute = (at - dayStart) / MINUTE;
  return dayStart + Math.max(0, (Math.ceil(minute / QUARTER) - 1) * QUARTER) * MINUTE;
}
