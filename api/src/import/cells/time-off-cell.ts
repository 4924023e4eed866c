import type { CsvRow } from '../csv/csv-row.js';
import { readMoment } from './moment.js';
import type { Reading } from './moment.js';
import type { WallClock } from './wall-clock.js';

export interface TimeOffSpan {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  reason: string | null;
}

const SPAN = /^(.+?)\s*>\s*((?:\d{4}-\d\d-\d\d|[+-]\d+)(?:[T ]+\d\d?:\d\d)?|\d\d?:\d\d)(?:\s+(.*))?$/;
const DAY = /^(\d{4}-\d\d-\d\d|[+-]\d{1,4})$/;

/** `2026-11-24 07:00 > 12:00 Dentist; 2026-12-24 > 2026-12-26 Holidays`: a day without a time is the whole day, the last one included. */
export function readTimeOff(row: CsvRow, clock: WallClock): TimeOffSpan[] {
  const spans: TimeOffSpan[] = [];
  for (const part of row.list('time off')) {
    const match = SPAN.exec(part);
    if (!match) {
      row.refuse('time off', `"${part}" is not a span like 2026-11-24 07:00 > 12:00 Dentist.`);
      continue;
    }
    const start = readEdge(match[1] ?? '', clock, null, false);
    const end = readEdge(match[2] ?? '', clock, 'value' in start ? start.value : null, true);
    if ('problem' in start) row.refuse('time off', start.problem);
    else if ('problem' in end) row.refuse('time off', end.problem);
    else if (start.value >= end.value) row.refuse('time off', `"${part}" ends before it starts.`);
    else spans.push({ start: start.value, end: end.value, reason: match[3]?.slice(0, 500) ?? null });
  }
  return spans;
}

function readEdge(text: string, clock: WallClock, sameDayAs: number | null, isEnd: boolean): Reading<number> {
  const day = DAY.exec(text)?.[1];
  if (day === undefined) return readMoment(text, clock, sameDayAs);
  const midnight = readMoment(`${day} 00:00`, clock);
  if (!isEnd || 'problem' in midnight) return midnight;
  return readMoment(`${clock.nextDay(clock.dayOf(midnight.value))} 00:00`, clock);
}
