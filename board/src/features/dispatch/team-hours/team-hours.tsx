import { useApolloClient } from '@apollo/client/react';
import { CalendarClock, CalendarOff, Pencil } from 'lucide-react';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { dayOf } from '../../../lib/time';
import { AnchoredMenu, MenuDivider, MenuItem } from '../../../ui/menu';
import type { Board } from '../board-context';
import type { BoardTechnician } from '../model/board-job';
import { spanWords } from './day-span';
import { HoursDesk } from './hours-desk';
import type { HoursAsk } from './hours-asks';
import { TimeOffDialog } from './time-off-dialog';
import { WeekDialog } from './week-dialog';

/** The menu at somebody's name and its forms; one for all rows. */
export function TeamHours({ board }: { board: Board }): ReactElement | null {
  const client = useApolloClient();
  const { zone, store, hours } = board;
  const today = dayOf(serverNow(), zone);
  const desk = useMemo(() => new HoursDesk(client, zone, today), [client, zone, today]);
  const ask = useSyncExternalStore(hours.subscribe, hours.current);
  const technician = ask && store.technician(ask.technicianId);
  if (!ask || !technician) return null;
  // Of a week today, as long as it is one of its days.
  const day = store.days.find(({ date }) => date === today)?.date ?? store.day.date;
  const close = () => {
    hours.put(null);
    // The menu that led here is gone, and with it what had the focus before.
    requestAnimationFrame(() => board.surface.scroller?.querySelector<HTMLElement>(`[data-head="${CSS.escape(technician.id)}"]`)?.focus());
  };
  switch (ask.kind) {
    case 'menu':
      return <HoursMenu key={technician.id} board={board} technician={technician} ask={ask} />;
    case 'timeOff':
      return <TimeOffDialog {...{ technician, desk, zone }} off={ask.off} day={day} onClose={close} />;
    case 'week':
      return <WeekDialog {...{ technician, desk, zone }} onClose={close} />;
  }
}

function HoursMenu({
  board,
  technician,
  ask,
}: {
  board: Board;
  technician: BoardTechnician;
  ask: HoursAsk & { kind: 'menu' };
}): ReactElement {
  const { hours, zone } = board;
  const anchor = useRef<Element | null>(ask.anchor);
  const technicianId = technician.id;
  // The menu closes behind the item that opened a form: that one stays.
  const close = () => hours.current() === ask && hours.put(null);
  return (
    <AnchoredMenu anchor={anchor} label={`Hours of ${technician.name}`} placement="bottom start" onClose={close}>
      {technician.timeOff.map((off) => (
        <MenuItem
          key={off.id}
          icon={<Pencil aria-hidden />}
          note={off.reason ?? undefined}
          onAction={() => hours.put({ kind: 'timeOff', technicianId, off })}
        >
          {`Off ${spanWords(off, zone)}…`}
        </MenuItem>
      ))}
      {technician.timeOff.length > 0 && <MenuDivider />}
      <MenuItem icon={<CalendarOff aria-hidden />} onAction={() => hours.put({ kind: 'timeOff', technicianId })}>
        Time off…
      </MenuItem>
      <MenuItem icon={<CalendarClock aria-hidden />} onAction={() => hours.put({ kind: 'week', technicianId })}>
        Working hours…
      </MenuItem>
    </AnchoredMenu>
  );
}
