import type { ReactElement } from 'react';
import styles from './live-dot.module.css';

/** A dot and words; the dot's shape tells the state too. */
export function LiveDot({ state, children }: { state: 'live' | 'catching-up' | 'offline'; children: string }): ReactElement {
  return (
    <span className={styles.live} data-state={state} role="status">
      {children}
    </span>
  );
}
