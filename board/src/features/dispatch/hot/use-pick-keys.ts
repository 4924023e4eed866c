import { announce } from '../../../ui/live-region';
import { useShortcut } from '../../../ui/shortcuts';
import type { Board } from '../board-context';
import { actOnCard } from '../use-card-keys';
import { pickedJobs } from './picked-jobs';

const listed = { label: 'Choose it, to give several out together', note: 'on a card of the hot list', group: 'Schedule' };

/** Several cards of the hot list by keys: a letter, and one that stays where letters are switched off. */
export function usePickKeys(board: Board): void {
  const pick = () =>
    actOnCard(board, (job, fromTechnicianId) => {
      if (fromTechnicianId !== null || !document.activeElement?.closest('[data-tray-section]'))
        return announce('Several are chosen in the hot list.', 'urgent');
      board.picked.toggle(job.id);
      announce(`${job.customerName} ${board.picked.has(job.id) ? 'chosen' : 'not chosen'}. ${pickedJobs(board).length} in all.`, 'urgent');
    });
  useShortcut({ keys: 'x', ...listed, run: pick });
  useShortcut({ keys: 'mod+enter', ...listed, run: pick });
}
