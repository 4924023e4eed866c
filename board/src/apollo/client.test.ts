import { gql } from '@apollo/client';
import { afterEach, expect, test, vi } from 'vitest';
import { createApolloClient } from './client';

afterEach(() => vi.unstubAllGlobals());

test('who asks while the same question is on its way gets an answer of their own', async () => {
  const waiting: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise((answer) => waiting.push(answer)));
  const client = createApolloClient();
  const ask = () =>
    client.query({
      query: gql`
        {
          jobs
        }
      `,
      fetchPolicy: 'no-cache',
    });
  const [before, after] = [ask(), ask()];
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  waiting.forEach((answer, at) => answer(Response.json({ data: { jobs: at } })));
  expect([(await before).data, (await after).data]).toEqual([{ jobs: 0 }, { jobs: 1 }]);
});
