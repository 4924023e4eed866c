import { useEffect, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { proposedStart } from '../../../lib/proposed-start';
import { MoveDialog } from '../../../ui/move-dialog';
import type { MoveGiven } from '../../../ui/move-dialog';
import type { Board } from '../board-context';
import { judgeLanding } from '../drag/landing';
import type { BoardJob } from '../model/board-job';
import { minutesLong } from '../model/geometry';
import { processDrop } from '../model/process-drop';
import type { Intent } from '../model/process-drop';
import type { Ask } from './asks';

/** Moving by form: the same command as a drop. */
export function BoardMove({ ask, board, onClose }: { ask: Ask & { kind: 'move' }; board: Board; onClose: () => void }): ReactElement {
  const { zone, store, outbox, needs } = board;
  const { job, fromTechnicianId } = ask;
  useEffect(() => void needs.ask(job), [needs, job]);
  // Renders when they are known.
  useSyncExternalStore(needs.subscribe, () => needs.skillsOf(job.id));
  const submit = (given: MoveGiven) => {
    const intent = intentOf(job, given);
    if (intent?.kind === 'move') outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
  };
  return (
    <MoveDialog
      job={job}
      fromTechnicianId={fromTechnicianId}
      technicians={store.technicians()}
      zone={zone}
      proposed={proposedStart(store.day.date, serverNow(), zone)}
      warningAt={({ window, technicianId }) => judgeLanding(board, job, technicianId, window).warning}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function intentOf(job: BoardJob, { window, technicianId, fromTechnicianId: home }: MoveGiven): Intent | null {
  const carried = { job, fromTechnicianId: home, durationMin: minutesLong(window) };
  if (technicianId) return processDrop(carried, { kind: 'lane', row: 0, technicianId, window });
  return { kind: 'move', jobId: job.id, window, ...(home ? { technicianId: null, fromTechnicianId: home } : {}) };
}
