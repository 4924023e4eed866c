import { minutesLate } from '../../../lib/late-words';
import { isMatch } from './board-filter';
import type { BoardFilter } from './board-filter';
import { isBooked, overlaps } from './board-job';
import type { BoardJob, BoardTechnician } from './board-job';
import { isOverdue } from './warnings';

/** What is in view, in numbers. */
export interface Figures {
  readonly jobs: number;
  readonly revenueCents: number;
  readonly late: number;
  readonly overdue: number;
  readonly unassigned: number;
  /** Of the technicians in view: minutes of their visits, and those in which they work. */
  readonly bookedMin: number;
  readonly workingMin: number;
  /** Jobs that need a look, by technicians who are not in view. */
  readonly hidden: readonly { readonly technicianId: string; readonly warnings: number }[];
  /** The same by technicians in view, for groups that are folded. */
  readonly warned: ReadonlyMap<string, number>;
}

export interface FiguresOf {
  readonly jobs: Iterable<BoardJob>;
  readonly technicians: readonly BoardTechnician[];
  readonly inView: ReadonlySet<string>;
  readonly filter: BoardFilter;
  readonly nowMs: number;
  /** Minutes under a technician's visits on the days. */
  readonly bookedOf: (technicianId: string) => number;
  readonly workingOf: (technician: BoardTechnician) => number;
  readonly isDoubleBooked: (jobId: string, technicianId: string) => boolean;
}

/**
 * Counts the jobs of the day that match and are with somebody in view, or with nobody. Cancelled ones do not count, nor do those that
 * wait without a time. Capacity is of people, so that a filter of jobs leaves it.
 */
export function figuresOf({ jobs, technicians, inView, filter, nowMs, bookedOf, workingOf, isDoubleBooked }: FiguresOf): Figures {
  let [count, late, overdue, unassigned, revenueCents] = [0, 0, 0, 0, 0];
  const byId = new Map(technicians.map((technician) => [technician.id, technician]));
  const warnings = new Map<string, number>();
  for (const job of jobs) {
    if (job.status !== 'SCHEDULED' && job.status !== 'IN_PROGRESS' && job.status !== 'COMPLETED') continue;
    const isLate = minutesLate(job, nowMs) > 0;
    const isOver = isOverdue(job, nowMs);
    for (const id of job.crew) {
      const technician = byId.get(id);
      const isWarned = technician && (isLate || isOver || isAway(job, technician) || isDoubleBooked(job.id, id));
      if (isWarned) warnings.set(id, (warnings.get(id) ?? 0) + 1);
    }
    if (!isMatch(job, filter) || (job.crew.length > 0 && !job.crew.some((id) => inView.has(id)))) continue;
    count += 1;
    revenueCents += job.totalCents;
    if (job.crew.length === 0) unassigned += 1;
    if (isLate) late += 1;
    if (isOver) overdue += 1;
  }
  const shown = technicians.filter(({ id }) => inView.has(id));
  return {
    ...{ jobs: count, revenueCents, late, overdue, unassigned },
    bookedMin: shown.reduce((sum, { id }) => sum + bookedOf(id), 0),
    workingMin: shown.reduce((sum, technician) => sum + workingOf(technician), 0),
    hidden: technicians.flatMap(({ id }) =>
      inView.has(id) || !warnings.has(id) ? [] : [{ technicianId: id, warnings: warnings.get(id)! }],
    ),
    warned: warnings,
  };
}

/** Booked while they are off: somebody called in sick. */
const isAway = (job: BoardJob, { timeOff }: BoardTechnician): boolean => isBooked(job) && timeOff.some((off) => overlaps(off, job.window!));

/** Would a reader see any difference? */
export const sameFigures = (a: Figures, b: Figures): boolean => stamp(a) === stamp(b);

const stamp = ({ warned, ...rest }: Figures): string => JSON.stringify([rest, [...warned]]);

/** How full the day is. Healthy leaves some room for what comes in, and not too much. */
export type Fullness = 'room' | 'healthy' | 'tight' | 'over';

/** Booked by working minutes, in whole percent; null where nobody works. */
export function capacityOf({ bookedMin, workingMin }: Pick<Figures, 'bookedMin' | 'workingMin'>): { percent: number; is: Fullness } | null {
  if (workingMin <= 0) return null;
  const percent = Math.round((bookedMin / workingMin) * 100);
  return { percent, is: percent > 100 ? 'over' : percent > 90 ? 'tight' : percent >= 75 ? 'healthy' : 'room' };
}
