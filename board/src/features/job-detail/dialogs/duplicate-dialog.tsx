import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { JobPageDuplicateDocument, JobPageTechniciansDocument } from '../../../graphql/graphql';
import { proposedStart } from '../../../lib/proposed-start';
import { addDays, dayOf } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { MoveDialog, type MoveGiven } from '../../../ui/move-dialog';
import { useJob, useJobPage } from '../job-context';
import { movedJob, toWindow } from '../model/planned';

/** The same work again: when and by whom is asked before anything is saved. */
export function DuplicateDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const job = useJob();
  const { workspace } = useViewer();
  const navigate = useNavigate();
  const { data } = useQuery(JobPageTechniciansDocument);
  const duplicate = (plan: { window?: { start: string; end: string }; technicianId?: string | null }) =>
    void desk.run({
      document: JobPageDuplicateDocument,
      input: { jobId: job.id, ...plan },
      done: `${job.number} duplicated`,
      isUnversioned: true,
      onDone: (change) => void navigate(`/jobs/${change.job.number}`),
    });
  const submit = ({ window, technicianId }: MoveGiven) => duplicate({ window: toWindow(window), technicianId });
  const asDraft = () => {
    onClose();
    duplicate({});
  };
  return (
    <MoveDialog
      title={`Duplicate ${job.number}`}
      go="Duplicate"
      job={{ ...movedJob(job), window: null, handles: ['START', 'END', 'TECHNICIAN'] }}
      fromTechnicianId={null}
      technicians={data?.technicians ?? job.crew}
      zone={workspace}
      proposed={proposedStart(addDays(dayOf(serverNow(), workspace), 1), serverNow(), workspace)}
      other={<Button onPress={asDraft}>As a draft, without a day</Button>}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}
