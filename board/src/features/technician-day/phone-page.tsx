import { WifiOff } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useLiveStatus } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { liveWords } from '../../apollo/live-words';
import { LiveDot } from '../../ui/live-dot';
import styles from './day.module.css';

/** One screen of the phone: heading with the live status, what scrolls, the one next action at the thumb. The tabs are the shell's. */
export function PhonePage({
  title,
  titleLabel,
  subtitle,
  before,
  after,
  action,
  children,
}: {
  title: string;
  titleLabel?: string;
  subtitle?: string;
  before?: ReactNode;
  after?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}): ReactElement {
  const live = useLiveStatus();
  const { workspace } = useViewer();
  return (
    <div className={styles.page}>
      <main id="main" className={styles.main} tabIndex={-1}>
        <header className={styles.top}>
          {before}
          <div className={styles.heading}>
            <h1 tabIndex={-1} aria-label={titleLabel}>
              {title}
            </h1>
            {subtitle && <p>{subtitle}</p>}
          </div>
          {live.following && live.state !== 'offline' && <LiveDot state={live.state}>{liveWords(live, workspace)}</LiveDot>}
          {after}
        </header>
        {live.following && live.state === 'offline' && (
          <p className={styles.offline} role="status">
            <WifiOff aria-hidden />
            {liveWords(live, workspace)}. You can go on reading; changes need a connection.
          </p>
        )}
        <div className={styles.body}>{children}</div>
        {action && <footer className={styles.action}>{action}</footer>}
      </main>
    </div>
  );
}
