import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { StopDialog as ReasonedDialog } from '../../../apollo/stop-dialog';
import { useViewer } from '../../../apollo/viewer';
import { JobPageCancelDocument, JobPageHoldDocument } from '../../../graphql/graphql';
import { dayName, dayOf } from '../../../lib/time';
import { useJob, useJobPage } from '../job-context';

/** Holding and cancelling the page's job. */
export function StopDialog({ action, onClose }: { action: 'HOLD' | 'CANCEL'; onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const { id: jobId, customer } = useJob();
  const { workspace } = useViewer();
  const submit = (reason: string, lookAgainOn: string | null) => {
    onClose();
    if (action === 'CANCEL') return void desk.run({ document: JobPageCancelDocument, input: { jobId, reason }, done: 'Cancelled' });
    const done = lookAgainOn ? `On hold until ${dayName(lookAgainOn, workspace, dayOf(serverNow(), workspace))}` : 'Put on hold';
    void desk.run({ document: JobPageHoldDocument, input: { jobId, reason, ...(lookAgainOn ? { lookAgainOn } : {}) }, done });
  };
  return <ReasonedDialog action={action} name={customer.name} onSubmit={submit} onClose={onClose} />;
}
