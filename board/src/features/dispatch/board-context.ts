import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Zone } from '../../lib/time';
import type { BoardJob, BoardTechnician } from './model/board-job';
import type { BoardFrame } from './model/board-frame';
import type { BoardStore } from './model/board-store';
import type { JobView, LaneView } from './model/board-views';
import type { CommandRoute } from './model/command-route';
import type { Picked } from './model/picked';
import type { TravelStore } from './model/travel-store';
import type { Asks } from './dialogs/asks';
import type { CardMotion } from './card/card-motion';
import type { SeenPart } from './card/seen-part';
import type { BoardSurface } from './board-surface';
import type { HoursAsks } from './team-hours/hours-asks';
import type { PastClock } from './time-machine/past-clock';
import type { JobNeeds } from './model/job-needs';
import type { InMind } from './in-mind';

/** One day on the screen, and everything that its parts share. The same object as long as the day stands. */
export interface Board {
  readonly store: BoardStore;
  readonly travel: TravelStore;
  readonly frame: BoardFrame;
  readonly outbox: CommandRoute;
  readonly picked: Picked;
  readonly zone: Zone;
  readonly motion: CardMotion;
  readonly seenPart: SeenPart;
  readonly surface: BoardSurface;
  readonly asks: Asks;
  readonly hours: HoursAsks;
  /** Where a board of the past stands; null on the present one. Nothing can be changed in the past. */
  readonly past: PastClock | null;
  readonly inMind: InMind;
  /** Skills that jobs ask for, as far as they were asked about. */
  readonly needs: JobNeeds;
}

export const BoardContext = createContext<Board | null>(null);

export function useBoardContext(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('Outside of a schedule board');
  return board;
}

/** One job's view; renders its reader alone when it changes. */
export function useJobView(jobId: string): JobView | undefined {
  const { store } = useBoardContext();
  const subscribe = useCallback((wake: () => void) => store.subscribeJob(jobId, wake), [store, jobId]);
  return useSyncExternalStore(subscribe, () => store.view(jobId));
}

export const useJob = (jobId: string): BoardJob | undefined => useJobView(jobId)?.job;

export function useLane(technicianId: string): { lane: LaneView; technician: BoardTechnician | undefined } {
  const { store } = useBoardContext();
  const subscribe = useCallback((wake: () => void) => store.subscribeLane(technicianId, wake), [store, technicianId]);
  const lane = useSyncExternalStore(subscribe, () => store.lane(technicianId));
  const technician = useSyncExternalStore(subscribe, () => store.technician(technicianId));
  return { lane, technician };
}
