import { Flag } from 'lucide-react';
import type { ReactElement } from 'react';
import styles from './small.module.css';

/** The filled red flag. `short`: the flag alone, where there is no room for the word. */
export function EmergencyFlag({ short = false }: { short?: boolean }): ReactElement {
  return (
    <span className={styles.flag} {...(short ? { role: 'img', 'aria-label': 'Emergency' } : {})}>
      <Flag aria-hidden fill="currentColor" />
      {!short && 'Emergency'}
    </span>
  );
}
