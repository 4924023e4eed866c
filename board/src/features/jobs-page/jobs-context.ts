import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Counts } from './counts-store';
import type { JobFilter, JobOrder } from '../../graphql/graphql';
import type { Day } from '../../lib/time';
import type { KnownTechnician } from './model/job-command';
import type { JobsQuery } from './model/jobs-query';
import type { JobsSession } from './jobs-session';
import type { Selection } from './selection';

/** What the page shows, and what its parts share. */
export interface JobsPageState {
  readonly session: JobsSession;
  readonly query: JobsQuery;
  readonly filter: JobFilter;
  readonly order: JobOrder;
  readonly today: Day;
  readonly technicians: readonly KnownTechnician[];
  /** Goes to another list; the address follows. `replace` for every letter of a search. */
  readonly go: (change: Partial<JobsQuery>, replace?: boolean) => void;
}

export const JobsContext = createContext<JobsPageState | null>(null);

export function useJobs(): JobsPageState {
  const state = useContext(JobsContext);
  if (!state) throw new Error('Outside of the Jobs page');
  return state;
}

/** The numbers over the list; null until they are counted first. */
export function useCounts(): Counts | null {
  const { counts } = useJobs().session.list;
  return useSyncExternalStore(counts.subscribe, counts.get);
}

export function useSelection(): Selection {
  const { selection } = useJobs().session;
  return useSyncExternalStore(selection.subscribe, selection.get);
}
