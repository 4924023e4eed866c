import { LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import type { SessionEndReason } from '../apollo/session-end';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { usePageTitle } from '../ui/page-title';
import styles from './page.module.css';

const words: Record<SessionEndReason, { title: string; text: string }> = {
  'signed-out': { title: 'You have been signed out', text: 'Your session has ended. Sign in again to go on where you were.' },
  'access-removed': {
    title: 'Your access has changed',
    text: 'An owner or manager has changed what you may see in this workspace. Sign in again, or ask them about it.',
  },
};

/** Leaves by a full page load on purpose: nothing of the ended session stays in memory. */
export function SessionEndedPage({ reason }: { reason: SessionEndReason }): ReactElement {
  usePageTitle(words[reason].title);
  const next = encodeURIComponent(location.pathname + location.search);
  return (
    <main id="main" className={styles.full} tabIndex={-1}>
      <EmptyState
        icon={<LogOut aria-hidden />}
        title={words[reason].title}
        action={
          <Button variant="primary" size="touch" autoFocus onPress={() => location.assign(`/sign-in?next=${next}`)}>
            Sign in again
          </Button>
        }
      >
        {words[reason].text}
      </EmptyState>
    </main>
  );
}
