import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { TechnicianDialog } from '../../../apollo/technician-dialog';
import type { TechnicianDialogProps } from '../../../apollo/technician-dialog';
import { dayOf } from '../../../lib/time';
import type { Board } from '../board-context';
import type { BoardJob, Span } from '../model/board-job';
import { minutesLong } from '../model/geometry';
import { needsScheduling, processDrop } from '../model/process-drop';
import type { Slot } from '../model/slot';
import type { Ask } from './asks';

/**
 * Another technician at the same time, or for a job without one at their first free hour, as the API suggests them: the same command as a
 * drop in their lane, or on the tray.
 */
export function BoardAssign({ ask, board, onClose }: { ask: Ask & { kind: 'assign' }; board: Board; onClose: () => void }): ReactElement {
  const { job, window, fromTechnicianId } = ask;
  // What runs already keeps its time; what only should have begun comes when somebody is free.
  const comesToHour = !window || (window.start <= serverNow() && job.handles.includes('START'));
  const moveByForm = () => board.asks.put({ kind: 'move', job, fromTechnicianId });
  const choose: TechnicianDialogProps['onChoose'] = (technician, theirs) => {
    const span = comesToHour && technician ? theirs && hourOf(theirs, window) : window;
    if (!span) return moveByForm();
    const slot: Slot = technician
      ? { kind: 'lane', row: 0, technicianId: technician.id, window: span }
      : { kind: 'tray', section: 'unassigned' };
    const intent = processDrop({ job, fromTechnicianId, durationMin: minutesLong(span) }, slot);
    if (intent?.kind === 'move') board.outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
  };
  return (
    <TechnicianDialog
      title={`${job.crew.length && window ? 'Reassign' : 'Assign'} ${job.customerName}`}
      job={{ id: job.id, window: window && { start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString() } }}
      without={window ? job.crew : []}
      {...(window
        ? { nobody: job.crew.length ? 'Leave it unassigned' : undefined }
        : { other: { words: 'Another time…', go: moveByForm } })}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

/** The free hour that somebody has, as long as the job was planned to be. */
function hourOf({ start, end }: { readonly start: string; readonly end: string }, planned: Span | null): Span {
  const from = Date.parse(start);
  return { start: from, end: planned ? from + planned.end - planned.start : Date.parse(end) };
}

/** The time at which it is given to somebody: its own, or else (null) their first free hour of today. Undefined where neither is on this board. */
export function timeToAssign({ store, zone }: Board, job: BoardJob): Span | null | undefined {
  if (job.window && !needsScheduling(job)) return job.window;
  return store.days.some(({ date }) => date === dayOf(serverNow(), zone)) ? null : undefined;
}
