import { useCallback, useEffect, useState } from 'react';
import type { ApiError } from '../../apollo/api-error';
import type { Day } from '../../lib/time';
import { useDayContext } from './day-context';

/** Reads the day when it is not in the store yet, and again when the network returns; what is there is shown meanwhile. */
export function useLoadedDay(day: Day): { isLoaded: boolean; error: ApiError | null; retry: () => void } {
  const { store, readDay } = useDayContext();
  const [, render] = useState(0);
  const [error, setError] = useState<ApiError | null>(null);

  const read = useCallback(async () => {
    setError(null);
    setError(await readDay(day));
    render((count) => count + 1);
  }, [day, readDay]);

  useEffect(() => {
    if (!store.hasDay(day)) void read();
  }, [day, read, store]);

  useEffect(() => {
    if (!error) return;
    const onOnline = () => void read();
    window.addEventListener('online', onOnline);
    return () => window.removeEventListener('online', onOnline);
  }, [error, read]);

  return { isLoaded: store.hasDay(day), error, retry: () => void read() };
}
