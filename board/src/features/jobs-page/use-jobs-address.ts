import { useCallback, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { addressOf, readQuery } from './model/jobs-query';
import type { JobsQuery } from './model/jobs-query';

/** The list that the address names, and how to go to another one. */
export function useJobsAddress(): { query: JobsQuery; go: (change: Partial<JobsQuery>, replace?: boolean) => void } {
  const { search } = useLocation();
  const navigate = useNavigate();
  const query = useMemo(() => readQuery(new URLSearchParams(search)), [search]);
  const go = useCallback(
    (change: Partial<JobsQuery>, replace = false) => {
      // Of the address as it is now: two changes within one render are both kept.
      const next = { ...readQuery(new URLSearchParams(location.search)), ...change };
      void navigate(`/jobs${addressOf(next)}`, { replace });
    },
    [navigate],
  );
  return { query, go };
}
