import type { ReactElement } from 'react';
import { useLiveStatus } from '../apollo/live-status';
import { liveWords } from '../apollo/live-words';
import { useViewer } from '../apollo/viewer';
import { LiveDot } from '../ui/live-dot';

/** Live · Catching up · Offline since 9:41. Nothing while no screen follows the feed. */
export function LiveIndicator(): ReactElement | null {
  const status = useLiveStatus();
  const { workspace } = useViewer();
  return status.following ? <LiveDot state={status.state}>{liveWords(status, workspace)}</LiveDot> : null;
}
