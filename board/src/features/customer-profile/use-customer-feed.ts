import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { openLiveFeed } from '../../apollo/live-feed';
import { CustomerFeedDocument, CustomerStartDocument } from '../../graphql/graphql';
import type { CustomerFeedSubscription } from '../../graphql/graphql';

/** Several events of one action are one reading. */
const PAUSE_MS = 300;

type FeedEvent = CustomerFeedSubscription['jobEvents']['events'][number];

/** Tells whenever something happened to the customer or to one of their jobs. */
export function useCustomerFeed(customerId: string, onChange: () => void): void {
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
      const { data } = await client.query({ query: CustomerStartDocument, fetchPolicy: 'no-cache' });
      cursor = data?.eventCursor ?? '';
    };
    start().then(
      () => {
        if (isOver) return;
        soon(); // What happened between the first reading and the cursor.
        close = openLiveFeed<FeedEvent>({
          document: CustomerFeedDocument,
          getCursor: () => cursor,
          onBatch: (events, batch) => {
            const { changes = [] } = batch;
            const isOurs =
              events.some(({ job }) => job?.customer.id === customerId) ||
              changes.some(({ entity, id }) => entity === 'Customer' && id === customerId);
            if (isOurs) soon();
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
  }, [client, customerId]);
}
