import type { ApolloClient } from '@apollo/client';
import { liveStatus } from '../../apollo/live-status';
import { ScheduleBoardDocument } from '../../graphql/graphql';
import type { ScheduleBoardQuery, ScheduleBoardQueryVariables } from '../../graphql/graphql';

/** The days as they are now, with the place in the feed to go on from; which also tells what time it is there. */
export async function readBoard(client: ApolloClient, days: ScheduleBoardQueryVariables): Promise<ScheduleBoardQuery> {
  const { data } = await client.query({ query: ScheduleBoardDocument, variables: days, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The board came back empty');
  liveStatus.setServerClock(data.board.now);
  return data;
}
