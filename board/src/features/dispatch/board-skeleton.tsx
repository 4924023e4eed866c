import type { ReactElement } from 'react';
import { VisuallyHidden } from '../../ui/live-region';
import { Skeleton } from '../../ui/skeleton';
import styles from './schedule-page.module.css';

const ROWS = 14;
/** Left edge and width of the cards of a row, in pixels; shifted from row to row so that it looks like a day. */
const CARDS: readonly (readonly [number, number])[] = [
  [40, 220],
  [310, 180],
  [560, 260],
  [880, 200],
];

/** The board before its data, in its final measures: nothing jumps when they come. */
export function BoardSkeleton(): ReactElement {
  return (
    <div className={styles.stage} aria-busy>
      <VisuallyHidden>Loading the schedule</VisuallyHidden>
      <div className={styles.skeletonGrid}>
        <div className={styles.skeletonHead} />
        {Array.from({ length: ROWS }, (_, row) => (
          <div key={row} className={styles.skeletonRow}>
            <div className={styles.skeletonName}>
              <Skeleton width={28} height={28} style={{ borderRadius: 999 }} />
              <Skeleton width={96 + ((row * 17) % 40)} />
              <Skeleton width={80} />
            </div>
            <div className={styles.skeletonLane}>
              {CARDS.map(([left, width], card) => (
                <Skeleton key={card} width={width} height={56} style={{ position: 'absolute', top: 4, left: left + ((row * 53) % 120) }} />
              ))}
            </div>
          </div>
        ))}
      </div>
      <div className={styles.skeletonTray}>
        {Array.from({ length: 6 }, (_, card) => (
          <Skeleton key={card} height={56} style={{ marginTop: card % 3 === 0 ? 24 : 4 }} />
        ))}
      </div>
    </div>
  );
}
