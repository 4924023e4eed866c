import { DomainError } from '../../kernel/domain-error.js';
import { Temporal } from 'temporal-polyfill';
import { JOB_PRIORITIES, JOB_STATUSES } from '../job.js';
import type { JobFilterInput } from '../job-list.input.js';
import { JOB_ORDERS } from '../job-list.repository.js';
import type { JobOrder } from '../job-list.repository.js';
import { columnsOf } from './export-columns.js';
import type { ExportColumn } from './export-columns.js';

/** What an export is asked for, in the words of the Jobs page's address. */
export interface ExportQuery {
  filter: JobFilterInput;
  order: JobOrder;
  /** null: the importer's file. */
  columns: readonly ExportColumn[] | null;
  /** Begin with a byte order mark, by which Excel knows UTF-8. */
  hasMark: boolean;
}

const NAMES: ReadonlySet<string> = new Set([
  ...['status', 'unassigned', 'late', 'overdue', 'ready', 'when', 'technician', 'customer', 'priority', 'q', 'ids'],
  ...['sort', 'order', 'columns', 'format', 'bom'],
]);

/**
 * @param today the workspace's present day, YYYY-MM-DD
 * @throws {DomainError} BAD_INPUT, also for a name that is none: a misspelt filter would give out everything
 */
export function readExportQuery(params: URLSearchParams, today: string): ExportQuery {
  for (const name of params.keys()) {
    if (!NAMES.has(name)) throw refuse(name, `There is no parameter "${name}". There are: ${[...NAMES].join(', ')}.`);
    if (params.getAll(name).length > 1) throw refuse(name, `"${name}" is given twice. Part its values by commas.`);
  }
  const isImport = choice(params, 'format', ['table', 'import']) === 'import';
  if (isImport && params.has('columns')) throw refuse('columns', 'The importer’s file has columns of its own: leave out "columns".');
  const order = choice(params, params.has('order') ? 'order' : 'sort', Object.keys(JOB_ORDERS) as JobOrder[]);
  return {
    filter: filterOf(params, today),
    order: order ?? (isImport ? 'NUMBER_ASC' : 'CREATED_DESC'),
    columns: isImport ? null : columnsOf(params.get('columns')),
    hasMark: flag(params, 'bom') ?? false,
  };
}

function filterOf(params: URLSearchParams, today: string): JobFilterInput {
  const days = daysOf(params.get('when'), today);
  const customerId = params.get('customer');
  const search = params.get('q');
  return {
    ...listed(params, 'ids', (ids) => ({ ids })),
    ...listed(params, 'status', (words) => ({ statuses: words.map((word) => among('status', word, JOB_STATUSES)) })),
    ...listed(params, 'priority', (words) => ({ priorities: words.map((word) => among('priority', word, JOB_PRIORITIES)) })),
    ...listed(params, 'technician', (technicianIds) => ({ technicianIds })),
    ...flagged(params, 'unassigned', (unassigned) => ({ unassigned })),
    ...flagged(params, 'late', (late) => ({ late })),
    ...flagged(params, 'overdue', (overdue) => ({ overdue })),
    ...flagged(params, 'ready', (readyToInvoice) => ({ readyToInvoice })),
    ...(days && { from: days[0], to: days[1] }),
    ...(customerId && { customerId }),
    ...(search && { search }),
  };
}

/** The first and last day of `today`, `tomorrow`, `week` (Monday to Sunday), `next7` or `2026-11-16..2026-11-27`. */
function daysOf(when: string | null, today: string): [string, string] | null {
  if (!when) return null;
  const day = Temporal.PlainDate.from(today);
  const from = (start: number, days: number): [string, string] => {
    return [day.add({ days: start }).toString(), day.add({ days: start + days - 1 }).toString()];
  };
  if (when === 'today') return from(0, 1);
  if (when === 'tomorrow') return from(1, 1);
  if (when === 'next7') return from(0, 7);
  if (when === 'week') return from(1 - day.dayOfWeek, 7);
  const [, first, last] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(when) ?? [];
  if (first && last && isDay(first) && isDay(last)) return [first, last];
  throw refuse('when', 'Days are today, tomorrow, week, next7, or from and to as in 2026-11-16..2026-11-27.');
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function listed<Part>(params: URLSearchParams, name: string, toPart: (words: string[]) => Part): Part | Record<string, never> {
  const words = (params.get(name) ?? '').split(',').filter(Boolean);
  return words.length > 0 ? toPart([...new Set(words)]) : {};
}

function flagged<Part>(params: URLSearchParams, name: string, toPart: (value: boolean) => Part): Part | Record<string, never> {
  const value = flag(params, name);
  return value ? toPart(value) : {};
}

function flag(params: URLSearchParams, name: string): boolean | null {
  const text = params.get(name);
  if (text === null || text === '') return null;
  if (text === '1' || text === '0') return text === '1';
  throw refuse(name, `"${name}" is 1 or left out.`);
}

function choice<Word extends string>(params: URLSearchParams, name: string, words: readonly Word[]): Word | null {
  const text = params.get(name);
  return text ? among(name, text, words) : null;
}

function among<Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const found = words.find((word) => word.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw refuse(name, `"${text.slice(0, 50)}" is no ${name}. There are: ${words.map((word) => word.toLowerCase()).join(', ')}.`);
}

function refuse(field: string, message: string): DomainError {
  return new DomainError('BAD_INPUT', message, { field });
}
