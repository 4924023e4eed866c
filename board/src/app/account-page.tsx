import type { ReactElement } from 'react';
import { usePageTitle } from '../ui/page-title';
import { Account } from './account';
import styles from './account.module.css';

/** The office's own page, on a phone where the user menu has no room to breathe. */
export function AccountPage(): ReactElement {
  usePageTitle('Me');
  return (
    <div className={styles.scroll}>
      <Account />
    </div>
  );
}
