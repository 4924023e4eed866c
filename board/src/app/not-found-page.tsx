import { MapPinOff } from 'lucide-react';
import type { ReactElement } from 'react';
import { LinkButton } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { usePageTitle } from '../ui/page-title';
import styles from './page.module.css';

export function NotFoundPage(): ReactElement {
  usePageTitle('Page not found');
  return (
    <main id="main" className={styles.full} tabIndex={-1}>
      <EmptyState
        icon={<MapPinOff aria-hidden />}
        title="There is no page at this address"
        action={
          <LinkButton to="/" variant="primary">
            Go to the start
          </LinkButton>
        }
      >
        The link may be old, or a letter is missing.
      </EmptyState>
    </main>
  );
}
