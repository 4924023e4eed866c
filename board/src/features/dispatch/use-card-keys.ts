import { announce } from '../../ui/live-region';
import { useShortcut } from '../../ui/shortcuts';
import type { Board } from './board-context';
import { goingWith, pickedJobs } from './hot/picked-jobs';
import type { BoardJob } from './model/board-job';
import { needsScheduling } from './model/process-drop';

const group = 'Schedule';
const note = 'on a card';

/** What can be done to the card that has the focus, on the board and in the tray, by letters; the rest the grid and the drag engine do. */
export function useCardKeys(board: Board): void {
  const { store, asks, picked } = board;
  const onCard = (act: (job: BoardJob, fromTechnicianId: string | null) => void) => () => {
    const card = document.activeElement?.closest<HTMLElement>('[data-job]');
    const job = store.job(card?.dataset['job'] ?? '');
    if (!card || !job) announce('Choose a card first: Tab goes to the board, arrow keys from card to card.', 'urgent');
    else if (!job.handles.includes('TECHNICIAN')) announce(`${job.customerName} cannot be moved.`, 'urgent');
    else act(job, card.dataset['lane'] ?? null);
  };
  const move = (job: BoardJob, fromTechnicianId: string | null) => asks.put({ kind: 'move', job, fromTechnicianId });
  const pick = (job: BoardJob, fromTechnicianId: string | null) => {
    if (fromTechnicianId !== null || !document.activeElement?.closest('[data-tray-section]'))
      return announce('Several are chosen in the hot list.', 'urgent');
    picked.toggle(job.id);
    announce(`${job.customerName} ${picked.has(job.id) ? 'chosen' : 'not chosen'}. ${pickedJobs(board).length} in all.`, 'urgent');
  };
  // Who takes a job that has no time yet is chosen together with one.
  const assign = (job: BoardJob, fromTechnicianId: string | null) => {
    const jobs = goingWith(board, job.id);
    if (jobs.length > 0) asks.put({ kind: 'give', jobs });
    else if (job.window && !needsScheduling(job)) asks.put({ kind: 'assign', job, window: job.window, fromTechnicianId });
    else move(job, fromTechnicianId);
  };
  useShortcut({ keys: 'a', label: 'Give it to somebody', note, group, run: onCard(assign) });
  useShortcut({ keys: 'x', label: 'Choose it, to give several out together', note: 'on a card of the hot list', group, run: onCard(pick) });
  useShortcut({ keys: 'r', label: 'Move it by form, also to another day', note, group, run: onCard(move) });
}
