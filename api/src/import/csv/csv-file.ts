import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { CsvRow } from './csv-row.js';
import type { Problems } from './problem.js';
import { NotUtf8, Utf8Check } from './utf8-check.js';

/** Longer than 200 line items and a few full notes; a quote that is never closed ends here instead of in memory. */
const MAX_ROW_BYTES = 1 << 20;

export interface Columns {
  required: readonly string[];
  optional: readonly string[];
}

export interface CsvFile {
  /** How problems name it. */
  name: string;
  path: string;
  bytes: number;
  /** Known once its header was read, for problems that show later. */
  headers: readonly string[];
}

export async function openCsvFile(path: string): Promise<CsvFile> {
  const { size } = await stat(path);
  return { name: basename(path), path, bytes: size, headers: [] };
}

/** A problem that shows only beside other rows: by its line and the column's header. */
export function refuseLine(problems: Problems, file: CsvFile, line: number, header: string, message: string): void {
  const index = file.headers.indexOf(header);
  problems.add({ file: file.name, line, column: index === -1 ? null : index + 1, header, message });
}

/** `Time_Off`, `time off` and `TIME-OFF` are one column. */
export function headerKey(header: string): string {
  return header
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

/**
 * The rows of a file, one at a time, in bounded memory. A file that cannot be read as CSV, or whose header is wrong, is a problem and yields
 * no (further) rows. `onProgress` hears the bytes read so far.
 */
export async function* readCsv(
  file: CsvFile,
  columns: Columns,
  problems: Problems,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<CsvRow> {
  const parser = parse({ bom: true, relax_column_count: true, max_record_size: MAX_ROW_BYTES });
  const source = createReadStream(file.path);
  // The parser is destroyed with the error of whichever stage failed; the loop below throws it.
  pipeline(source, new Utf8Check(), parser, () => undefined);
  let headers: string[] | null = null;
  let rows = 0;
  // Counted here: the parser's own count takes a CRLF inside quotes for two lines.
  let nextLine = 1;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const line = nextLine;
      nextLine += 1 + newlinesInside(record);
      if (record.length === 1 && record[0] === '') continue;
      if (headers === null) {
        headers = record.map(headerKey);
        file.headers = headers;
        if (!isHeaderRight(headers, record, columns, file.name, problems)) return;
        continue;
      }
      if (++rows % 500 === 0) onProgress?.(source.bytesRead);
      if (record.length !== headers.length) {
        const message = `This row has ${record.length} fields, the header has ${headers.length}. A comma inside a text needs quotes around it.`;
        problems.add({ file: file.name, line, column: null, header: null, message });
        continue;
      }
      yield new CsvRow(file.name, line, headers, record, problems);
    }
    if (headers === null) problems.add({ file: file.name, line: 1, column: null, header: null, message: 'The file is empty.' });
  } catch (error) {
    const problem = unreadable(error, nextLine);
    if (problem === null) throw error;
    problems.add({ file: file.name, column: null, header: null, ...problem });
  } finally {
    source.destroy();
    onProgress?.(file.bytes);
  }
}

function newlinesInside(record: readonly string[]): number {
  let count = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function isHeaderRight(headers: string[], written: string[], columns: Columns, file: string, problems: Problems): boolean {
  const before = problems.count;
  const known = [...columns.required, ...columns.optional];
  headers.forEach((header, index) => {
    const place = { file, line: 1, column: index + 1, header: written[index] ?? '' };
    if (!known.includes(header)) problems.add({ ...place, message: `Not a column of this file. The columns are: ${known.join(', ')}.` });
    else if (headers.indexOf(header) !== index) problems.add({ ...place, message: 'This column is here twice.' });
  });
  for (const missing of columns.required.filter((name) => !headers.includes(name))) {
    problems.add({ file, line: 1, column: null, header: null, message: `The column "${missing}" is missing.` });
  }
  return problems.count === before;
}

function unreadable(error: unknown, line: number): { line: number; message: string } | null {
  if (error instanceof NotUtf8) return { line: error.line, message: error.message };
  if (!(error instanceof CsvError)) return null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return { line, message: 'A quote in this row is never closed.' };
  if (error.code === 'CSV_MAX_RECORD_SIZE') return { line, message: 'This row is longer than 1 MB: is a closing quote missing?' };
  return { line, message: error.message };
}
