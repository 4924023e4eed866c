import { searchPatterns } from '../kernel/search-patterns.js';
import type { Queryable } from '../platform/database/database.js';
import type { JobPriority, JobStatus } from './job.js';
import { type JobRecord } from './job-record.js';
import { fromTuple, JOB_TUPLE_SQL, type JobTuple } from './job-tuple.js';
import { CUSTOMER_OF_JOB } from './job-query.repository.js';

/** What a list shows. Days have become instants: `from` the first day's start, `to` the end of the last. */
export interface JobCriteria {
  ids?: readonly string[] | undefined;
  statuses?: readonly JobStatus[] | undefined;
  unassigned?: boolean | undefined;
  technicianIds?: readonly string[] | undefined;
  customerId?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  search?: string | undefined;
  priorities?: readonly JobPriority[] | undefined;
  late?: boolean | undefined;
  overdue?: boolean | undefined;
  readyToInvoice?: boolean | undefined;
  /** Only jobs whose crew this technician is in, drafts left out: what a technician may see. */
  visibleTo?: string | null | undefined;
}

/** A job without a window is infinitely far in the future; the index job_by_window is on this expression. */
export const WINDOW_START_SQL = `coalesce(j.window_start, 'infinity')`;

export const JOB_ORDERS = {
  CREATED_DESC: { key: 'j.number', type: 'bigint', descending: true },
  NUMBER_ASC: { key: 'j.number', type: 'bigint', descending: false },
  NUMBER_DESC: { key: 'j.number', type: 'bigint', descending: true },
  WINDOW_START_ASC: { key: WINDOW_START_SQL, type: 'timestamptz', descending: false },
  WINDOW_START_DESC: { key: WINDOW_START_SQL, type: 'timestamptz', descending: true },
  TOTAL_ASC: { key: 'j.total_cents', type: 'bigint', descending: false },
  TOTAL_DESC: { key: 'j.total_cents', type: 'bigint', descending: true },
  CUSTOMER_ASC: { key: 'j.customer_name COLLATE "und-x-icu"', type: 'text', descending: false },
  CUSTOMER_DESC: { key: 'j.customer_name COLLATE "und-x-icu"', type: 'text', descending: true },
} as const;
export type JobOrder = keyof typeof JOB_ORDERS;

/** Whether a cursor's key could be of this order: anything else never came from us, and would be an error of the database's. */
export function isKeyOf(order: JobOrder, key: string): boolean {
  switch (JOB_ORDERS[order].type) {
    case 'bigint':
      return /^\d{1,18}$/.test(key);
    case 'timestamptz':
      return key === 'infinity' || /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/.test(key);
    case 'text':
      return true;
  }
}

/** A place in an ordered list: the key's value and the job's id. */
export interface Position {
  key: string;
  id: string;
}

export interface JobPage {
  jobs: JobRecord[];
  positions: Position[];
  hasMore: boolean;
}

class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  constructor(workspaceId: string) {
    this.add('j.workspace_id = ?', workspaceId);
  }

  /** Each ? stands for the next value. */
  add(condition: string, ...values: unknown[]): void {
    let index = 0;
    this.parts.push(condition.replaceAll('?', () => this.value(values[index++])));
  }

  value(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.join(' AND ');
  }
}

