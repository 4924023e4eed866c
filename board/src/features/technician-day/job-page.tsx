import { ChevronLeft, ClipboardX } from 'lucide-react';
import type { ReactElement } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { useStop } from './day-context';
import { DaySkeleton } from './day-skeleton';
import { JobActions } from './job-actions';
import { JobClock } from './job-clock';
import { JobFacts } from './job-facts';
import { JobNotes } from './job-notes';
import { JobWork } from './job-work';
import { NextActionBar } from './next-action-bar';
import { PhonePage } from './phone-page';
import styles from './back.module.css';
import { useLoadedJob } from './use-loaded-job';

/** One job, as the technician at its door needs it. */
export function JobPage(): ReactElement {
  const { jobId = '' } = useParams();
  const [params] = useSearchParams();
  const day = params.get('day');
  const stop = useStop(jobId);
  const { isLoading, error, retry } = useLoadedJob(jobId);
  usePageTitle(stop ? `${stop.customer.name}, ${stop.number}` : 'Job');
  const back = day ? `/today?day=${day}` : '/today';
  const before = (
    <LinkButton to={back} variant="bare" size="touch" className={styles.back} aria-label="Back to the day">
      <ChevronLeft aria-hidden />
    </LinkButton>
  );

  if (stop)
    return (
      <PhonePage
        title={stop.customer.name}
        subtitle={`${stop.title} · ${stop.number}`}
        before={before}
        action={<NextActionBar stop={stop} />}
      >
        <JobClock stop={stop} />
        <JobFacts stop={stop} />
        <JobWork stop={stop} />
        <JobNotes stop={stop} />
        <JobActions stop={stop} />
      </PhonePage>
    );
  return (
    <PhonePage title="Job" before={before}>
      {isLoading ? (
        <DaySkeleton />
      ) : error ? (
        <ErrorState title={error.code === 'OFFLINE' ? 'No connection' : 'The job could not be read'} onRetry={retry}>
          {error.message}
        </ErrorState>
      ) : (
        <EmptyState
          icon={<ClipboardX aria-hidden />}
          title="This job is not yours any more"
          action={
            <LinkButton to={back} size="touch" variant="primary">
              Back to the day
            </LinkButton>
          }
        >
          The office has given it to somebody else or taken it off the schedule.
        </EmptyState>
      )}
    </PhonePage>
  );
}
