import type { BoardJob, Span } from './board-job';
import type { StepKey } from './slot';

export interface CardAt {
  readonly technicianId: string;
  readonly jobId: string;
}

/** Sideways: the card before or after in the lane. Up and down: the nearest in time in the next lane that has any. */
export function neighbour(
  from: CardAt,
  key: StepKey | 'Home' | 'End',
  technicianIds: readonly string[],
  cardsOf: (technicianId: string) => readonly BoardJob[],
): CardAt | null {
  const lane = cardsOf(from.technicianId);
  const at = lane.findIndex((job) => job.id === from.jobId);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') {
    const to = key === 'Home' ? 0 : key === 'End' ? lane.length - 1 : key === 'ArrowLeft' ? at - 1 : at + 1;
    return lane[to] ? { technicianId: from.technicianId, jobId: lane[to].id } : null;
  }
  const step = key === 'ArrowUp' ? -1 : 1;
  const window = lane[at]?.window;
  for (let row = technicianIds.indexOf(from.technicianId) + step; technicianIds[row] !== undefined; row += step) {
    const nearest = nearestInTime(cardsOf(technicianIds[row]!), window ?? null);
    if (nearest) return { technicianId: technicianIds[row]!, jobId: nearest.id };
  }
  return null;
}

function nearestInTime(jobs: readonly BoardJob[], window: Span | null): BoardJob | undefined {
  const distance = (job: BoardJob) => Math.abs((job.window?.start ?? 0) - (window?.start ?? 0));
  return [...jobs].sort((a, b) => distance(a) - distance(b))[0];
}
