import { kmBetween } from '../../../lib/distance';
import type { BoardJob, BoardTechnician, Place } from './board-job';

/** Visits of a technician's day that count for where they are: those given up or held lead nowhere. */
const isVisit = ({ status, window }: BoardJob): boolean => window !== null && status !== 'CANCELLED' && status !== 'ON_HOLD';

const byStart = (a: BoardJob, b: BoardJob): number => a.window!.start - b.window!.start;

/** The visit that has begun by an instant, the latest such; or the first one after it. Jobs whose place nobody knows are passed over. */
export function visitAt(jobs: readonly BoardJob[], instantMs: number, which: 'previous' | 'next'): BoardJob | undefined {
  const visits = jobs.filter((job) => isVisit(job) && job.place).sort(byStart);
  return which === 'previous'
    ? visits.findLast(({ window }) => window!.start <= instantMs)
    : visits.find(({ window }) => window!.start > instantMs);
}

/**
 * Where a technician comes from at an instant: the visit under way or the last one before it; before the first, where their device last
 * was, else that first visit. null where nothing is known.
 */
export function placeAt(technician: Pick<BoardTechnician, 'place'>, jobs: readonly BoardJob[], instantMs: number): Place | null {
  return visitAt(jobs, instantMs, 'previous')?.place ?? technician.place ?? visitAt(jobs, instantMs, 'next')?.place ?? null;
}

/** The middle of places, by which half of them lie to each side; null of none. One far-off job does not pull it away. */
export function middleOf(places: readonly Place[]): Place | null {
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
  if (places.length === 0) return null;
  return { latitude: median(places.map(({ latitude }) => latitude)), longitude: median(places.map(({ longitude }) => longitude)) };
}

/** Kilometres between two places as the crow flies; null where one of them is not known. */
export const kmOrNull = (a: Place | null, b: Place | null): number | null => (a && b ? kmBetween(a, b) : null);
