import type { CsvRow } from '../csv/csv-row.js';
import { readMoment } from './moment.js';
import type { WallClock } from './wall-clock.js';

export interface WrittenTimeEntry {
  /** As the file writes them. */
  technician: string;
  /** Milliseconds since 1970. */
  start: number;
  /** null: the clock still runs. */
  end: number | null;
}

const ENTRY = /^(.+?)\s*=\s*(.+?)\s*>\s*(.*)$/;

/** `Luis Ortega = 2026-11-20 09:05 > 10:40; Ana Beltrán = 09:10 >`: who, from when, until when; nothing after `>` is a clock that still runs. */
export function readTimeEntries(row: CsvRow, clock: WallClock, sameDayAs: number | null): WrittenTimeEntry[] {
  const entries: WrittenTimeEntry[] = [];
  for (const part of row.list('time entries')) {
    const match = ENTRY.exec(part);
    if (!match) {
      row.refuse('time entries', `"${part}" is not an entry like Luis Ortega = 2026-11-20 09:05 > 10:40.`);
      continue;
    }
    const start = readMoment(match[2] ?? '', clock, sameDayAs);
    const end = match[3] ? readMoment(match[3], clock, 'value' in start ? start.value : null) : { value: null };
    if ('problem' in start) row.refuse('time entries', start.problem);
    else if ('problem' in end) row.refuse('time entries', end.problem);
    else if (Math.max(start.value, end.value ?? 0) > clock.now.getTime()) row.refuse('time entries', `"${part}" is in the future.`);
    else if (end.value !== null && end.value < start.value) row.refuse('time entries', `"${part}" ends before it starts.`);
    else entries.push({ technician: match[1] ?? '', start: start.value, end: end.value });
  }
  return entries;
}
