import type { ReactElement } from 'react';
import styles from './small.module.css';

/** A key to press, as a hint beside what it does. */
export function Kbd({ children }: { children: string }): ReactElement {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
