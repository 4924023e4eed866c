import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { apiErrorOf, type ApiError } from '../../apollo/api-error';
import { serverNow } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { MyJobDocument } from '../../graphql/graphql';
import { dayOf } from '../../lib/time';
import { useDayContext } from './day-context';

/** Opened by a link: reads today, from which the feed follows, and then the job if it is of another day. */
export function useLoadedJob(jobId: string): { isLoading: boolean; error: ApiError | null; retry: () => void } {
  const client = useApolloClient();
  const { store, readDay } = useDayContext();
  const { workspace } = useViewer();
  const [state, setState] = useState<{ isLoading: boolean; error: ApiError | null }>({ isLoading: !store.get(jobId), error: null });

  const read = useCallback(async () => {
    setState({ isLoading: true, error: null });
    const today = dayOf(serverNow(), workspace);
    const error = store.hasDay(today) ? null : await readDay(today);
    if (error || store.get(jobId)) return setState({ isLoading: false, error });
    const reading = store.beginRead(null);
    try {
      const { data } = await client.query({ query: MyJobDocument, variables: { id: jobId }, fetchPolicy: 'no-cache' });
      store.finishRead(reading, data?.job ? [data.job] : [], ({ id }) => id === jobId);
      setState({ isLoading: false, error: null });
    } catch (failure) {
      const problem = apiErrorOf(failure);
      setState({ isLoading: false, error: problem.code === 'NOT_FOUND' ? null : problem });
    }
  }, [client, jobId, readDay, store, workspace]);

  useEffect(() => {
    if (!store.get(jobId)) void read();
  }, [jobId, read, store]);

  return { ...state, retry: () => void read() };
}
