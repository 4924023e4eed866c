import { ApolloProvider } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../apollo/client';
import { VIEWER } from '../apollo/viewer';
import { readScheduleEarly } from '../features/dispatch/read-early';
import { createRouter } from './router';

const client = createApolloClient();
// The door's question goes out with the first chunks, not after them; the query of `SignedIn` then finds its answer or joins it.
if (!/^\/(sign-in|setup|forgot-password|reset-password)\b/.test(location.pathname)) void client.query(VIEWER).catch(() => {});
if (location.pathname === '/schedule') void readScheduleEarly(client).catch(() => {});
const router = createRouter();

export function App(): ReactElement {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
