import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useCounts, useJobs, useSelection } from '../jobs-context';
import { daysOf } from '../model/jobs-query';
import { RailDrag } from '../rail/rail-drag';
import type { Selection } from '../selection';
import { BulkDesk } from './bulk-desk';
import { BulkStore } from './bulk-store';
import type { BulkChange, BulkKind } from './model/bulk-change';

/** What the list can do with many jobs at once, and with rows that are carried to the rail. */
export interface ManyJobs {
  readonly desk: BulkDesk;
  readonly store: BulkStore;
  readonly drag: RailDrag;
  /** How many are ticked. */
  readonly count: number;
  /** How many match the filter. */
  readonly total: number;
  /** Whose free time counts: the first of the days listed that is not over, or today. */
  readonly day: string;
  /** Batches of events heard; the rail reads again with each. */
  readonly changes: number;
  /** A change of what is ticked, or else of the whole list. */
  readonly begin: (kind: BulkKind) => void;
  /** What is ticked, or else the row in hand, goes to a technician, or to nobody. */
  readonly assign: (technicianId: string | null, jobIds?: readonly string[]) => void;
}

export function useManyJobs(): ManyJobs {
  const client = useApolloClient();
  const { session, query, filter, today } = useJobs();
  const { list, selection } = session;
  const chosen = useSelection();
  const total = useCounts()?.list.total ?? 0;
  const desk = useMemo(() => new BulkDesk(client), [client]);
  const store = useMemo(() => new BulkStore(), []);
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      list.hear((events) => {
        desk.hear(events);
        if (events.length) setChanges((count) => count + 1);
      }),
    [list, desk],
  );

  const open = useMemo(
    () => (kind: BulkKind, which: Selection, count: number, given?: BulkChange) =>
      store.open({ kind, selection: which, count, ...(given ? { given } : {}) }),
    [store],
  );
  const assign = useMemo<ManyJobs['assign']>(
    () => (technicianId, jobIds) => {
      const which: Selection = jobIds ? { kind: 'some', ids: new Set(jobIds) } : selection.get();
      const [only] = which.kind === 'some' && which.ids.size === 1 ? which.ids : [];
      const job = only === undefined ? undefined : list.store.shown(only);
      // One job goes at once, as on the board; of several one sees first what would come of it.
      if (job) void session.desk.run(job, { kind: 'reassign', technicianId });
      else open('reassign', which, jobIds?.length ?? selection.count(total), { kind: 'reassign', technicianId, allowOverlap: false });
    },
    [session, list, selection, open, total],
  );
  const latest = useRef(assign);
  useEffect(() => {
    latest.current = assign;
  }, [assign]);
  const drag = useMemo(() => new RailDrag((jobIds, technicianId) => latest.current(technicianId, jobIds)), []);

  const firstDay = query.when ? daysOf(query.when, today).from : today;
  const count = chosen.kind === 'some' ? chosen.ids.size : selection.count(total);
  return {
    desk,
    store,
    drag,
    count,
    total,
    day: firstDay > today ? firstDay : today,
    changes,
    begin: (kind) => (count > 0 ? open(kind, chosen, count) : open(kind, { kind: 'all', filter, except: new Set() }, total)),
    assign,
  };
}

/** The dialog that is open, if any. */
export const useBulkRequest = (store: BulkStore): ReturnType<BulkStore['get']> => useSyncExternalStore(store.subscribe, store.get);
