import type { ApolloClient } from '@apollo/client';
import { liveStatus } from '../../apollo/live-status';
import { MyDayDocument } from '../../graphql/graphql';
import type { Day, Zone } from '../../lib/time';
import type { DayStore } from './model/day-store';
import { stopsOf } from './model/stops';

/** Reads one day into the store; resolves with the cursor of what it brought. Rejects as Apollo does. */
export async function readDay(client: ApolloClient, store: DayStore, day: Day, zone: Zone): Promise<string> {
  const read = store.beginRead(day);
  const { data } = await client.query({ query: MyDayDocument, variables: { day }, fetchPolicy: 'no-cache' });
  const { board } = data!;
  liveStatus.setServerClock(board.now);
  store.finishRead(read, [...board.jobs, ...board.onHold], (job) => job.status === 'ON_HOLD' || stopsOf([job], day, zone).length > 0);
  return board.cursor;
}
