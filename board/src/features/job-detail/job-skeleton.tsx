import type { ReactElement } from 'react';
import { usePageTitle } from '../../ui/page-title';
import { Skeleton } from '../../ui/skeleton';
import header from './header/header.module.css';
import cards from './cards/cards.module.css';
import styles from './job-page.module.css';

/** The page's places while its job is on the way. */
export function JobSkeleton({ number }: { number: string }): ReactElement {
  usePageTitle(number);
  return (
    <div className={styles.page} aria-busy aria-label={`${number} is loading`}>
      <header className={`${header.head} ${header.skeletonHead}`}>
        <p className={header.crumb}>Jobs / {number}</p>
        <Skeleton width={280} height={24} />
        <Skeleton height={40} />
        <Skeleton width={420} height={28} />
      </header>
      <div className={styles.columns}>
        <div className={styles.column}>{block([32, 120], [32, 130], [32, 140])}</div>
        <div className={styles.column}>{block([20, 48], [20, 40], [20, 96], [20, 160])}</div>
      </div>
    </div>
  );
}

const block = (...sizes: [number, number][]): ReactElement[] =>
  sizes.map(([width, height], index) => (
    <section key={index} className={cards.card}>
      <h2 className={cards.heading}>
        <Skeleton width={`${width}%`} height={14} />
      </h2>
      <Skeleton height={height} />
    </section>
  ));
