import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { openLiveFeed } from './live-feed';
import type { LiveFeedOptions } from './live-feed';
import type { FeedBatch } from './live-feed-follower';

/** Several changes of one action are one reading. */
const PAUSE_MS = 300;

export interface Told<Event> {
  /** Asks where the log stands. */
  start: TypedDocumentNode<{ eventCursor: string }, { [name: string]: never }>;
  feed: LiveFeedOptions<Event>['document'];
  /** Whether a batch is about what the page shows. */
  isOurs: (events: Event[], batch: FeedBatch<Event>) => boolean;
}

/** Follows the log for a page that reads itself again: tells whenever something of it has changed. */
export function useTold<Event>({ start, feed, isOurs }: Told<Event>, onChange: () => void): void {
  const client = useApolloClient();
  const now = useRef({ isOurs, onChange });
  useEffect(() => {
    now.current = { isOurs, onChange };
  });
  useEffect(() => {
    let isOver = false;
    let close: () => void = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cursor = '';
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => now.current.onChange(), PAUSE_MS);
    };
    const stand = async () => {
      const { data } = await client.query({ query: start, fetchPolicy: 'no-cache' });
      cursor = data?.eventCursor ?? '';
    };
    stand().then(
      () => {
        if (isOver) return;
        soon(); // What happened between the first reading and the cursor.
        close = openLiveFeed<Event>({
          document: feed,
          getCursor: () => cursor,
          onBatch: (events, batch) => {
            if (now.current.isOurs(events, batch)) soon();
          },
          onResync: async () => {
            await stand();
            soon();
          },
        }).close;
      },
      () => {}, // The page says that it could not be read; reading it again follows anew.
    );
    return () => {
      isOver = true;
      clearTimeout(timer);
      close();
    };
  }, [client, start, feed]);
}
