import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { openNewJob } from '../../../lib/office-commands';
import { statusWords } from '../../../lib/status-words';
import { Button } from '../../../ui/button';
import { VisuallyHidden } from '../../../ui/live-region';
import { StatusIcon } from '../../../ui/status';
import { useJob } from '../job-context';
import { Card } from './card';
import styles from './cards.module.css';

/** What came after this visit. */
export function FollowUpsCard(): ReactElement | null {
  const { id, customer, followUps } = useJob();
  if (followUps.length === 0) return null;
  return (
    <Card
      title="Follow-ups"
      action={
        <Button variant="bare" onPress={() => openNewJob({ followUpOf: id, customerId: customer.id })}>
          <Plus aria-hidden /> Add
        </Button>
      }
    >
      <ul className={styles.visits}>
        {followUps.map((job) => (
          <li key={job.id}>
            <Link to={`/jobs/${job.number}`} data-status={job.status}>
              <StatusIcon status={job.status} />
              <VisuallyHidden>{statusWords[job.status]}</VisuallyHidden>
              <span className={styles.visitTitle}>{job.title}</span>
              <span className={styles.faint}>{job.number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