function conditionsOf(workspaceId: string, criteria: JobCriteria, now: Date): Conditions {
  const where = new Conditions(workspaceId);
  if (criteria.ids) where.add('j.id = ANY(?::uuid[])', criteria.ids);
  if (criteria.statuses?.length === 1)
    where.add('j.status = ?', criteria.statuses[0]); // keeps the index's order
  else if (criteria.statuses) where.add('j.status = ANY(?::text[])', criteria.statuses);
  if (criteria.unassigned !== undefined) where.add(negatable("(j.status = 'SCHEDULED' AND j.crew = '{}')", criteria.unassigned));
  if (criteria.late !== undefined) where.add(negatable(`(j.status = 'SCHEDULED' AND ${WINDOW_START_SQL} < ?)`, criteria.late), now);
  if (criteria.overdue !== undefined) {
    where.add(
      negatable("(j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND j.window_end IS NOT NULL AND j.window_end < ?)", criteria.overdue),
      now,
    );
  }
  if (criteria.readyToInvoice !== undefined) where.add(negatable("(j.status = 'COMPLETED')", criteria.readyToInvoice));
  if (criteria.priorities) where.add('j.priority = ANY(?::text[])', criteria.priorities);
  if (criteria.customerId) where.add('j.customer_id = ?', criteria.customerId);
  // A window is at most a day long: whatever touches the days began at most a day before them.
  if (criteria.from)
    where.add(`j.window_end > ? AND ${WINDOW_START_SQL} > ?::timestamptz - interval '24 hours'`, criteria.from, criteria.from);
  if (criteria.to) where.add(`${WINDOW_START_SQL} < ?`, criteria.to);
  if (criteria.technicianIds) {
    where.add(
      'j.id IN (SELECT a.job_id FROM job_assignment a WHERE a.workspace_id = ? AND a.technician_id = ANY(?::uuid[]))',
      workspaceId,
      criteria.technicianIds,
    );
  }
  if (criteria.visibleTo !== undefined) {
    where.add(
      "j.status <> 'DRAFT' AND j.id IN (SELECT a.job_id FROM job_assignment a WHERE a.workspace_id = ? AND a.technician_id = ?)",
      workspaceId,
      criteria.visibleTo,
    );
  }
  const patterns = searchPatterns(criteria.search ?? '');
  if (patterns.length > 0) where.add(`j.id IN (SELECT s.job_id ${foundBy(patterns)})`, workspaceId, ...patterns);
  return where;
}

/** The job's own text holds every word: one row to look at, whatever their number. Each ? stands for the workspace, then a pattern. */
function foundBy(patterns: readonly string[]): string {
  return `FROM job_search s WHERE s.workspace_id = ? ${patterns.map(() => 'AND s.search LIKE ?').join(' ')}`;
}

function negatable(condition: string, wanted: boolean): string {
  return wanted ? condition : `NOT ${condition}`;
}

/**
 * Whether few of a shop's jobs are meant: found by their own small indexes, or by one technician's assignments, and then sorted. PostgreSQL
 * takes status and time for independent and a technician's jobs for spread evenly, expects to meet them soon, and would walk all jobs in the
 * list's order; OFFSET 0 keeps it from that.
 */
function isRare({ late, overdue, unassigned, technicianIds, visibleTo }: JobCriteria): boolean {
  return late === true || overdue === true || unassigned === true || technicianIds?.length === 1 || typeof visibleTo === 'string';
}

/** One page in the order, after a position. Ties are broken by id. */
export async function listJobs(
  db: Queryable,
  workspaceId: string,
  criteria: JobCriteria,
  { order, first, after, now }: { order: JobOrder; first: number; after: Position | null; now: Date },
): Promise<JobPage> {
  const { key, type, descending } = JOB_ORDERS[order];
  const where = conditionsOf(workspaceId, criteria, now);
  const direction = descending ? 'DESC' : 'ASC';
  const behind = descending ? '<' : '>';
  if (after) where.add(`(${key}, j.id) ${behind} (?::${type}, ?::uuid)`, after.key, after.id);
  const found = `SELECT j.* FROM job j WHERE ${where.sql}`;
  const place = `ORDER BY ${key} ${direction}, j.id ${direction}`;
  // The page first, and only then what its rows show: nobody waits for the customers and the JSON of a thousand jobs that sorting drops.
  const page = `SELECT j.* FROM ${isRare(criteria) ? `(${found} OFFSET 0)` : `(${found})`} AS j ${place} LIMIT ${where.value(first + 1)}`;
  const text = `SELECT ${JOB_TUPLE_SQL}::text AS job, j.id, (${key})::text AS key FROM (${page}) AS j ${CUSTOMER_OF_JOB} ${place}`;
  const rows = await db.query<{ job: string; id: string; key: string }>(text, where.values);
  const shown = rows.slice(0, first);
  return {
    jobs: shown.map((row) => fromTuple(JSON.parse(row.job) as JobTuple)),
    positions: shown.map(({ key: value, id }) => ({ key: value, id })),
    hasMore: rows.length > first,
  };
}

/** All that match in the order, as one statement to be read by a cursor. `columns` are for aliases `j` (job) and `c` (its customer). */
export function listStatement(
  workspaceId: string,
  criteria: JobCriteria,
  { order, now, columns }: { order: JobOrder; now: Date; columns: string },
): { text: string; values: readonly unknown[] } {
  const { key, descending } = JOB_ORDERS[order];
  const where = conditionsOf(workspaceId, criteria, now);
  const direction = descending ? 'DESC' : 'ASC';
  const text = `SELECT ${columns} FROM job j ${CUSTOMER_OF_JOB} WHERE ${where.sql} ORDER BY ${key} ${direction}, j.id ${direction}`;
  return { text, values: where.values };
}

