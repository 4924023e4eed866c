import { LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SessionEndReason } from '../apollo/session-end';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { usePageTitle } from '../ui/page-title';
import styles from './page.module.css';

const words: Record<SessionEndReason, { title: string; text: string; button: string }> = {
  'signed-out': {
    title: 'You have been signed out',
    text: 'Your session has ended. Sign in again to go on where you were.',
    button: 'Sign in again',
  },
  'access-removed': {
    title: 'Your access has changed',
    text: 'An owner or manager has changed what you may do in this workspace, or taken your access away. Go on with what you may do now, or ask them about it.',
    button: 'Go on',
  },
};

/** Leaves by a full page load on purpose: nothing of the ended session stays in memory. */
export function SessionEndedPage({ reason }: { reason: SessionEndReason }): ReactElement {
  usePageTitle(words[reason].title);
  // Whoever still has some access is let in by the front door, with what it is now; whoever has none is asked to sign in there.
  const way = reason === 'access-removed' ? '/' : `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
  return (
    <main id="main" className={styles.full} tabIndex={-1}>
      <EmptyState
        icon={<LogOut aria-hidden />}
        title={words[reason].title}
        action={
          <Button variant="primary" size="touch" autoFocus onPress={() => location.assign(way)}>
            {words[reason].button}
          </Button>
        }
      >
        {words[reason].text}
      </EmptyState>
    </main>
  );
}
