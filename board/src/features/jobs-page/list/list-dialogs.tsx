import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { AgainstMove } from '../../../apollo/against-move';
import { StopDialog } from '../../../apollo/stop-dialog';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { MoveDialog } from '../../../ui/move-dialog';
import type { MoveGiven } from '../../../ui/move-dialog';
import { ClocksDialog, ConflictDialog, StaleDialog } from '../../../ui/question-dialogs';
import { proposedStart } from '../../../lib/proposed-start';
import { clockRange } from '../../../lib/time';
import { useJobs } from '../jobs-context';
import { placeWords } from '../job-desk';
import type { JobRow } from '../model/list-store';
import { AssignDialog } from './assign-dialog';

/** The one question that is open, if any. */
export function ListDialogs(): ReactElement | null {
  const { session, today, technicians } = useJobs();
  const { workspace: zone } = useViewer();
  const { desk } = session;
  const ask = useSyncExternalStore(desk.subscribe, desk.current);
  if (!ask) return null;
  const { job } = ask;
  const name = job.customer.name;
  const onClose = () => desk.close(ask);
  switch (ask.kind) {
    case 'conflict': {
      const when = job.window ? clockRange(job.window.start, job.window.end, zone) : undefined;
      return <ConflictDialog conflicts={ask.conflicts} name={name} when={when} no="Leave it" zone={zone} onAnswer={ask.answer} />;
    }
    case 'stale':
      return (
        <StaleDialog
          name={name}
          elsewhere={ask.elsewhere}
          theirs={placeWords(ask.now, zone)}
          mine={ask.mine}
          jobPath={`/jobs/${ask.now.number}`}
          today={today}
          zone={zone}
          onAnswer={ask.answer}
        />
      );
    case 'clocks':
      return <ClocksDialog name={name} message={ask.message} onAnswer={ask.answer} />;
    case 'reason':
      return (
        <StopDialog
          key={job.id}
          action={ask.step}
          name={name}
          onClose={onClose}
          onSubmit={(reason, lookAgainOn) => {
            onClose();
            void desk.run(job, { kind: 'step', step: ask.step, reason, ...(lookAgainOn ? { lookAgainOn } : {}) });
          }}
        />
      );
    case 'assign':
      return <AssignDialog key={job.id} job={job} onClose={onClose} />;
    case 'move': {
      const submit = ({ window, technicianId, fromTechnicianId }: MoveGiven) => {
        const isSame = technicianId === fromTechnicianId;
        const crew = isSame ? {} : { technicianId, ...(fromTechnicianId ? { fromTechnicianId } : {}) };
        void desk.run(job, { kind: 'move', window, ...crew });
      };
      const asked = askedJob(job);
      const form = {
        technicians,
        zone,
        proposed: proposedStart(today, serverNow(), zone),
        fromTechnicianId: null,
        onSubmit: submit,
        onClose,
      };
      return <MoveDialog key={job.id} job={asked} warningAt={(given) => <AgainstMove jobId={job.id} given={given} />} {...form} />;
    }
  }
}

function askedJob(job: JobRow) {
  return {
    number: job.number,
    title: job.title,
    customerName: job.customer.name,
    window: job.window && { start: Date.parse(job.window.start), end: Date.parse(job.window.end) },
    crew: job.crew.map(({ id }) => id),
    handles: job.handles,
  };
}
