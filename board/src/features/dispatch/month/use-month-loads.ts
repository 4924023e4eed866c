import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useCallback, useEffect, useState } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import type { ApiError } from '../../../apollo/api-error';
import { openLiveFeed } from '../../../apollo/live-feed';
import {
  ScheduleMonthDocument,
  ScheduleMonthFeedDocument,
  ScheduleMonthPlanDocument,
  ScheduleMonthStartDocument,
} from '../../../graphql/graphql';
import type { ScheduleMonthPlanQuery, ScheduleMonthQuery } from '../../../graphql/graphql';

/** At most so often, however much happens in the shop. */
const EVERY_MS = 1_000;

export type Loads = ScheduleMonthQuery['technicianLoads'];
/** What became of the plan that was asked for; null where there is none. */
export type MonthPlan = ScheduleMonthPlanQuery['plan'];
export interface MonthState {
  readonly loads: Loads | null;
  readonly plan: MonthPlan;
  readonly error: ApiError | null;
}

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly planId: string | null;
}

const LOADING: MonthState = { loads: null, plan: null, error: null };

/** The loads of the days that are asked for, as they would be with a plan while it is open; counted anew by the API after whatever happens. */
export function useMonthLoads(asked: Asked | null): MonthState & { retry: () => void } {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<MonthState & { key: string }>({ ...LOADING, key: '' });
  const key = `${asked?.from}/${asked?.to}/${asked?.planId}/${attempt}`;
  useEffect(() => (asked ? followLoads(client, asked, (next) => setState({ ...next, key })) : undefined), [client, asked, key]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return { ...(state.key === key ? state : LOADING), retry };
}

function followLoads(client: ApolloClient, { from, to, planId }: Asked, tell: (state: MonthState) => void): () => void {
  let cursor = '';
  let isOver = false;
  let readAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close = (): void => {};

  const read = async () => {
    readAt = Date.now();
    const plan = planId ? await readPlan(client, planId) : null;
    const variables = { from, to, planId: plan?.id };
    const { data } = await client.query({ query: ScheduleMonthDocument, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('The loads came back empty');
    if (!isOver) tell({ loads: data.technicianLoads, plan, error: null });
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
    (error: unknown) => !isOver && tell({ ...LOADING, error: apiErrorOf(error) }),
  );
  return () => {
    isOver = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
    close();
  };
}

async function readPlan(client: ApolloClient, id: string): Promise<MonthPlan> {
  const { data } = await client.query({ query: ScheduleMonthPlanDocument, variables: { id }, fetchPolicy: 'no-cache' });
  return data?.plan ?? null;
}
