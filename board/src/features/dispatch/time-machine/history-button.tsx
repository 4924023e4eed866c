import { History } from 'lucide-react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { Button } from '../../../ui/button';
import { useShortcut } from '../../../ui/shortcuts';
import { Tooltip } from '../../../ui/tooltip';
import { OPENING } from './as-of-address';
import { firstInstant } from './slider-steps';
import styles from './time-machine.module.css';

export interface HistoryButtonProps {
  date: string;
  asOf: number | null;
  onGo: (moment: number | null, options?: { state: string }) => void;
}

/** Opens the past of the day on the screen, and closes it. */
export const HistoryButton = memo(function HistoryButton({ date, asOf, onGo }: HistoryButtonProps): ReactElement {
  const { workspace } = useViewer();
  const toggle = () =>
    asOf === null ? onGo(firstInstant(date, workspace, serverNow(), workspace.dayEnd), { state: OPENING }) : onGo(null);
  useShortcut({ keys: 'h', label: 'History: the board as it stood', group: 'Schedule', run: toggle });
  return (
    <Tooltip text="History: the board as it stood">
      <Button
        variant={asOf === null ? 'bare' : 'default'}
        id="board-history"
        aria-pressed={asOf !== null}
        className={styles.history}
        onPress={toggle}
      >
        <History size={14} aria-hidden /> <span data-word>History</span>
      </Button>
    </Tooltip>
  );
});
