import type { BoardJob } from './board-job';
import type { FrameRow } from './frame-rows';
import { compareStart } from './lanes';
import { UNASSIGNED } from './placement';

export const LIST_COLUMNS = ['time', 'number', 'customer', 'title', 'area', 'status', 'total'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListOrder {
  readonly column: ListColumn;
  readonly isDescending: boolean;
}

export const BY_TIME: ListOrder = { column: 'time', isDescending: false };

/** A technician's jobs of the day in the order of the list. */
export interface ListGroup {
  readonly kind: 'jobs';
  /** UNASSIGNED for nobody's. */
  readonly technicianId: string;
  readonly jobIds: readonly string[];
}

/** The list from its top: the title of a team or a skill, or a technician's jobs. */
export type ListPart = ListGroup | (FrameRow & { readonly kind: 'group' });

/** Rows of the table that a part takes. */
export const rowsIn = (part: ListPart): number => (part.kind === 'group' ? 1 : part.jobIds.length + 1);

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

/** Technicians who have jobs, nobody's first and the others as their rows stand, each in the order asked for; what is equal in it stands by time. */
export function partsOf(
  rows: readonly FrameRow[],
  jobsOf: (technicianId: string) => readonly BoardJob[],
  { column, isDescending }: ListOrder,
): ListPart[] {
  const turn = isDescending ? -1 : 1;
  const compare = (a: BoardJob, b: BoardJob) =>
    column === 'time' ? turn * compareStart(a, b) : turn * COMPARE[column](a, b) || compareStart(a, b);
  const groupOf = (technicianId: string): ListGroup[] => {
    const jobs = jobsOf(technicianId);
    return jobs.length ? [{ kind: 'jobs', technicianId, jobIds: [...jobs].sort(compare).map(({ id }) => id) }] : [];
  };
  const parts = rows.flatMap((row): ListPart[] => {
    if (row.kind === 'technician') return groupOf(row.technicianId);
    const technicianIds = row.technicianIds.filter((id) => jobsOf(id).length > 0);
    return technicianIds.length ? [{ ...row, technicianIds }] : [];
  });
  return [...groupOf(UNASSIGNED), ...parts];
}

export const sameParts = (a: readonly ListPart[], b: readonly ListPart[]): boolean => stamp(a) === stamp(b);

const stamp = (parts: readonly ListPart[]): string =>
  JSON.stringify(
    parts.map((part) => (part.kind === 'jobs' ? [part.technicianId, part.jobIds] : [part.key, part.isOpen, part.technicianIds])),
  );
