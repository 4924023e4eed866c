import { clsx } from 'clsx';
import type { ReactElement } from 'react';
import { Skeleton } from '../../../ui/skeleton';
import type { Column } from '../model/columns';
import styles from './row.module.css';

/** The place of a row that is on its way. */
export function SkeletonRow({ top, columns, isCard }: { top: number; columns: readonly Column[]; isCard: boolean }): ReactElement {
  return (
    <div className={clsx(styles.row, isCard && styles.cardRow)} style={{ transform: `translateY(${top}px)` }} data-waiting aria-hidden>
      <span />
      {isCard ? (
        <span className={styles.card}>
          <Skeleton width="55%" height={14} />
          <Skeleton width="80%" />
          <Skeleton width="65%" />
        </span>
      ) : (
        columns.map(({ key, isNumber }) => (
          <span key={key} className={clsx(styles.cell, isNumber && styles.numberCell)}>
            <Skeleton width={isNumber ? 48 : '70%'} />
          </span>
        ))
      )}
      <span />
    </div>
  );
}
