import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiErrorOf } from '../../apollo/api-error';
import { CustomerVisitsDocument } from '../../graphql/graphql';
import type { CustomerVisitFragment } from '../../graphql/graphql';

export interface Visits {
  readonly jobs: readonly CustomerVisitFragment[];
  readonly total: number;
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

export interface CustomerVisitsState {
  readonly visits: Visits | null;
  readonly error: string | null;
  readonly isLoading: boolean;
  readonly more: () => void;
  /** Reads as many again as are shown. */
  readonly reload: () => void;
}

/** A customer's jobs, newest first, page by page. */
export function useCustomerVisits(id: string): CustomerVisitsState {
  const client = useApolloClient();
  const [visits, setVisits] = useState<Visits | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [isLoading, setLoading] = useState(true);
  const latest = useRef(0);

  const read = useCallback(
    async (after: string | null, before: readonly CustomerVisitFragment[], atLeast: number) => {
      const question = ++latest.current;
      setLoading(true);
      try {
        let jobs = before;
        let next = after;
        let total: number;
        do {
          const { data } = await client.query({ query: CustomerVisitsDocument, variables: { id, after: next }, fetchPolicy: 'no-cache' });
          const page = data?.customer?.jobs;
          if (question !== latest.current) return;
          jobs = [...jobs, ...(page?.nodes ?? [])];
          total = page?.totalCount ?? 0;
          next = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
        } while (next && jobs.length < atLeast);
        setVisits({ jobs, total, next });
        setError(null);
      } catch (failure) {
        if (question === latest.current) setError(apiErrorOf(failure).message);
      } finally {
        if (question === latest.current) setLoading(false);
      }
    },
    [client, id],
  );
  useEffect(() => {
    setVisits(null);
    void read(null, [], 0);
    const questions = latest;
    return () => void questions.current++;
  }, [read]);

  const more = useCallback(() => void (visits?.next && read(visits.next, visits.jobs, 0)), [read, visits]);
  const reload = useCallback(() => void read(null, [], visits?.jobs.length ?? 0), [read, visits]);
  return { visits, error, isLoading, more, reload };
}
