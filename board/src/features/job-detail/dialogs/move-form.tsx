import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { AgainstMove } from '../../../apollo/against-move';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { JobPageMoveDocument, JobPageTechniciansDocument } from '../../../graphql/graphql';
import { proposedStart } from '../../../lib/proposed-start';
import { dayOf, windowName } from '../../../lib/time';
import form from '../../../ui/dialog-form.module.css';
import { MoveDialog, type MoveGiven } from '../../../ui/move-dialog';
import { useJob, useJobPage } from '../job-context';
import { arrivalOf, hasPromise, movedJob, toWindow, type Arrival } from '../model/planned';

/** Another day, time, length or technician: one change, as a drag on the schedule would be. */
export function MoveForm({ onClose }: { onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const job = useJob();
  const { workspace } = useViewer();
  const { data } = useQuery(JobPageTechniciansDocument);
  const today = dayOf(serverNow(), workspace);
  const isPromised = hasPromise(job);
  const [arrival, setArrival] = useState<Arrival>(isPromised ? 'kept' : 'window');
  const words = !job.window ? 'Schedule' : job.handles.includes('START') ? 'Reschedule' : 'Change';
  const submit = ({ window, technicianId, fromTechnicianId }: MoveGiven) => {
    const crew = technicianId === fromTechnicianId ? {} : { technicianId, ...(fromTechnicianId ? { fromTechnicianId } : {}) };
    const span = toWindow(window);
    const arrivalWindow = arrivalOf(arrival, window, isPromised);
    void desk.run({
      document: JobPageMoveDocument,
      input: { jobId: job.id, window: span, ...crew, ...(arrivalWindow ? { arrivalWindow } : {}) },
      done: `${job.customer.name}: ${windowName(span, workspace, today)}`,
    });
  };
  return (
    <MoveDialog
      title={`${words} ${job.customer.name}`}
      go={words}
      job={movedJob(job)}
      fromTechnicianId={null}
      technicians={data?.technicians ?? job.crew}
      zone={workspace}
      proposed={proposedStart(today, serverNow(), workspace)}
      warningAt={(given) => <AgainstMove jobId={job.id} given={given} />}
      onSubmit={submit}
      onClose={onClose}
    >
      <label className={form.field}>
        <span>The customer is promised</span>
        <select value={arrival} onChange={(event) => setArrival(event.target.value as Arrival)}>
          {isPromised && <option value="kept">As before: {windowName(job.arrivalWindow!, workspace, today)}</option>}
          <option value="window">The window itself</option>
          <option value="60">Arrival within 1 h of the start</option>
          <option value="120">Arrival within 2 h of the start</option>
          <option value="240">Arrival within 4 h of the start</option>
        </select>
      </label>
    </MoveDialog>
  );
}
