import { announce } from '../../ui/live-region';
import { useShortcut } from '../../ui/shortcuts';
import type { Board } from './board-context';
import type { BoardJob } from './model/board-job';
import { needsScheduling } from './model/process-drop';

const group = 'Schedule';
const note = 'on a card';

/** What can be done to the card that has the focus, on the board and in the tray, by letters; the rest the grid and the drag engine do. */
export function useCardKeys({ store, asks }: Board): void {
  const onCard = (act: (job: BoardJob, fromTechnicianId: string | null) => void) => () => {
    const card = document.activeElement?.closest<HTMLElement>('[data-job]');
    const job = store.job(card?.dataset['job'] ?? '');
    if (!card || !job) announce('Choose a card first: Tab goes to the board, arrow keys from card to card.', 'urgent');
    else if (!job.handles.includes('TECHNICIAN')) announce(`${job.customerName} cannot be moved.`, 'urgent');
    else act(job, card.dataset['lane'] ?? null);
  };
  const move = (job: BoardJob, fromTechnicianId: string | null) => asks.put({ kind: 'move', job, fromTechnicianId });
  // Who takes a job that has no time yet is chosen together with one.
  const assign = (job: BoardJob, fromTechnicianId: string | null) =>
    job.window && !needsScheduling(job)
      ? asks.put({ kind: 'assign', job, window: job.window, fromTechnicianId })
      : move(job, fromTechnicianId);
  useShortcut({ keys: 'a', label: 'Give it to somebody', note, group, run: onCard(assign) });
  useShortcut({ keys: 'r', label: 'Move it by form, also to another day', note, group, run: onCard(move) });
}
