import { useState } from 'react';
import type { Board } from '../board-context';

interface ChosenVisit {
  readonly technicianId: string;
  readonly window: { readonly start: string; readonly end: string };
  readonly job: { readonly id: string; readonly version: number };
}

/** Carries the chosen part of a plan out as one step; the plan stays open where all was refused. */
export function useAcceptPlan(
  board: Board,
  onDone: () => void,
): { accept: (visits: readonly ChosenVisit[]) => Promise<void>; isSending: boolean } {
  const [isSending, setSending] = useState(false);
  const accept = async (visits: readonly ChosenVisit[]) => {
    setSending(true);
    const moves = visits.map(({ job, technicianId, window }) => ({
      intent: {
        kind: 'move' as const,
        jobId: job.id,
        technicianId,
        window: { start: Date.parse(window.start), end: Date.parse(window.end) },
      },
      version: job.version,
    }));
    const made = await board.outbox.moveTogether(moves);
    if (made) onDone();
    else setSending(false);
  };
  return { accept, isSending };
}
