import { announce } from '../../../ui/live-region';
import type { Board } from '../board-context';
import { isBooked } from '../model/board-job';
import type { BoardJob, Span } from '../model/board-job';
import { giveOut } from '../model/give-out';
import type { MoveIntent } from '../model/process-drop';

/** Where the jobs would go if they were given to this technician now, by what the board knows of their day. */
export function placesOf({ store }: Board, jobs: readonly BoardJob[], technicianId: string | null, fromMs: number): MoveIntent[] {
  const ids = new Set(jobs.map(({ id }) => id));
  const booked: Span[] =
    technicianId === null
      ? []
      : store.laneJobsOf(technicianId).flatMap((job) => (isBooked(job) && job.window && !ids.has(job.id) ? [job.window] : []));
  return giveOut(jobs, technicianId, fromMs, booked);
}

/** Gives them out as one step. What could not be made stays chosen. */
export async function giveTogether(board: Board, moves: readonly MoveIntent[]): Promise<void> {
  const seen = moves.flatMap((intent) => {
    const job = board.store.job(intent.jobId);
    return job ? [{ intent, version: job.version }] : [];
  });
  const moved = await board.outbox.moveTogether(seen);
  if (moved) board.picked.clear(moved);
  else announce('Nothing was moved.', 'urgent');
}
