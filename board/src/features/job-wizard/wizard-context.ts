import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useViewer } from '../../apollo/viewer';
import type { Draft } from './model/draft';
import type { WizardState, WizardStore } from './wizard-store';

export const WizardContext = createContext<WizardStore | null>(null);

export interface Wizard extends WizardState {
  store: WizardStore;
  edit: WizardStore['edit'];
  /** What is wrong with a field, in words. */
  problem: (field: string) => string | undefined;
  /** Changes one part of the plan. */
  plan: (change: Partial<Draft['schedule']>, field?: string) => void;
}

/** The unfinished job, for its steps. */
export function useWizard(): Wizard {
  const store = useContext(WizardContext);
  if (!store) throw new Error('useWizard outside of the wizard');
  const state = useSyncExternalStore(store.subscribe, store.get);
  return useMemo(
    () => ({
      ...state,
      store,
      edit: store.edit.bind(store),
      problem: (field) => state.problems.find((one) => one.field === field)?.message,
      plan: (change, field) => store.edit((draft) => ({ ...draft, schedule: { ...draft.schedule, ...change } }), field),
    }),
    [state, store],
  );
}

/** Clock, zone, locale and currency of the shop. */
export function useShop(): ReturnType<typeof useViewer>['workspace'] {
  return useViewer().workspace;
}
