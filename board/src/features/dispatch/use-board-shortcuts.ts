import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { undoDesk } from '../../apollo/undo-desk';
import { announce } from '../../ui/live-region';
import { useShortcut } from '../../ui/shortcuts';
import type { BoardSession } from './board-session';
import type { BoardView } from './model/board-address';

const group = 'Schedule';
const IN_THE_PAST = { next: { undo: null, redo: null }, undo: () => announce('Nothing is undone while the past is looked at') };
const note = 'on a card';
const carried = 'while a card is carried';

interface BoardShortcuts {
  session: BoardSession;
  onToday: () => void;
  onView: (view: BoardView) => void;
  /** Nothing is undone while the past is looked at. */
  isPast: boolean;
}

/** T goes to today, D, W and M to the day, the week and the month; nothing while somebody types, answers a question or carries a card. */
export function useBoardShortcuts({ session, onToday, onView, isPast }: BoardShortcuts): void {
  const client = useApolloClient();
  const isAsked = () => Boolean(session.asks.current());
  useShortcut({ keys: 't', label: 'Today', group, run: () => !isAsked() && onToday() });
  useShortcut({ keys: 'd', label: 'Day', group, run: () => !isAsked() && onView('day') });
  useShortcut({ keys: 'w', label: 'Week', group, run: () => !isAsked() && onView('week') });
  useShortcut({ keys: 'm', label: 'Month', group, run: () => !isAsked() && onView('month') });
  // The grid and the drag engine carry these out, for the card that has the focus.
  useShortcut({ keys: 'enter', label: 'Details and actions', note, group });
  useShortcut({ keys: 'enter', label: 'Time off and working hours', note: 'on a technician’s name', group });
  useShortcut({ keys: 'space', label: 'Pick up, and put down', note, group });
  useShortcut({ keys: 'tab', label: 'To the tray, and back', note: carried, group });
  useShortcut({ keys: 'shift+arrowright', label: 'Longer by a quarter of an hour (← shorter)', note: carried, group });
  useShortcut({ keys: 'pagedown', label: 'Ten technicians down (Page Up: up)', note, group });
  useShortcut({ keys: 'alt+arrowright', label: 'A quarter of an hour later (← earlier)', note, group });
  useShortcut({ keys: 'alt+arrowdown', label: 'To the technician below (↑ above)', note, group });
  useShortcut({ keys: 'alt+shift+arrowright', label: 'A quarter of an hour longer (← shorter)', note, group });
  useEffect(() => (isPast ? undoDesk(client).layOver(IN_THE_PAST) : undefined), [client, isPast]);
  useEffect(() => undoDesk(client).onBefore(() => session.outbox.flush()), [client, session]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      // One drag is kept in this tab's storage and sent after a reload, but not when the tab is closed.
      if (session.hasUnsent()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [session]);
}
