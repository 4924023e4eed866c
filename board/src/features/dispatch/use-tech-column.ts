import { useSyncExternalStore } from 'react';
import { TECH_COLUMN, TECH_COLUMN_NARROW } from './model/geometry';

const narrow = matchMedia('(max-width: 640px)');

function subscribe(wake: () => void): () => void {
  narrow.addEventListener('change', wake);
  return () => narrow.removeEventListener('change', wake);
}

/** How wide the technicians' column is on this screen; on a phone the day needs the room. */
export const useTechColumn = (): number => useSyncExternalStore(subscribe, () => (narrow.matches ? TECH_COLUMN_NARROW : TECH_COLUMN));
