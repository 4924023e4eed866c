import type { ReactElement } from 'react';
import { usePageTitle } from '../ui/page-title';
import { Account } from './account';
import styles from './account.module.css';

/** A technician's own page. The office has the same inside its shell, as `AccountPage`. */
export function MePage(): ReactElement {
  usePageTitle('Me');
  return (
    <main id="main" className={styles.scroll} tabIndex={-1}>
      <Account />
    </main>
  );
}
