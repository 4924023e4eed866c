import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { mutationWatchLink } from './mutation-watch';
import { newestWinsLink } from './newest-wins-link';
import { retryLink } from './retry-link';
import { serverClockLink } from './server-clock-link';
import { sessionLink } from './session-link';

/**
 * The one client of this tab. Screens that follow the live feed read their own store and use `fetchPolicy: 'no-cache'`; the cache
 * serves what changes slowly (the viewer, customers, the price book).
 */
export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache(),
    // Who asks because something has changed must not be given the answer to the same question of a moment before.
    queryDeduplication: false,
    link: ApolloLink.from([
      mutationWatchLink(),
      retryLink(),
      sessionLink(),
      newestWinsLink(),
      serverClockLink(),
      new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        // Proof for Apollo Server that this is no cross-site form post.
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ]),
  });
}
