import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { waitingWords } from './waiting-words';

test('a network that is away and a server with too much to do are told apart', () => {
  expect(waitingWords(1, new TypeError('fetch failed'))).toEqual({
    title: 'No connection',
    detail: 'Your change is kept here and sent as soon as the network is back.',
  });
  expect(waitingWords(1, undefined).title).toBe('No answer yet');
  const busy = new CombinedGraphQLErrors({ errors: [{ message: 'Too many requests.', extensions: { code: 'RATE_LIMITED' } }] });
  expect(waitingWords(3, busy)).toEqual({
    title: 'The server is busy',
    detail: 'Your 3 changes are kept here and sent again in a moment.',
  });
});
