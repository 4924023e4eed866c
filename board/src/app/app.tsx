import { ApolloProvider } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createApolloClient } from '../apollo/client';
import { createRouter } from './router';

const client = createApolloClient();
const router = createRouter();

export function App(): ReactElement {
  return (
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  );
}
