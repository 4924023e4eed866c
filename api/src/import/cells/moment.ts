import type { WallClock } from './wall-clock.js';

export type Reading<Value> = { value: Value } | { problem: string };

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/i;
const LOCAL = /^(?:(\d{4}-\d\d-\d\d)|([+-]\d{1,4}))[T ]+(\d\d?):(\d\d)$/i;
const TIME = /^(\d\d?):(\d\d)$/;

/**
 * A point in time as a shop's file writes it, in milliseconds since 1970: `2026-11-24 09:00` on the workspace's clock, `2026-11-24T09:00-06:00`
 * anywhere, `+3 09:00` counted in days from today (demo data), or `09:00` alone on `sameDayAs`.
 */
export function readMoment(text: string, clock: WallClock, sameDayAs: number | null = null): Reading<number> {
  if (INSTANT.test(text)) {
    const instant = Date.parse(text.replace(' ', 'T').toUpperCase());
    return Number.isNaN(instant) ? { problem: `There is no such time as "${text}".` } : { value: instant };
  }
  const local = LOCAL.exec(text);
  if (local) return wallTime(text, local[1] ?? clock.day(Number(local[2])), local[3], local[4], clock);
  const time = TIME.exec(text);
  if (time && sameDayAs !== null) return wallTime(text, clock.dayOf(sameDayAs), time[1], time[2], clock);
  return { problem: `"${text}" is not a time like 2026-11-24 09:00, 2026-11-24T09:00-06:00 or +1 09:00.` };
}

/** Minutes since midnight of `09:00` or `17:30`; 24:00 is the day's end. */
export function readTimeOfDay(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (!match) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minute <= 24 * 60 ? minute : null;
}

function wallTime(text: string, day: string, hour: string | undefined, minute: string | undefined, clock: WallClock): Reading<number> {
  const minutes = readTimeOfDay(`${hour}:${minute}`);
  if (minutes === null || minutes === 24 * 60) return { problem: `There is no such time as "${text}".` };
  try {
    const instant = clock.at(day, minutes);
    if (instant !== null) return { value: instant };
    return { problem: `NO_SUCH_LOCAL_TIME: the clock in ${clock.timeZone} skips "${text}". Write a time before or after the change.` };
  } catch {
    return { problem: `There is no such day as in "${text}".` };
  }
}
