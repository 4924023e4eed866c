import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import type { Counts } from '../counts-store';
import { useCounts, useJobs } from '../jobs-context';
import { addressOf } from '../model/jobs-query';
import type { JobStatus } from '../../../graphql/graphql';
import styles from './header.module.css';

type TabCount = Exclude<keyof Counts['tabs'], '__typename'>;

const TABS: readonly { label: string; count: TabCount; status: JobStatus | null }[] = [
  { label: 'All', count: 'total', status: null },
  { label: 'Draft', count: 'draft', status: 'DRAFT' },
  { label: 'Scheduled', count: 'scheduled', status: 'SCHEDULED' },
  { label: 'In progress', count: 'inProgress', status: 'IN_PROGRESS' },
  { label: 'Completed', count: 'completed', status: 'COMPLETED' },
  { label: 'On hold', count: 'onHold', status: 'ON_HOLD' },
  { label: 'Cancelled', count: 'cancelled', status: 'CANCELLED' },
];

/** One status of the list as it is narrowed otherwise; the numbers are of the lists behind them. */
export function StatusTabs(): ReactElement {
  const { query } = useJobs();
  const { workspace } = useViewer();
  const tabs = useCounts()?.tabs;
  return (
    <nav className={styles.tabs} aria-label="Status">
      {TABS.map(({ label, count, status }) => {
        const isHere = status ? query.statuses.length === 1 && query.statuses[0] === status : query.statuses.length === 0;
        return (
          <Link
            key={label}
            to={`/jobs${addressOf({ ...query, statuses: status ? [status] : [] })}`}
            aria-current={isHere ? 'page' : undefined}
            data-tab={label}
          >
            {label}
            <span>{tabs ? tabs[count].toLocaleString(workspace.locale) : ''}</span>
          </Link>
        );
      })}
    </nav>
  );
}
