import type { ReactElement } from 'react';
import { useLiveStatus } from '../apollo/live-status';
import { useViewer } from '../apollo/viewer';
import { liveWords } from '../apollo/live-words';
import styles from './live-indicator.module.css';

/** The dot and its words: Live · Catching up · Offline since 9:41. */
export function LiveIndicator(): ReactElement | null {
  const status = useLiveStatus();
  const { workspace } = useViewer();
  if (!status.following) return null;
  return (
    <span className={styles.live} data-state={status.state} role="status">
      {liveWords(status, workspace)}
    </span>
  );
}
