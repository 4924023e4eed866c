import type { ApolloClient } from '@apollo/client';
import { liveStatus } from '../../apollo/live-status';
import { ScheduleBoardDocument } from '../../graphql/graphql';
import type { ScheduleBoardQueryVariables } from '../../graphql/graphql';
import { toSnapshot } from './board-data';
import type { BoardSnapshot } from './model/board-views';

export interface BoardRead {
  readonly snapshot: BoardSnapshot;
  /** The place in the feed to go on from. */
  readonly cursor: string;
}

/** The days as they are now; which also tells what time it is there. */
export async function readBoard(client: ApolloClient, days: ScheduleBoardQueryVariables): Promise<BoardRead> {
  const { data } = await client.query({ query: ScheduleBoardDocument, variables: days, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The board came back empty');
  liveStatus.setServerClock(data.board.now);
  return { snapshot: toSnapshot(data), cursor: data.board.cursor };
}
