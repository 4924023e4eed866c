import { FileQuestion } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { AddressCard } from './cards/address-card';
import { CrewCard } from './cards/crew-card';
import { CustomerCard } from './cards/customer-card';
import { FollowUpsCard } from './cards/follow-ups-card';
import { LineItemsCard } from './cards/line-items-card';
import { NotesCard } from './cards/notes-card';
import { ScheduleCard } from './cards/schedule-card';
import { TimeCard } from './cards/time-card';
import { WorkOrderCard } from './cards/work-order-card';
import { OpenDialogContext, type PageDialog } from './dialogs/dialog-state';
import { PageDialogs } from './dialogs/page-dialogs';
import { JobHeader } from './header/job-header';
import { HistoryCard } from './history/history-card';
import { JobPageContext, useJob, type JobPageParts } from './job-context';
import styles from './job-page.module.css';
import { JobSkeleton } from './job-skeleton';
import { PhotosCard } from './photos/photos-card';
import { PrintSheet } from './print/print-sheet';
import { useJobPageState } from './use-job-page';
import { useTimePassing } from './use-time-passing';

/** `/jobs/JOB-2046`: everything about one job, and everything one can do to it. */
export function JobPage(): ReactElement {
  const { number = '' } = useParams();
  const { state, retry } = useJobPageState(number);
  switch (state.kind) {
    case 'loading':
      return <JobSkeleton number={number} />;
    case 'missing':
      return <Missing number={number} />;
    case 'failed':
      return (
        <ErrorState title={state.error.code === 'OFFLINE' ? 'No connection' : `${number} could not be loaded`} onRetry={retry}>
          {state.error.message}
        </ErrorState>
      );
    case 'ready':
      return <Ready key={number} parts={state.parts} />;
  }
}

function Ready({ parts }: { parts: JobPageParts }): ReactElement {
  const [dialog, setDialog] = useState<PageDialog | null>(null);
  return (
    <JobPageContext value={parts}>
      <OpenDialogContext value={setDialog}>
        <Title />
        <div className={styles.page}>
          <JobHeader />
          <div className={styles.columns}>
            <div className={styles.column}>
              <LineItemsCard />
              <PhotosCard />
              <NotesCard />
              <WorkOrderCard />
            </div>
            <div className={styles.column}>
              <ScheduleCard />
              <CrewCard />
              <TimeCard />
              <CustomerCard />
              <AddressCard />
              <FollowUpsCard />
              <HistoryCard />
            </div>
          </div>
        </div>
        <PageDialogs dialog={dialog} onClose={() => setDialog(null)} />
        <PrintSheet />
      </OpenDialogContext>
    </JobPageContext>
  );
}

function Title(): null {
  const { number, title } = useJob();
  useTimePassing();
  usePageTitle(`${number} ${title}`);
  return null;
}

function Missing({ number }: { number: string }): ReactElement {
  usePageTitle('Job not found');
  return (
    <EmptyState
      icon={<FileQuestion aria-hidden />}
      title={`There is no job ${number}`}
      action={
        <LinkButton to="/jobs" variant="primary">
          All jobs
        </LinkButton>
      }
    >
      The number may be wrong, or the job is not yours to see.
    </EmptyState>
  );
}
