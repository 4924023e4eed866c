import type { CSSProperties, ReactElement } from 'react';
import styles from './small.module.css';

/** The place of something that is on its way, in its final size. */
export function Skeleton({
  width = '100%',
  height = 12,
  style,
}: {
  width?: number | string;
  height?: number | string;
  style?: CSSProperties;
}): ReactElement {
  return <span className={styles.skeleton} style={{ width, height, ...style }} aria-hidden />;
}
