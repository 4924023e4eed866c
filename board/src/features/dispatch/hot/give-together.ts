import { announce } from '../../../ui/live-region';
import type { Board } from '../board-context';
import { isBooked, overlaps } from '../model/board-job';
import type { BoardJob, Span } from '../model/board-job';
import { giveOut } from '../model/give-out';
import type { MoveIntent } from '../model/process-drop';

/** Where the jobs would go if they were given to this technician now, by what the board knows of their day. */
export const placesOf = (board: Board, jobs: readonly BoardJob[], technicianId: string | null, fromMs: number): MoveIntent[] =>
  giveOut(jobs, technicianId, fromMs, bookedOf(board, jobs, technicianId));

/** Of these places the jobs that would clash there, before the API is asked. */
export function clashesAmong(board: Board, jobs: readonly BoardJob[], moves: readonly MoveIntent[]): ReadonlySet<string> {
  const clashing = moves.filter(({ jobId, window, technicianId = null }) => {
    const others = moves.flatMap((move) => (move.jobId === jobId || technicianId === null ? [] : [move.window]));
    return [...bookedOf(board, jobs, technicianId), ...others].some((other) => overlaps(other, window));
  });
  return new Set(clashing.map(({ jobId }) => jobId));
}

function bookedOf({ store }: Board, without: readonly BoardJob[], technicianId: string | null): Span[] {
  const ids = new Set(without.map(({ id }) => id));
  const lane = technicianId === null ? [] : store.laneJobsOf(technicianId);
  return lane.flatMap((job) => (isBooked(job) && job.window && !ids.has(job.id) ? [job.window] : []));
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
