import { createContext, useContext } from 'react';
import type { AddressChange, BoardAddress } from '../model/board-address';

/** How one looks at the schedule, and how to look at it otherwise: whatever is asked for goes into the address. */
export interface FrameControls {
  readonly address: BoardAddress;
  /** `replace`: a step that Back need not go through. */
  readonly go: (change: AddressChange, replace?: boolean) => void;
  readonly toggleGroup: (key: string) => void;
  /** The viewer's own order of technicians, by id, kept for every device of theirs. */
  readonly own: readonly string[];
  readonly setOwn: (technicianIds: readonly string[]) => void;
}

export const FrameContext = createContext<FrameControls | null>(null);

export function useFrameControls(): FrameControls {
  const controls = useContext(FrameContext);
  if (!controls) throw new Error('Outside of the schedule');
  return controls;
}
