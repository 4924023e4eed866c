import { useApolloClient } from '@apollo/client/react';
import { useEffect } from 'react';
import { undoDesk } from '../../apollo/undo-desk';
import { announce } from '../../ui/live-region';
import { useShortcut } from '../../ui/shortcuts';
import type { BoardSession } from './board-session';
import { useGridKeysListed } from './listed-keys';
import type { BoardView } from './model/board-address';
import { UNITS, UNIT_WORDS } from './model/view-days';

const group = 'Schedule';
const IN_THE_PAST = { next: { undo: null, redo: null }, undo: () => announce('Nothing is undone while the past is looked at') };

interface BoardShortcuts {
  session: BoardSession;
  view: BoardView;
  onStep: (by: 1 | -1) => void;
  onToday: () => void;
  onView: (view: BoardView) => void;
  /** Nothing is undone while the past is looked at. */
  isPast: boolean;
}

/**
 * T goes to today, J and K to what comes after and before, D, W and M to the day, the week and the month; nothing while somebody types, answers
 * a question or carries a card.
 */
export function useBoardShortcuts({ session, view, onStep, onToday, onView, isPast }: BoardShortcuts): void {
  const client = useApolloClient();
  const unit = UNIT_WORDS[UNITS[view]];
  const isAsked = () => Boolean(session.asks.current());
  useShortcut({ keys: 't', label: 'Today', group, run: () => !isAsked() && onToday() });
  useShortcut({ keys: 'd', label: 'Day', group, run: () => !isAsked() && onView('day') });
  useShortcut({ keys: 'w', label: 'Week', group, run: () => !isAsked() && onView('week') });
  useShortcut({ keys: 'm', label: 'Month', group, run: () => !isAsked() && onView('month') });
  useShortcut({ keys: 'j', label: `${unit} after`, group, run: () => !isAsked() && onStep(1) });
  useShortcut({ keys: 'k', label: `${unit} before`, group, run: () => !isAsked() && onStep(-1) });
  useGridKeysListed(view);
  useEffect(() => (isPast ? undoDesk(client).layOver(IN_THE_PAST) : undefined), [client, isPast]);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      // One drag is kept in this tab's storage and sent after a reload, but not when the tab is closed.
      if (session.hasUnsent()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [session]);
}
