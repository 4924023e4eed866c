import { useEffect } from 'react';
import type { BoardSession } from './board-session';

const TYPING = 'input, textarea, select, [contenteditable=true]';

/** T goes to today, Ctrl or ⌘ Z undoes; nothing while somebody types, answers a question or carries a card. */
export function useBoardShortcuts({ session, onToday }: { session: BoardSession; onToday: () => void }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || session.asks.current() || (event.target as Element).closest?.(TYPING)) return;
      if (document.querySelector('[data-lifted]')) return;
      const withCommand = event.ctrlKey || event.metaKey;
      if (withCommand && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        session.undoLast();
      } else if (!withCommand && !event.altKey && event.key.toLowerCase() === 't') onToday();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      // Kept in this tab's storage and sent after a reload, but not when the tab is closed.
      if (session.outbox.size()) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [session, onToday]);
}
