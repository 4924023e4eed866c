import { useTold } from '../../apollo/use-told';
import { CustomerFeedDocument, CustomerStartDocument } from '../../graphql/graphql';
import type { CustomerFeedSubscription } from '../../graphql/graphql';

type FeedEvent = CustomerFeedSubscription['jobEvents']['events'][number];

/** Tells whenever something happened to the customer or to one of their jobs. */
export function useCustomerFeed(customerId: string, onChange: () => void): void {
  useTold<FeedEvent>(
    {
      start: CustomerStartDocument,
      feed: CustomerFeedDocument,
      isOurs: (events, { changes = [] }) =>
        events.some(({ job }) => job?.customer.id === customerId) ||
        changes.some(({ entity, id }) => entity === 'Customer' && id === customerId),
    },
    onChange,
  );
}
