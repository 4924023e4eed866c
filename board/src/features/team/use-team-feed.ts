import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { openLiveFeed } from '../../apollo/live-feed';
import { TeamFeedDocument, TeamStartDocument } from '../../graphql/graphql';
import type { TeamFeedSubscription } from '../../graphql/graphql';

/** Several changes of one action are one reading. */
const PAUSE_MS = 300;

type FeedEvent = TeamFeedSubscription['jobEvents']['events'][number];

/** Tells whenever somebody's access changed, or who works here. */
export function useTeamFeed(onChange: () => void): void {
  const client = useApolloClient();
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    let isOver = false;
    let close: () => void = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    let cursor = '';
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => tell.current(), PAUSE_MS);
    };
    const start = async () => {
      const { data } = await client.query({ query: TeamStartDocument, fetchPolicy: 'no-cache' });
      cursor = data?.eventCursor ?? '';
    };
    start().then(
      () => {
        if (isOver) return;
        soon(); // What happened between the first reading and the cursor.
        close = openLiveFeed<FeedEvent>({
          document: TeamFeedDocument,
          getCursor: () => cursor,
          onBatch: (_events, { changes = [] }) => {
            if (changes.some(({ entity }) => entity === 'Member' || entity === 'Technician')) soon();
          },
          onResync: async () => {
            await start();
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
  }, [client]);
}
