import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { apiErrorOf, type ApiError } from '../../apollo/api-error';
import { openLiveFeed } from '../../apollo/live-feed';
import { serverNow } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { MyDayFeedDocument } from '../../graphql/graphql';
import { dayOf, type Day } from '../../lib/time';
import { notify } from '../../ui/toast';
import type { DayContextValue } from './day-context';
import { DayStore } from './model/day-store';
import { changeWords } from './model/event-words';
import { readDay } from './read-day';

/** The store of this technician's jobs, kept live from the first day that was read. */
export function useMyDay(): DayContextValue {
  const client = useApolloClient();
  const { id: viewerId, workspace } = useViewer();
  const [store] = useState(() => new DayStore());
  const [isRead, setIsRead] = useState(false);
  // Where the feed goes on after it was closed: the first read's cursor, then the last batch's end. Later reads never move it; they
  // are newer, and what events bring again the store's gate lets fall.
  const cursor = useRef<string | null>(null);

  const read = useCallback(
    async (day: Day): Promise<ApiError | null> => {
      try {
        const at = await readDay(client, store, day, workspace);
        cursor.current ??= at;
        setIsRead(true);
        return null;
      } catch (error) {
        return apiErrorOf(error);
      }
    },
    [client, store, workspace],
  );

  useEffect(() => {
    if (!isRead) return;
    const feed = openLiveFeed({
      document: MyDayFeedDocument,
      getCursor: () => cursor.current!,
      onBatch: (events, batch) => {
        cursor.current = batch.to;
        for (const change of store.applyEvents(events)) {
          const job = change.after ?? change.before;
          const words = changeWords(change, viewerId, dayOf(serverNow(), workspace), workspace);
          if (!words || !job) continue;
          notify({ subject: job.id, title: words, detail: job.customer.name }); // Read aloud too: the toasts are a live region.
        }
      },
      onResync: async () => {
        const cursors: string[] = [];
        for (const day of store.days()) cursors.push(await readDay(client, store, day, workspace));
        // The oldest: a later one would pass over events that the first read has not seen.
        cursor.current = cursors[0] ?? cursor.current;
      },
    });
    return () => feed.close();
  }, [client, isRead, store, viewerId, workspace]);

  return { store, readDay: read };
}
