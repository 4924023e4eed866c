import type { Board } from '../board-context';
import type { BoardJob } from '../model/board-job';

/** Of the chosen the jobs that still wait, are in view and may be given out; in the order of the hot list. */
export const pickedJobs = ({ frame, picked, store }: Board): readonly BoardJob[] =>
  (['unassigned', 'unscheduled', 'onHold'] as const)
    .flatMap((section) => frame.hotSection(section).ids)
    .flatMap((id) => (picked.has(id) ? (store.job(id) ?? []) : []))
    .filter(({ handles }) => handles.includes('TECHNICIAN'));

/** All that goes when this one is taken: the chosen, itself among them; none where it goes alone. */
export function goingWith(board: Board, jobId: string): readonly BoardJob[] {
  const chosen = pickedJobs(board);
  return chosen.length > 1 && chosen.some(({ id }) => id === jobId) ? chosen : [];
}
