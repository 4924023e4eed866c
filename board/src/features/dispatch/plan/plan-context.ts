import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { PlanLayer, PlanState, Trace } from './plan-layer';

/** The plan that lies over the board; null where there is none. */
export const PlanContext = createContext<PlanLayer | null>(null);

const NONE: readonly Trace[] = [];
const silent = () => () => {};

export function usePlanState(layer: PlanLayer): PlanState {
  return useSyncExternalStore(layer.subscribe, layer.snapshot);
}

/** Where jobs of this lane stand while the plan shows them elsewhere. */
export function useTraces(technicianId: string): readonly Trace[] {
  const layer = useContext(PlanContext);
  const read = useCallback(() => layer?.tracesOf(technicianId) ?? NONE, [layer, technicianId]);
  return useSyncExternalStore(layer?.subscribe ?? silent, read);
}
