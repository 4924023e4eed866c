import type { JobFilter, JobOrder, JobPriority, JobStatus } from '../../../graphql/graphql';
import { PRIORITIES } from '../../../lib/priority-words';
import { addDays } from '../../../lib/time';
import type { Day } from '../../../lib/time';

/** Days by name, or from one to another, both included. */
export type When = 'today' | 'tomorrow' | 'week' | 'next7' | { readonly from: Day; readonly to: Day };

/** What the page lists, as its address says it: absent is no such filter. */
export interface JobsQuery {
  readonly statuses: readonly JobStatus[];
  readonly unassigned: boolean;
  readonly late: boolean;
  readonly overdue: boolean;
  readonly ready: boolean;
  readonly when: When | null;
  readonly technicianIds: readonly string[];
  readonly customerId: string | null;
  readonly priorities: readonly JobPriority[];
  readonly search: string;
  /** null: as the viewer last chose. */
  readonly sort: JobOrder | null;
}

export const STATUSES: readonly JobStatus[] = ['DRAFT', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED', 'ON_HOLD', 'CANCELLED'];
export const PRESETS = ['today', 'tomorrow', 'week', 'next7'] as const;

export const NO_FILTER: JobsQuery = {
  statuses: [],
  unassigned: false,
  late: false,
  overdue: false,
  ready: false,
  when: null,
  technicianIds: [],
  customerId: null,
  priorities: [],
  search: '',
  sort: null,
};

const ORDERS: readonly JobOrder[] = [
  'CREATED_DESC',
  'NUMBER_ASC',
  'NUMBER_DESC',
  'WINDOW_START_ASC',
  'WINDOW_START_DESC',
  'TOTAL_ASC',
  'TOTAL_DESC',
  'CUSTOMER_ASC',
  'CUSTOMER_DESC',
];
export const isOrder = (word: string): word is JobOrder => (ORDERS as readonly string[]).includes(word);

/** Reads an address; what cannot be meant is left out. */
export function readQuery(params: URLSearchParams): JobsQuery {
  const flag = (name: string) => params.get(name) === '1';
  const sort = (params.get('sort') ?? '').toUpperCase();
  return {
    statuses: among(params.get('status'), STATUSES),
    unassigned: flag('unassigned'),
    late: flag('late'),
    overdue: flag('overdue'),
    ready: flag('ready'),
    when: readWhen(params.get('when')),
    technicianIds: list(params.get('technician')),
    customerId: params.get('customer') || null,
    priorities: among(params.get('priority'), PRIORITIES),
    search: params.get('q') ?? '',
    sort: isOrder(sort) ? sort : null,
  };
}

/** The address of a query: always the same words in the same order, so that a shared link is one link. */
export function writeQuery(query: JobsQuery): URLSearchParams {
  const params = new URLSearchParams();
  const put = (name: string, value: string | false | null) => value && params.set(name, value);
  put('status', query.statuses.join(',').toLowerCase());
  put('unassigned', query.unassigned && '1');
  put('late', query.late && '1');
  put('overdue', query.overdue && '1');
  put('ready', query.ready && '1');
  put('when', typeof query.when === 'object' && query.when ? `${query.when.from}..${query.when.to}` : query.when);
  put('technician', query.technicianIds.join(','));
  put('customer', query.customerId);
  put('priority', query.priorities.join(',').toLowerCase());
  put('q', query.search);
  put('sort', query.sort && query.sort.toLowerCase());
  return params;
}

/** The address in words that a person can read: commas and dots need no escapes. */
export const addressOf = (query: JobsQuery): string => {
  const text = writeQuery(query).toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
};

/** The API's filter; days by name become those of the shop's today. */
export function filterOf(query: JobsQuery, today: Day): JobFilter {
  const days = query.when && daysOf(query.when, today);
  return {
    ...(query.statuses.length ? { statuses: [...query.statuses] } : {}),
    ...(query.unassigned ? { unassigned: true } : {}),
    ...(query.late ? { late: true } : {}),
    ...(query.overdue ? { overdue: true } : {}),
    ...(query.ready ? { readyToInvoice: true } : {}),
    ...(days ? { from: days.from, to: days.to } : {}),
    ...(query.technicianIds.length ? { technicianIds: [...query.technicianIds] } : {}),
    ...(query.customerId ? { customerId: query.customerId } : {}),
    ...(query.priorities.length ? { priorities: [...query.priorities] } : {}),
    ...(query.search.trim() ? { search: query.search.trim() } : {}),
  };
}

/** The first and last day of a choice. A week begins on Monday. */
export function daysOf(when: When, today: Day): { from: Day; to: Day } {
  switch (when) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'week': {
      const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'next7':
      return { from: today, to: addDays(today, 6) };
    default:
      return when;
  }
}

/** How many filters narrow the list; the order is none. */
export function filterCount(query: JobsQuery): number {
  return [
    query.statuses.length,
    query.unassigned,
    query.late,
    query.overdue,
    query.ready,
    query.when,
    query.technicianIds.length,
    query.customerId,
    query.priorities.length,
    query.search.trim(),
  ].filter(Boolean).length;
}

function readWhen(text: string | null): When | null {
  if (!text) return null;
  if ((PRESETS as readonly string[]).includes(text)) return text as When;
  const [from, to, more] = text.split('..');
  return from && to && more === undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

const list = (text: string | null): string[] => [...new Set((text ?? '').split(',').filter(Boolean))];

function among<Word extends string>(text: string | null, words: readonly Word[]): Word[] {
  const named = list(text).map((word) => word.toUpperCase());
  return words.filter((word) => named.includes(word));
}
