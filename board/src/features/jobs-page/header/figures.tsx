import { clsx } from 'clsx';
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import { useCounts, useJobs } from '../jobs-context';
import { addressOf, NO_FILTER } from '../model/jobs-query';
import type { JobsQuery } from '../model/jobs-query';
import { Course } from './course';
import styles from './header.module.css';

interface FigureProps {
  word: string;
  count: number | undefined;
  /** The list that it counts. */
  opens: Partial<JobsQuery>;
  isBad?: boolean;
  children?: ReactNode;
}

/** The shop at a glance, whatever the list is narrowed to. Each number opens the list that it counts. */
export function Figures(): ReactElement {
  const counts = useCounts();
  const all = counts?.all;
  return (
    <nav className={styles.figures} aria-label="Jobs at a glance">
      <Figure word="total" count={all?.total} opens={{}} />
      <Figure word="in progress" count={all?.inProgress} opens={{ statuses: ['IN_PROGRESS'] }}>
        <Course />
      </Figure>
      <Figure word="scheduled" count={all?.scheduled} opens={{ statuses: ['SCHEDULED'] }} />
      <Figure word="completed" count={all?.completed} opens={{ statuses: ['COMPLETED'] }} />
      <span className={styles.rule} aria-hidden />
      <Figure word="on hold" count={all?.onHold} opens={{ statuses: ['ON_HOLD'] }} />
      <Figure word="late" count={all?.late} opens={{ late: true }} isBad />
      <Figure word="unassigned today" count={counts?.unassignedToday.total} opens={{ unassigned: true, when: 'today' }} />
    </nav>
  );
}

function Figure({ word, count, opens, isBad, children }: FigureProps): ReactElement {
  const { workspace } = useViewer();
  const { query } = useJobs();
  const to = `/jobs${addressOf({ ...NO_FILTER, sort: query.sort, ...opens })}`;
  const isHere = to === `/jobs${addressOf(query)}`;
  return (
    <Link
      to={to}
      className={clsx(styles.figure, isBad && count ? styles.bad : undefined)}
      aria-current={isHere || undefined}
      data-figure={word}
    >
      <b>{count === undefined ? '–' : count.toLocaleString(workspace.locale)}</b> {word}
      {children}
    </Link>
  );
}
