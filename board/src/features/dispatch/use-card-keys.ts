import { announce } from '../../ui/live-region';
import { useShortcut } from '../../ui/shortcuts';
import type { Board } from './board-context';
import { timeToAssign } from './dialogs/board-assign';
import { goingWith } from './hot/picked-jobs';
import type { BoardJob } from './model/board-job';

const group = 'Schedule';
const note = 'on a card';

type OnCard = (job: BoardJob, fromTechnicianId: string | null) => void;

/** Does it to the card that has the focus, or says why not. */
export function actOnCard({ store }: Board, act: OnCard): void {
  const card = document.activeElement?.closest<HTMLElement>('[data-job]');
  const job = store.job(card?.dataset['job'] ?? '');
  if (!card || !job) announce('Choose a card first: Tab goes to the board, arrow keys from card to card.', 'urgent');
  else if (!job.handles.includes('TECHNICIAN')) announce(`${job.customerName} cannot be moved.`, 'urgent');
  else act(job, card.dataset['lane'] ?? null);
}

/** What can be done to the card that has the focus, on the board and in the tray, by letters; the rest the grid and the drag engine do. */
export function useCardKeys(board: Board): void {
  const { asks } = board;
  const onCard = (act: OnCard) => () => actOnCard(board, act);
  const move = (job: BoardJob, fromTechnicianId: string | null) => asks.put({ kind: 'move', job, fromTechnicianId });
  const assign = (job: BoardJob, fromTechnicianId: string | null) => {
    const jobs = goingWith(board, job.id);
    if (jobs.length > 0) return asks.put({ kind: 'give', jobs });
    const window = timeToAssign(board, job);
    if (window === undefined) move(job, fromTechnicianId);
    else asks.put({ kind: 'assign', job, window, fromTechnicianId });
  };
  useShortcut({ keys: 'a', label: 'Give it to somebody', note, group, run: onCard(assign) });
  useShortcut({ keys: 'r', label: 'Move it by form, also to another day', note, group, run: onCard(move) });
}
