import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { apiErrorOf, type ApiError } from '../../../apollo/api-error';
import { JobPageHistoryDocument, type JobEventKind } from '../../../graphql/graphql';
import { useJob, useJobPage } from '../job-context';
import type { JobEvent } from '../model/job-store';

interface Pages {
  readonly key: string;
  readonly events: readonly JobEvent[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
  readonly error: ApiError | null;
}

export interface History {
  /** Newest first; null while the first page is on its way. */
  readonly events: readonly JobEvent[] | null;
  readonly hasMore: boolean;
  readonly error: ApiError | null;
  readonly isLoading: boolean;
  readonly more: () => void;
}

/** What happened, page by page from the newest, with what happens now on top. `kinds` null: everything. */
export function useHistory(kinds: readonly JobEventKind[] | null): History {
  const client = useApolloClient();
  const { store } = useJobPage();
  const { id } = useJob();
  const heard = useSyncExternalStore(store.subscribe, store.events);
  const key = `${id}/${kinds?.join() ?? ''}`;
  const [pages, setPages] = useState<Pages | null>(null);
  const [isLoading, setLoading] = useState(false);
  const known = pages?.key === key ? pages : null;

  const read = useCallback(
    async (after: string | null, before: readonly JobEvent[], isOver: () => boolean) => {
      setLoading(true);
      const next = await client
        .query({ query: JobPageHistoryDocument, variables: { id, after, kinds: kinds && [...kinds] }, fetchPolicy: 'no-cache' })
        .then(
          ({ data }): Pages => {
            const { nodes = [], pageInfo } = data?.job?.history ?? {};
            const { endCursor = null, hasNextPage = false } = pageInfo ?? {};
            return { key, events: [...before, ...nodes], endCursor, hasMore: hasNextPage, error: null };
          },
          (error: unknown): Pages => ({ key, events: before, endCursor: after, hasMore: true, error: apiErrorOf(error) }),
        );
      if (isOver()) return;
      store.learn(next.events);
      setPages(next);
      setLoading(false);
    },
    [client, store, id, kinds, key],
  );
  useEffect(() => {
    let isOver = false;
    void read(null, [], () => isOver);
    return () => {
      isOver = true;
    };
  }, [read]);

  const events = useMemo(() => {
    if (!known || (known.error && known.events.length === 0)) return null;
    const read_ = new Set(known.events.map(({ cursor }) => cursor));
    const fresh = heard.filter((event) => !read_.has(event.cursor) && (!kinds || kinds.includes(event.kind)));
    return [...fresh, ...known.events].sort((a, b) => b.at.localeCompare(a.at));
  }, [known, heard, kinds]);
  return {
    events,
    hasMore: known?.hasMore ?? false,
    error: known?.error ?? null,
    isLoading,
    more: () => {
      if (!isLoading) void read(known?.endCursor ?? null, known?.events ?? [], () => false);
    },
  };
}
