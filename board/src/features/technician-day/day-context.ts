import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ApiError } from '../../apollo/api-error';
import type { Day } from '../../lib/time';
import type { DayStore } from './model/day-store';
import type { Stop } from './model/stops';

export interface DayContextValue {
  store: DayStore;
  /** Reads a day; resolves with what went wrong, or null. */
  readDay: (day: Day) => Promise<ApiError | null>;
}

export const DayContext = createContext<DayContextValue | null>(null);

export function useDayContext(): DayContextValue {
  const value = useContext(DayContext);
  if (!value) throw new Error('Outside of the technician’s day');
  return value;
}

/** Every known job; renders again when one changes. */
export function useStops(): readonly Stop[] {
  const { store } = useDayContext();
  return useSyncExternalStore(store.subscribe, store.all);
}

/** One job; renders again when it changes. */
export function useStop(id: string): Stop | undefined {
  const { store } = useDayContext();
  return useSyncExternalStore(store.subscribe, () => store.get(id));
}
