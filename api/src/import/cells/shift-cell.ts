import type { CsvRow } from '../csv/csv-row.js';
import { readTimeOfDay } from './moment.js';
import type { WallClock } from './wall-clock.js';

export interface WeeklyShift {
  /** ISO, Monday = 1. */
  weekday: number;
  /** Wall-clock, HH:MM. */
  starts: string;
  ends: string;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SHIFT = /^(mon|tue|wed|thu|fri|sat|sun|\+[0-6])(?:\s*-\s*(mon|tue|wed|thu|fri|sat|sun|\+[0-6]))?\s+(\d\d?:\d\d)\s*-\s*(\d\d?:\d\d)$/i;

/**
 * `Mon-Fri 08:00-17:00; Sat 09:00-13:00`. In demo data `+0` is the weekday of the day of the import, `+1` the next, so that a demo shop works
 * whatever the weekday.
 */
export function readShifts(row: CsvRow, clock: WallClock): WeeklyShift[] {
  const shifts: WeeklyShift[] = [];
  for (const part of row.list('shifts')) {
    const match = SHIFT.exec(part);
    const [from, to] = [readTimeOfDay(match?.[3] ?? ''), readTimeOfDay(match?.[4] ?? '')];
    if (!match || from === null || to === null || from >= to) {
      row.refuse('shifts', `"${part}" is not a shift like Mon-Fri 08:00-17:00, within one day.`);
      continue;
    }
    const first = weekday(match[1] ?? '', clock);
    const days = match[2] === undefined ? 1 : ((weekday(match[2], clock) - first + 7) % 7) + 1;
    for (let day = 0; day < days; day++) {
      shifts.push({ weekday: ((first - 1 + day) % 7) + 1, starts: match[3] ?? '', ends: match[4] ?? '' });
    }
  }
  return shifts;
}

function weekday(name: string, clock: WallClock): number {
  return name.startsWith('+') ? clock.weekday(Number(name)) : WEEKDAYS.indexOf(name.toLowerCase()) + 1;
}
