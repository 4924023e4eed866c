import type { ReactElement } from 'react';
import styles from './page.module.css';

/** While the first chunk is on its way: nothing for a moment, then a sign of life (styles delay it, so that a fast start never flickers). */
export function Booting(): ReactElement {
  return (
    <div className={styles.booting} role="status" aria-label="Loading">
      <span className={styles.bootingBar} />
    </div>
  );
}