/** The ids of at most so many that match, lowest number first. */
export async function listJobIds(db: Queryable, workspaceId: string, criteria: JobCriteria, now: Date, most: number): Promise<string[]> {
  const where = conditionsOf(workspaceId, criteria, now);
  const text = `SELECT j.id FROM job j WHERE ${where.sql} ORDER BY j.number LIMIT ${where.value(most)}`;
  return (await db.query<{ id: string }>(text, where.values)).map((row) => row.id);
}

export async function countJobs(db: Queryable, workspaceId: string, criteria: JobCriteria, now: Date): Promise<number> {
  const { sql, values } = countOf(workspaceId, criteria, now);
  const [row] = await db.query<{ count: string }>(sql, values);
  return Number(row!.count);
}

/** What only words choose is counted where the words are; joining the jobs takes twice as long again. */
function countOf(workspaceId: string, criteria: JobCriteria, now: Date): { sql: string; values: readonly unknown[] } {
  const { search = '', ...others } = criteria;
  const patterns = searchPatterns(search);
  if (patterns.length > 0 && Object.values(others).every((value) => value === undefined)) {
    let index = 0;
    return { sql: `SELECT count(*) ${foundBy(patterns).replaceAll('?', () => `$${++index}`)}`, values: [workspaceId, ...patterns] };
  }
  const where = conditionsOf(workspaceId, criteria, now);
  return { sql: `SELECT count(*) FROM job j WHERE ${where.sql}`, values: where.values };
}

export interface JobCounts {
  total: number;
  draft: number;
  scheduled: number;
  inProgress: number;
  onHold: number;
  completed: number;
  cancelled: number;
  unassigned: number;
  late: number;
  overdue: number;
  readyToInvoice: number;
}

/** The whole workspace's counts: those by status from the counter that every command keeps, those by time from small partial indexes. */
export async function countWorkspace(db: Queryable, workspaceId: string, now: Date): Promise<JobCounts> {
  const text = `SELECT n.draft + n.scheduled + n.in_progress + n.on_hold + n.completed + n.cancelled AS total, n.draft, n.scheduled,
      n.in_progress AS "inProgress", n.on_hold AS "onHold", n.completed, n.cancelled, n.completed AS "readyToInvoice",
      (SELECT count(*)::int FROM job j WHERE j.workspace_id = $1 AND j.status = 'SCHEDULED' AND j.crew = '{}') AS unassigned,
      (SELECT count(*)::int FROM job j WHERE j.workspace_id = $1 AND j.status = 'SCHEDULED' AND ${WINDOW_START_SQL} < $2) AS late,
      (SELECT count(*)::int FROM job j WHERE j.workspace_id = $1 AND j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS')
         AND j.window_end < $2) AS overdue
    FROM workspace_counter n WHERE n.workspace_id = $1`;
  const [row] = await db.query<JobCounts>({ name: 'job-counts', text }, [workspaceId, now]);
  return row!;
}

/** The same counts within a filter: each equals the length of the list that it opens. */
export async function countFiltered(db: Queryable, workspaceId: string, criteria: JobCriteria, now: Date): Promise<JobCounts> {
  const where = conditionsOf(workspaceId, criteria, now);
  const at = where.value(now);
  const text = `SELECT count(*)::int AS total, ${(['draft', 'scheduled', 'in_progress', 'on_hold', 'completed', 'cancelled'] as const)
    .map((status) => `count(*) FILTER (WHERE j.status = '${status.toUpperCase()}')::int AS "${camel(status)}"`)
    .join(', ')},
      count(*) FILTER (WHERE j.status = 'SCHEDULED' AND j.crew = '{}')::int AS unassigned,
      count(*) FILTER (WHERE j.status = 'SCHEDULED' AND j.window_start < ${at})::int AS late,
      count(*) FILTER (WHERE j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND j.window_end < ${at})::int AS overdue,
      count(*) FILTER (WHERE j.status = 'COMPLETED')::int AS "readyToInvoice"
    FROM job j WHERE ${where.sql}`;
  const [row] = await db.query<JobCounts>(text, where.values);
  return row!;
}

function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
