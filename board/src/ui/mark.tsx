import type { ReactElement } from 'react';
import type { JobStatus } from '../graphql/graphql';
import styles from './mark.module.css';

export type MarkName = JobStatus | 'UNASSIGNED' | 'WARNING' | 'EN_ROUTE' | 'DOUBLE_BOOKED' | 'STAGED' | 'EMERGENCY' | 'DRIVE';

/** A small icon in the text's colour where hundreds stand side by side; says nothing to a screen reader. `size` in px. */
export function Mark({ name, size = 12 }: { name: MarkName; size?: number }): ReactElement {
  return <i className={styles.mark} data-mark={name} style={{ fontSize: size }} aria-hidden />;
}
