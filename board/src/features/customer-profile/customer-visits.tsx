import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../apollo/viewer';
import { money } from '../../lib/money';
import { windowName } from '../../lib/time';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/skeleton';
import { StatusWord } from '../../ui/status';
import type { CustomerVisitsState } from './use-customer-visits';
import styles from './customer-profile.module.css';

/** Every job for the customer, the newest first. */
export function CustomerVisits({ visits, error, isLoading, more, reload }: CustomerVisitsState): ReactElement {
  const { workspace } = useViewer();
  return (
    <section className={styles.visits} aria-busy={isLoading}>
      <h2>Jobs {visits && <span className={styles.faint}>{visits.total.toLocaleString(workspace.locale)}</span>}</h2>
      {error && (
        <p className={styles.failed} role="alert">
          {error} <Button onPress={reload}>Try again</Button>
        </p>
      )}
      {!visits && !error && [0, 1, 2, 3].map((row) => <Skeleton key={row} height={20} style={{ margin: '10px 0' }} />)}
      {visits?.jobs.length === 0 && <p className={styles.faint}>No job yet. The first one begins with “New job”.</p>}
      {visits && visits.jobs.length > 0 && (
        <ul className={styles.list}>
          {visits.jobs.map((job) => (
            <li key={job.id}>
              <Link to={`/jobs/${job.number}`} className={styles.row!}>
                <span className={styles.number}>{job.number}</span>
                <span className={styles.title}>{job.title}</span>
                <span className={styles.when}>{job.window ? windowName(job.window, workspace) : 'No date'}</span>
                <span className={styles.who}>
                  {job.crew.map(({ id, name, color }) => (
                    <Avatar key={id} name={name} color={color} title />
                  ))}
                </span>
                <StatusWord status={job.status} />
                <span className={styles.total}>{money(job.total, workspace)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {visits?.next && (
        <Button onPress={more} isPending={isLoading}>
          Show more
        </Button>
      )}
    </section>
  );
}
