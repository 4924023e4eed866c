import type { BoardJob } from './board-job';
import { compareStart } from './lanes';

export const LIST_COLUMNS = ['time', 'number', 'customer', 'title', 'area', 'status', 'total'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListOrder {
  readonly column: ListColumn;
  readonly isDescending: boolean;
}

export const BY_TIME: ListOrder = { column: 'time', isDescending: false };

/** A technician's jobs of the day in the order of the list. */
export interface ListGroup {
  /** UNASSIGNED for nobody's. */
  readonly technicianId: string;
  readonly jobIds: readonly string[];
}

const STATUS_RANK: Readonly<Record<BoardJob['status'], number>> = {
  IN_PROGRESS: 0,
  SCHEDULED: 1,
  ON_HOLD: 2,
  DRAFT: 3,
  COMPLETED: 4,
  CANCELLED: 5,
};

const COMPARE: Readonly<Record<ListColumn, (a: BoardJob, b: BoardJob) => number>> = {
  time: () => 0,
  number: (a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }),
  customer: (a, b) => a.customerName.localeCompare(b.customerName),
  title: (a, b) => a.title.localeCompare(b.title),
  area: (a, b) => a.area.localeCompare(b.area),
  status: (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status],
  total: (a, b) => a.totalCents - b.totalCents,
};

/** The groups that have jobs, each in the order asked for; what is equal in it stands by time. */
export function groupsOf(
  technicianIds: readonly string[],
  jobsOf: (technicianId: string) => readonly BoardJob[],
  { column, isDescending }: ListOrder,
): ListGroup[] {
  const turn = isDescending ? -1 : 1;
  const compare = (a: BoardJob, b: BoardJob) =>
    column === 'time' ? turn * compareStart(a, b) : turn * COMPARE[column](a, b) || compareStart(a, b);
  return technicianIds.flatMap((technicianId) => {
    const jobs = jobsOf(technicianId);
    return jobs.length ? [{ technicianId, jobIds: [...jobs].sort(compare).map(({ id }) => id) }] : [];
  });
}

export const sameGroups = (a: readonly ListGroup[], b: readonly ListGroup[]): boolean =>
  a.length === b.length &&
  a.every((group, at) => group.technicianId === b[at]!.technicianId && group.jobIds.join() === b[at]!.jobIds.join());
