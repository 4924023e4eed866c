import { MAX_WINDOW_MS } from '../../kernel/time-window.js';
import type { CsvRow } from '../csv/csv-row.js';
import { readMoment } from '../cells/moment.js';
import type { WallClock } from '../cells/wall-clock.js';

/** Half open, milliseconds since 1970. */
export interface Span {
  start: number;
  end: number;
}

/** A window from two columns: both or neither, start before end, at most 24 hours. An end like `11:00` is on the start's day. */
export function readSpan(row: CsvRow, startColumn: string, endColumn: string, clock: WallClock): Span | null {
  if (!row.has(startColumn) && !row.has(endColumn)) return null;
  if (!row.has(startColumn)) return row.refuse(startColumn, `"${endColumn}" is given, so this cannot be empty.`);
  if (!row.has(endColumn)) return row.refuse(endColumn, `"${startColumn}" is given, so this cannot be empty.`);
  const start = readInstant(row, startColumn, clock);
  // Without its start, an end like 11:00 cannot be judged.
  if (start === null && row.raw(endColumn).length <= 'hh:mm'.length) return null;
  const end = readInstant(row, endColumn, clock, start);
  if (start === null || end === null) return null;
  if (end <= start) return row.refuse(endColumn, `The end is not after the start (${row.raw(startColumn)}).`);
  if (end - start > MAX_WINDOW_MS) return row.refuse(endColumn, 'A window is at most 24 hours long.');
  return { start, end };
}

export function readInstant(row: CsvRow, column: string, clock: WallClock, sameDayAs: number | null = null): number | null {
  if (!row.has(column)) return null;
  const moment = readMoment(row.raw(column), clock, sameDayAs);
  return 'value' in moment ? moment.value : row.refuse(column, moment.problem);
}

/** Something that has happened: never later than now. */
export function readPast(row: CsvRow, column: string, clock: WallClock, sameDayAs: number | null = null): number | null {
  const instant = readInstant(row, column, clock, sameDayAs);
  if (instant !== null && instant > clock.now.getTime()) return row.refuse(column, `"${row.raw(column)}" is in the future.`);
  return instant;
}
