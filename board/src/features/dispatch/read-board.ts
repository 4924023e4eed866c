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

/** So long what was begun is waited for by somebody; later it is read anew. */
const GOOD_FOR_MS = 30_000;

/** What was begun before anybody could show it; taken once. */
let begun: { key: string; at: number; board: Promise<BoardRead> } | null = null;

export function beginReading(client: ApolloClient, days: ScheduleBoardQueryVariables): void {
  begun = { key: keyOf(days), at: performance.now(), board: ask(client, days) };
  // Whoever takes it is told; nobody else has to know.
  begun.board.catch(() => {});
}

/** The days as they are now; which also tells what time it is there. */
export function readBoard(client: ApolloClient, days: ScheduleBoardQueryVariables): Promise<BoardRead> {
  const early = begun?.key === keyOf(days) && performance.now() - begun.at < GOOD_FOR_MS ? begun.board : null;
  begun = null;
  return early ?? ask(client, days);
}

const keyOf = ({ from, to }: ScheduleBoardQueryVariables): string => `${from}/${to}`;

async function ask(client: ApolloClient, days: ScheduleBoardQueryVariables): Promise<BoardRead> {
  const { data } = await client.query({ query: ScheduleBoardDocument, variables: days, fetchPolicy: 'no-cache' });
  if (!data) throw new Error('The board came back empty');
  liveStatus.setServerClock(data.board.now);
  return { snapshot: toSnapshot(data), cursor: data.board.cursor };
}
