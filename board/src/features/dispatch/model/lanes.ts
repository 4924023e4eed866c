import { isBooked, overlaps } from './board-job';
import type { BoardJob } from './board-job';

export interface LaneCard {
  readonly id: string;
  /** Index of the board's day in which it stands. */
  readonly day: number;
  /** 0 is the top; overlapping cards go to further sub-lanes, and in a week each card of a day has its own. */
  readonly subLane: number;
  /** Booked at the same time as another live job of this technician. */
  readonly isDoubleBooked: boolean;
}

/**
 * Puts a technician's cards into as few sub-lanes as their overlaps need. Cards come back by start, which is also their
 * reading order. Cancelled cards are placed last, so that a live job keeps the top of the row.
 */
export function packLane(jobs: readonly BoardJob[]): { cards: LaneCard[]; subLanes: number } {
  const byStart = jobs.filter((job) => job.window).sort(compareStart);
  const placed = new Map<string, LaneCard>();
  const lanes: BoardJob[][] = [];
  for (const job of [...byStart.filter(isLive), ...byStart.filter((job) => !isLive(job))]) {
    let subLane = lanes.findIndex((lane) => lane.every((other) => !overlaps(other.window!, job.window!)));
    if (subLane < 0) subLane = lanes.push([]) - 1;
    lanes[subLane]!.push(job);
    placed.set(job.id, { id: job.id, day: 0, subLane, isDoubleBooked: clashesIn(byStart, job) });
  }
  return { cards: byStart.map((job) => placed.get(job.id)!), subLanes: Math.max(1, lanes.length) };
}

/** Puts a technician's cards of several days one below the other in each day, by start; as many sub-lanes as the fullest day has cards. */
export function packDays(jobs: readonly BoardJob[], dayOf: (job: BoardJob) => number): { cards: LaneCard[]; subLanes: number } {
  const byStart = jobs.filter((job) => job.window).sort(compareStart);
  const counts: number[] = [];
  const cards = byStart.map((job): LaneCard => {
    const day = dayOf(job);
    const subLane = counts[day] ?? 0;
    counts[day] = subLane + 1;
    return { id: job.id, day, subLane, isDoubleBooked: clashesIn(byStart, job) };
  });
  return { cards, subLanes: Math.max(1, ...counts.filter(Boolean)) };
}

function clashesIn(jobs: readonly BoardJob[], job: BoardJob): boolean {
  if (!isBooked(job)) return false;
  return jobs.some((other) => other.id !== job.id && isBooked(other) && overlaps(other.window!, job.window!));
}

export const compareStart = (a: BoardJob, b: BoardJob): number =>
  (a.window?.start ?? 0) - (b.window?.start ?? 0) || (a.window?.end ?? 0) - (b.window?.end ?? 0) || (a.id < b.id ? -1 : 1);

const isLive = (job: BoardJob): boolean => job.status !== 'CANCELLED';
