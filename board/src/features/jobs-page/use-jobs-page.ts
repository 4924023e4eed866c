import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useByMinute } from '../../apollo/minute-clock';
import { usePreference } from '../../apollo/use-preference';
import { useViewer } from '../../apollo/viewer';
import { JobsPageTechniciansDocument } from '../../graphql/graphql';
import { dayOf } from '../../lib/time';
import type { JobsPageState } from './jobs-context';
import { jobsSession } from './jobs-session';
import { filterOf, isOrder } from './model/jobs-query';
import { useJobsAddress } from './use-jobs-address';

/** The page's state: the address says which list, the session reads and follows it. */
export function useJobsPage(): JobsPageState {
  const viewer = useViewer();
  const session = jobsSession(useApolloClient(), viewer);
  const { query, go: goTo } = useJobsAddress();
  const [keptSort, keepSort] = usePreference('jobs.sort');
  const today = useByMinute((nowMs) => dayOf(nowMs, viewer.workspace));
  const { data } = useQuery(JobsPageTechniciansDocument, { fetchPolicy: 'cache-and-network' });
  const technicians = useMemo(() => data?.technicians ?? [], [data]);
  useEffect(() => {
    session.desk.technicians = technicians;
  }, [session, technicians]);

  const order = query.sort ?? (typeof keptSort === 'string' && isOrder(keptSort) ? keptSort : 'CREATED_DESC');
  // The same filter is the same object: the address changes with every letter, the list only with what it means.
  const filterText = JSON.stringify(filterOf(query, today));
  const filter = useMemo(() => JSON.parse(filterText) as ReturnType<typeof filterOf>, [filterText]);
  useEffect(() => {
    session.list.open();
    return () => session.list.close();
  }, [session]);
  const createdId = useCreated();
  useEffect(() => {
    const { list, selection } = session;
    list.counts.within(filter);
    if (createdId === null && list.isShowing(filter, order)) return;
    selection.clear();
    session.scrollTop = 0;
    void list.show(filter, order, createdId);
  }, [session, filter, order, createdId]);

  return useMemo(() => {
    const go: JobsPageState['go'] = (change, replace) => {
      if (change.sort) keepSort(change.sort);
      goTo(change, replace);
    };
    return { session, query, filter, order, today, technicians, go };
  }, [session, query, filter, order, today, technicians, goTo, keepSort]);
}

/** The job that was made a moment ago, once: not again when the page is loaded afresh. */
function useCreated(): string | null {
  const { state, pathname, search } = useLocation();
  const navigate = useNavigate();
  const created = (state as { created?: unknown } | null)?.created;
  const last = useRef<string | null>(null);
  if (typeof created === 'string') last.current = created;
  useEffect(() => {
    if (typeof created === 'string') void navigate(pathname + search, { replace: true, state: null });
  }, [created, navigate, pathname, search]);
  return last.current;
}
