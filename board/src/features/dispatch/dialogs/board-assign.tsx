import type { ReactElement } from 'react';
import { TechnicianDialog } from '../../../apollo/technician-dialog';
import type { Board } from '../board-context';
import { minutesLong } from '../model/geometry';
import { processDrop } from '../model/process-drop';
import type { Slot } from '../model/slot';
import type { Ask } from './asks';

/** Another technician at the same time, as the API suggests them: the same command as a drop in their lane, or on the tray. */
export function BoardAssign({ ask, board, onClose }: { ask: Ask & { kind: 'assign' }; board: Board; onClose: () => void }): ReactElement {
  const { job, window, fromTechnicianId } = ask;
  const choose = (technician: { readonly id: string } | null) => {
    const slot: Slot = technician ? { kind: 'lane', row: 0, technicianId: technician.id, window } : { kind: 'tray', section: 'unassigned' };
    const intent = processDrop({ job, fromTechnicianId, durationMin: minutesLong(window) }, slot);
    if (intent?.kind === 'move') board.outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
  };
  return (
    <TechnicianDialog
      title={`${job.crew.length ? 'Reassign' : 'Assign'} ${job.customerName}`}
      job={{ id: job.id, window: { start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString() } }}
      without={job.crew}
      nobody={job.crew.length ? 'Leave it unassigned' : undefined}
      onChoose={choose}
      onClose={onClose}
    />
  );
}
