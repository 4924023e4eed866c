import { UserPlus, X } from 'lucide-react';
import { useLayoutEffect, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Button, IconButton } from '../../../ui/button';
import { useBoardContext } from '../board-context';
import { pickedJobs } from './picked-jobs';
import styles from './hot.module.css';

/** How many cards are chosen, and what is done with them: by a press here, or by dragging any of them. */
export function PickedBar(): ReactElement | null {
  const board = useBoardContext();
  const count = usePickedCount();
  const isShown = count > 0;
  useLayoutEffect(() => {
    if (isShown) revealChosen();
  }, [isShown]);
  if (count === 0) return null;
  return (
    <div className={styles.picked} role="group" aria-label="Chosen jobs">
      <span role="status">{count} chosen</span>
      <Button variant="primary" onPress={() => board.asks.put({ kind: 'give', jobs: pickedJobs(board) })}>
        <UserPlus aria-hidden /> Assign…
      </Button>
      <IconButton label="Choose none" icon={<X aria-hidden />} onPress={() => board.picked.clear()} />
    </div>
  );
}

/** The card that was just chosen may lie where the bar now is. */
function revealChosen(): void {
  document.activeElement?.closest('[data-tray-section] [data-job]')?.scrollIntoView({ block: 'nearest' });
}

function usePickedCount(): number {
  const board = useBoardContext();
  return useSyncExternalStore(
    (wake) => {
      const stops = [board.picked.subscribe(wake), board.frame.subscribeAll(wake)];
      return () => stops.forEach((stop) => stop());
    },
    () => pickedJobs(board).length,
  );
}
