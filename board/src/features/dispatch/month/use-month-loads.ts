import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import type { ApiError } from '../../../apollo/api-error';
import { openLiveFeed } from '../../../apollo/live-feed';
import { ScheduleMonthDocument, ScheduleMonthFeedDocument, ScheduleMonthStartDocument } from '../../../graphql/graphql';
import type { ScheduleMonthQuery } from '../../../graphql/graphql';

/** At most so often, however much happens in the shop. */
const EVERY_MS = 1_000;

export type Loads = ScheduleMonthQuery['technicianLoads'];
type State = { readonly loads: Loads | null; readonly error: ApiError | null };

const LOADING: State = { loads: null, error: null };

/** The loads of some days, counted anew by the API after whatever happens. */
export function useMonthLoads(from: string, to: string): State & { retry: () => void } {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<State & { key: string }>({ ...LOADING, key: '' });
  const key = `${from}/${to}/${attempt}`;
  useEffect(() => followLoads(client, { from, to }, (next) => setState({ ...next, key })), [client, from, to, key]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...(state.key === key ? state : LOADING), retry };
}

function followLoads(client: ApolloClient, variables: { from: string; to: string }, tell: (state: State) => void): () => void {
  let cursor = '';
  let isOver = false;
  let readAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = (): void => {};

  const read = async () => {
    readAt = Date.now();
    const { data } = await client.query({ query: ScheduleMonthDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('The loads came back empty');
    if (!isOver) tell({ loads: data.technicianLoads, error: null });
  };
  // The cursor before the counts: what happens in between is counted once more, and nothing is missed.
  const start = async () => {
    const { data } = await client.query({ query: ScheduleMonthStartDocument, fetchPolicy: 'no-cache' });
    cursor = data?.eventCursor ?? '';
    await read();
  };
  const soon = () => {
    if (isOver || timer !== undefined || document.visibilityState === 'hidden') return;
    timer = setTimeout(
      () => {
        timer = undefined;
        // Counts that could not be read stay as they are: the live status tells of the network, and the next event asks again.
        read().catch(() => {});
      },
      Math.max(0, readAt + EVERY_MS - Date.now()),
    );
  };
  const onVisible = () => document.visibilityState === 'visible' && soon();
  document.addEventListener('visibilitychange', onVisible);

  start().then(
    () => {
      if (!isOver)
        close = openLiveFeed({ document: ScheduleMonthFeedDocument, getCursor: () => cursor, onBatch: soon, onResync: start }).close;
    },
    (error: unknown) => !isOver && tell({ loads: null, error: apiErrorOf(error) }),
  );
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
    close();
  };
}
