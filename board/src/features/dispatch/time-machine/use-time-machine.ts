import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import type { BoardSession } from '../board-session';
import { TimeMachine } from './time-machine';

const MINUTE = 60_000;

/** The time machine of a day while the address names a moment; null while the board shows now. */
export function useTimeMachine(session: BoardSession, date: string, asOf: number | null): TimeMachine | null {
  const client = useApolloClient();
  const { timeZone, locale } = useViewer().workspace;
  const isOn = asOf !== null;
  const machine = useMemo(
    () => (isOn ? new TimeMachine(client, session, date, { timeZone, locale }) : null),
    [isOn, client, session, date, timeZone, locale],
  );
  useEffect(() => () => machine?.close(), [machine]);
  useEffect(() => {
    // An address of tomorrow shows the latest there is.
    if (machine && asOf !== null) machine.want(Math.min(asOf, Math.floor(serverNow() / MINUTE) * MINUTE));
  }, [machine, asOf]);
  return machine;
}
