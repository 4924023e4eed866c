import { Wand2 } from 'lucide-react';
import { useContext, useState } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { dayOf } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { useBoardContext } from '../board-context';
import { PlanContext } from '../plan/plan-context';
import { AutoAssignDialog } from './auto-assign-dialog';
import styles from './auto-assign.module.css';

/** Has a plan made for what waits, not for a day that is over; neither under a what-if nor in the past: it moves the jobs in earnest. */
export function AutoAssignButton(): ReactElement | null {
  const board = useBoardContext();
  const { store, zone } = board;
  const isOver = useByMinute((now) => store.day.date < dayOf(now, zone));
  const [isOpen, setOpen] = useState(false);
  const isWhatIf = useContext(PlanContext) !== null;
  if (isOver || isWhatIf || board.past) return null;
  return (
    <div className={styles.open}>
      <Button onPress={() => setOpen(true)}>
        <Wand2 aria-hidden /> Auto-assign…
      </Button>
      {isOpen && <AutoAssignDialog board={board} onClose={() => setOpen(false)} />}
    </div>
  );
}
