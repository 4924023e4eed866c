import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ActionDesk } from './action-desk';
import type { JobDetail, JobStore } from './model/job-store';
import type { SaveState } from './save-state';

/** What every part of the page works with. */
export interface JobPageParts {
  readonly store: JobStore;
  readonly desk: ActionDesk;
  readonly saves: SaveState;
  /** Reads the job again and resolves when the store has it. */
  readonly reread: () => Promise<void>;
}

export const JobPageContext = createContext<JobPageParts | null>(null);

export function useJobPage(): JobPageParts {
  const parts = useContext(JobPageContext);
  if (!parts) throw new Error('useJobPage outside of a job’s page');
  return parts;
}

/** The job as it is now; renders again with every version. */
export function useJob(): JobDetail {
  const { store } = useJobPage();
  return useSyncExternalStore(store.subscribe, store.job);
}
