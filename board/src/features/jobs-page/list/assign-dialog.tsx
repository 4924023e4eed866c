import type { ReactElement } from 'react';
import { TechnicianDialog } from '../../../apollo/technician-dialog';
import { useJobs } from '../jobs-context';
import type { JobRow } from '../model/list-store';

/** Another lead for one job, chosen by who is free. */
export function AssignDialog({ job, onClose }: { job: JobRow; onClose: () => void }): ReactElement {
  const { desk } = useJobs().session;
  const lead = job.crew[0];
  return (
    <TechnicianDialog
      title={`${lead ? 'Reassign' : 'Assign'} ${job.customer.name}`}
      job={job}
      without={lead ? [lead.id] : []}
      nobody={lead && 'Leave it unassigned'}
      onChoose={(technician) => void desk.run(job, { kind: 'reassign', technicianId: technician?.id ?? null })}
      onClose={onClose}
    />
  );
}
