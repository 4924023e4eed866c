import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { TechnicianDialog } from '../../../apollo/technician-dialog';
import { useViewer } from '../../../apollo/viewer';
import { JobPageAddCrewDocument, JobPageReassignDocument } from '../../../graphql/graphql';
import { statusWords } from '../../../lib/status-words';
import { dayOf, windowName } from '../../../lib/time';
import { ClocksDialog, ConflictDialog, StaleDialog } from '../../../ui/question-dialogs';
import { useJob, useJobPage } from '../job-context';
import type { JobDetail } from '../model/job-store';
import { CorrectDialog } from './correct-dialog';
import type { PageDialog } from './dialog-state';
import { DuplicateDialog } from './duplicate-dialog';
import { MoveForm } from './move-form';
import { StopDialog } from './stop-dialog';

/** The one dialog that is open, and the questions that come back from the server over it. */
export function PageDialogs({ dialog, onClose }: { dialog: PageDialog | null; onClose: () => void }): ReactElement {
  return (
    <>
      {dialog && <Opened dialog={dialog} onClose={onClose} />}
      <Questions />
    </>
  );
}

function Opened({ dialog, onClose }: { dialog: PageDialog; onClose: () => void }): ReactElement {
  switch (dialog.kind) {
    case 'hold':
    case 'cancel':
      return <StopDialog action={dialog.kind === 'hold' ? 'HOLD' : 'CANCEL'} onClose={onClose} />;
    case 'move':
      return <MoveForm onClose={onClose} />;
    case 'reassign':
      return <Reassign onClose={onClose} />;
    case 'crew':
      return <AddCrew onClose={onClose} />;
    case 'duplicate':
      return <DuplicateDialog onClose={onClose} />;
    case 'correct':
      return <CorrectDialog entry={dialog.entry} onClose={onClose} />;
  }
}

function Reassign({ onClose }: { onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const job = useJob();
  const lead = job.crew[0];
  return (
    <TechnicianDialog
      title="Who takes it?"
      job={job}
      without={lead ? [lead.id] : []}
      nobody={lead && 'Leave it unassigned'}
      onChoose={(technician) => {
        const input = { jobId: job.id, technicianId: technician?.id ?? null };
        void desk.run({ document: JobPageReassignDocument, input, done: `Given to ${technician?.name ?? 'nobody'}` });
      }}
      onClose={onClose}
    />
  );
}

function AddCrew({ onClose }: { onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const job = useJob();
  return (
    <TechnicianDialog
      title="Who joins the crew?"
      job={job}
      without={job.crew.map(({ id }) => id)}
      onChoose={(technician) => {
        if (!technician) return;
        const input = { jobId: job.id, technicianId: technician.id };
        void desk.run({ document: JobPageAddCrewDocument, input, done: `${technician.name} joined the crew` });
      }}
      onClose={onClose}
    />
  );
}

function Questions(): ReactElement | null {
  const { desk } = useJobPage();
  const job = useJob();
  const { workspace: zone } = useViewer();
  const question = useSyncExternalStore(desk.subscribe, desk.current);
  const [today] = useState(() => dayOf(serverNow(), zone));
  if (!question) return null;
  const name = job.customer.name;
  switch (question.kind) {
    case 'conflict':
      return <ConflictDialog conflicts={question.conflicts} name={name} no="Leave it as it is" zone={zone} onAnswer={question.answer} />;
    case 'clocks':
      return <ClocksDialog name={name} message={question.message} onAnswer={question.answer} />;
    case 'stale': {
      const { elsewhere, mine, answer } = question;
      const theirs = standing(job, today, zone);
      return <StaleDialog name={name} elsewhere={elsewhere} theirs={theirs} mine={mine} today={today} zone={zone} onAnswer={answer} />;
    }
  }
}

function standing({ status, crew, window }: JobDetail, today: string, zone: { timeZone: string; locale: string }): string {
  const who = crew.map(({ name }) => name).join(', ') || 'nobody';
  return `${statusWords[status]}, with ${who}${window ? `, ${windowName(window, zone, today)}` : ''}`;
}
