import type { ReactElement } from 'react';
import { Skeleton } from '../../ui/skeleton';
import styles from './day.module.css';

/** Three stops in their final size. */
export function DaySkeleton(): ReactElement {
  return (
    <ul className={styles.stops} role="status" aria-label="Reading the day">
      {[0.62, 0.48, 0.56].map((share) => (
        <li key={share} className={styles.stop} style={{ borderColor: 'var(--line)' }}>
          <span className={styles.stopHead}>
            <Skeleton width={96} height={16} style={{ marginTop: 4 }} />
            <Skeleton width={88} height={16} style={{ marginTop: 4 }} />
          </span>
          <Skeleton width={`${share * 100}%`} height={20} style={{ marginTop: 4 }} />
          <Skeleton width="52%" height={16} style={{ marginTop: 8 }} />
          <Skeleton width="68%" height={16} style={{ marginTop: 16, marginBottom: 4 }} />
        </li>
      ))}
    </ul>
  );
}
