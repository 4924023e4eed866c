import type { ApolloClient } from '@apollo/client';
import { serverNow } from '../../apollo/live-status';
import { VIEWER } from '../../apollo/viewer';
import { dayOf } from '../../lib/time';
import { readAddress } from './model/board-address';
import { daysOf } from './model/view-days';
import { beginReading } from './read-board';

/** Begins to read what the address of the schedule asks for, as soon as it is known who asks: its page is still on the way. */
export async function readScheduleEarly(client: ApolloClient): Promise<void> {
  const { data } = await client.query(VIEWER);
  if (!data) return;
  const { workspace } = data.viewer;
  const { view, day } = readAddress(new URLSearchParams(location.search));
  if (view === 'month') return;
  const days = daysOf(view, day ?? dayOf(serverNow(), workspace), workspace);
  beginReading(client, { from: days[0]!, to: days[days.length - 1]! });
}
