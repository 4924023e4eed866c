import type { BoardJob, Span } from './board-job';
import { clamp } from './geometry';
import { isRowKey, rowsOf } from './slot';
import type { StepKey } from './slot';

/** A card, or the head of a technician's row when there is no job. */
export interface CellAt {
  readonly technicianId: string;
  readonly jobId: string | null;
}

/**
 * Sideways: the card before or after in the lane, and before the first the row's head. Up and down: from a card the nearest in time in the
 * next lane that has any, from a head the next head.
 */
export function neighbour(
  from: CellAt,
  key: StepKey | 'Home' | 'End',
  technicianIds: readonly string[],
  cardsOf: (technicianId: string) => readonly BoardJob[],
): CellAt | null {
  const lane = cardsOf(from.technicianId);
  const at = lane.findIndex((job) => job.id === from.jobId);
  if (!isRowKey(key)) {
    const to = key === 'Home' ? 0 : key === 'End' ? lane.length - 1 : key === 'ArrowLeft' ? at - 1 : at + 1;
    if (to < 0) return from.jobId === null ? null : { technicianId: from.technicianId, jobId: null };
    return lane[to] ? { technicianId: from.technicianId, jobId: lane[to].id } : null;
  }
  const home = technicianIds.indexOf(from.technicianId);
  const first = clamp(home + rowsOf(key), 0, technicianIds.length - 1);
  if (first === home) return null;
  if (from.jobId === null) return { technicianId: technicianIds[first]!, jobId: null };
  const isUp = first < home;
  const ahead = isUp ? technicianIds.slice(0, first + 1).reverse() : technicianIds.slice(first);
  // A page may end where nobody has a job: then back towards where it began.
  const behind = isUp ? technicianIds.slice(first + 1, home) : technicianIds.slice(home + 1, first).reverse();
  for (const technicianId of [...ahead, ...behind]) {
    const nearest = nearestInTime(cardsOf(technicianId), lane[at]?.window ?? null);
    if (nearest) return { technicianId, jobId: nearest.id };
  }
  return null;
}

function nearestInTime(jobs: readonly BoardJob[], window: Span | null): BoardJob | undefined {
  const distance = (job: BoardJob) => Math.abs((job.window?.start ?? 0) - (window?.start ?? 0));
  return [...jobs].sort((a, b) => distance(a) - distance(b))[0];
}
