import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { JobPageVisitsDocument } from '../../../graphql/graphql';
import { dayName, dayOf } from '../../../lib/time';
import { StatusIcon } from '../../../ui/status';
import { VisuallyHidden } from '../../../ui/live-region';
import { statusWords } from '../../../lib/status-words';
import { useJob } from '../job-context';
import styles from './cards.module.css';

/** The customer's other jobs, latest first. Read once for the page; a change of this job alone does not change them. */
export function PreviousVisits(): ReactElement | null {
  const { id, customer, status } = useJob();
  const { workspace } = useViewer();
  const { data, refetch } = useQuery(JobPageVisitsDocument, { variables: { customerId: customer.id }, fetchPolicy: 'cache-and-network' });
  const readAt = useRef(status);
  useEffect(() => {
    if (readAt.current === status) return;
    readAt.current = status;
    refetch().catch(() => {}); // A duplicate or follow-up of this one is among them.
  }, [refetch, status]);
  const jobs = data?.customer?.jobs;
  const others = jobs?.nodes.filter((job) => job.id !== id).slice(0, 5) ?? [];
  if (!jobs) return null;
  const today = dayOf(serverNow(), workspace);
  return (
    <>
      <h3 className={styles.subheading}>Other visits</h3>
      {others.length === 0 && <p className={styles.faint}>This is their first job.</p>}
      <ul className={styles.visits}>
        {others.map((job) => {
          const at = job.completedAt ?? job.window?.start ?? job.createdAt;
          return (
            <li key={job.id}>
              <Link to={`/jobs/${job.number}`} data-status={job.status}>
                <StatusIcon status={job.status} />
                <VisuallyHidden>{statusWords[job.status]}</VisuallyHidden>
                <span className={styles.visitTitle}>{job.title}</span>
                <span className={styles.faint}>{dayName(dayOf(at, workspace), workspace, today)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {jobs.totalCount - 1 > others.length && (
        <Link className={styles.more} to={`/customers/${customer.id}`}>
          All {jobs.totalCount} jobs
        </Link>
      )}
    </>
  );
}
