import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';
import { apiErrorOf, type ApiError } from '../../apollo/api-error';
import { openLiveFeed } from '../../apollo/live-feed';
import { useViewer } from '../../apollo/viewer';
import type { Shop } from '../../lib/change-words';
import { oneAtATime } from '../../lib/one-at-a-time';
import { JobPageAgainDocument, JobPageDocument, JobPageFeedDocument, JobPageStandDocument } from '../../graphql/graphql';
import { ActionDesk } from './action-desk';
import type { JobPageParts } from './job-context';
import { JobStore, type JobEvent } from './model/job-store';
import { SaveState } from './save-state';

export type PageState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly error: ApiError }
  | { readonly kind: 'ready'; readonly parts: JobPageParts };

const LOADING: PageState = { kind: 'loading' };

/** The job of this number, live from the moment it is read. */
export function useJobPageState(number: string): { state: PageState; retry: () => void } {
  const client = useApolloClient();
  const { id: viewerId, workspace } = useViewer();
  const [attempt, setAttempt] = useState(0);
  const [known, setKnown] = useState<{ key: string; state: PageState }>({ key: '', state: LOADING });
  const key = `${number}/${attempt}`;
  useEffect(
    () => follow(client, viewerId, workspace, number, (state) => setKnown({ key, state })),
    [client, viewerId, workspace, number, key],
  );
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const state = known.key === key ? known.state : LOADING;
  const isOffline = state.kind === 'failed' && state.error.code === 'OFFLINE';
  useEffect(() => {
    if (!isOffline) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [isOffline, retry]);
  return { state, retry };
}

/** Asks where the log stands, then for the job, then follows from there: whatever happens between is heard. */
function follow(client: ApolloClient, viewerId: string, shop: Shop, number: string, tell: (state: PageState) => void): () => void {
  let isOver = false;
  let close: () => void = () => {};
  let cursor = '';

  const stand = async () => {
    const { data } = await client.query({ query: JobPageStandDocument, fetchPolicy: 'no-cache' });
    cursor = data!.eventCursor;
  };
  const open = async () => {
    await stand();
    const { data } = await client.query({ query: JobPageDocument, variables: { number }, fetchPolicy: 'no-cache' });
    if (isOver) return;
    if (!data?.jobByNumber) return tell({ kind: 'missing' });
    const store = new JobStore(data.jobByNumber, viewerId);
    const read = async () => {
      const { data: again } = await client.query({
        query: JobPageAgainDocument,
        variables: { id: store.job().id },
        fetchPolicy: 'no-cache',
      });
      if (isOver) return;
      if (again?.job) store.apply(again.job);
      else tell({ kind: 'missing' });
    };
    const reread = oneAtATime(read);
    tell({ kind: 'ready', parts: { store, reread, desk: new ActionDesk(client, store, shop, reread), saves: new SaveState() } });
    close = openLiveFeed<JobEvent>({
      document: JobPageFeedDocument,
      getCursor: () => cursor,
      onBatch: (events, batch) => {
        const job = store.job();
        const own = events.filter(({ jobId }) => jobId === job.id);
        for (const event of own) store.hear(event);
        const { changes = [] } = batch;
        const people = new Set([job.customer.id, ...job.crew.map(({ id }) => id)]);
        // A lost answer is made up for by the next one: the feed itself goes on.
        if (own.length > 0 || changes.some(({ id }) => people.has(id))) reread().catch(() => {});
      },
      onResync: async () => {
        await stand();
        await read();
      },
    }).close;
  };
  open().catch((error: unknown) => {
    if (!isOver) tell({ kind: 'failed', error: apiErrorOf(error) });
  });
  return () => {
    isOver = true;
    close();
  };
}
