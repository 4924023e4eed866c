import type { BoardJob, BoardTechnician } from './board-job';
import { compareStart } from './lanes';
import type { LaneCard } from './lanes';
import { sameLoads } from './load';
import type { DayLoad } from './load';
import type { TraySection } from './placement';

/** Who moved a card elsewhere, for the ring that it wears for two seconds. */
export interface Mover {
  readonly name: string;
  readonly color: string;
}

/** A job as the server now has it, or the news that this viewer no longer sees it. */
export type JobChange =
  { readonly kind: 'job'; readonly job: BoardJob; readonly mover?: Mover | undefined } | { readonly kind: 'gone'; readonly jobId: string };

/** Names the patches of the plan that lies over the board: no change on its way, and none of ours alone. */
export const STAGED = 'plan';

export interface JobView {
  readonly job: BoardJob;
  readonly mover: Mover | null;
  /** Tells one remote change from the next, so that the ring starts anew. */
  readonly movedAt: number;
  /** A change of ours is on its way to the server. */
  readonly isSaving: boolean;
  /** Shown where an open plan wants it, which is not where it stands. */
  readonly isStaged: boolean;
}

export interface LaneView {
  readonly technicianId: string;
  readonly cards: readonly LaneCard[];
  readonly subLanes: number;
  readonly jobCount: number;
  /** Day by day. */
  readonly loads: readonly DayLoad[];
}

export interface TrayView {
  readonly ids: readonly string[];
  /** What the workspace has in all; the board loads the first of them. */
  readonly total: number;
}

/** Rows and their heights; a new object only when a row comes, goes or changes height. */
export interface BoardLayout {
  readonly technicianIds: readonly string[];
  readonly subLanes: readonly number[];
}

export interface BoardSnapshot {
  readonly technicians: readonly BoardTechnician[];
  readonly jobs: readonly BoardJob[];
  readonly unscheduledTotal: number;
  readonly onHoldTotal: number;
}

/** The job that a change is about. */
export const changedId = (change: JobChange): string => (change.kind === 'gone' ? change.jobId : change.job.id);

const emptyLanes = new Map<string, LaneView>();
/** The same object each time: a reader of an empty lane must not be told of a change. */
export function emptyLane(technicianId: string): LaneView {
  const lane = emptyLanes.get(technicianId) ?? { technicianId, cards: [], subLanes: 1, jobCount: 0, loads: [] };
  emptyLanes.set(technicianId, lane);
  return lane;
}

/** Would a reader see any difference? */
export const sameLane = (a: LaneView, b: LaneView): boolean =>
  a.subLanes === b.subLanes &&
  a.jobCount === b.jobCount &&
  sameLoads(a.loads, b.loads) &&
  a.cards.length === b.cards.length &&
  a.cards.every((card, at) => {
    const other = b.cards[at]!;
    return card.id === other.id && card.day === other.day && card.subLane === other.subLane && card.isDoubleBooked === other.isDoubleBooked;
  });

const byNumber = (a: BoardJob, b: BoardJob): number => a.number.localeCompare(b.number, 'en', { numeric: true });
const byHold = (a: BoardJob, b: BoardJob): number => (a.heldAt ?? 0) - (b.heldAt ?? 0) || byNumber(a, b);

/** Whether the day has come on which somebody wanted to look at the held job again. */
export const isDue = ({ lookAgainOn }: Pick<BoardJob, 'lookAgainOn'>, today: string): boolean =>
  lookAgainOn !== null && lookAgainOn <= today;

/** The unassigned by what they were promised, the unscheduled as they came in; of those on hold first the due ones, longest due first, then the longest held. */
export function trayOrder(section: TraySection, today: string): (a: BoardJob, b: BoardJob) => number {
  if (section === 'unassigned') return (a, b) => (a.promisedAt ?? 0) - (b.promisedAt ?? 0) || compareStart(a, b);
  if (section === 'unscheduled') return byNumber;
  const due = (job: BoardJob): string => (isDue(job, today) ? job.lookAgainOn! : 'later');
  return (a, b) => (due(a) === due(b) ? byHold(a, b) : due(a) < due(b) ? -1 : 1);
}
