import { CircleCheck, CircleDashed, CirclePause, CircleX, Clock } from 'lucide-react';
import type { ComponentType, ReactElement, SVGProps } from 'react';
import type { JobStatus } from '../graphql/graphql';
import styles from './small.module.css';
import { statusWords } from '../lib/status-words';

/** Half a circle filled: work is under way. */
function CircleHalf(props: SVGProps<SVGSVGElement>): ReactElement {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" strokeWidth="2" {...props}>
      <circle cx="12" cy="12" r="10" />
      <path d="M12 6a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />
    </svg>
  );
}

const icons: Readonly<Record<JobStatus, ComponentType<SVGProps<SVGSVGElement>>>> = {
  DRAFT: CircleDashed,
  SCHEDULED: Clock,
  IN_PROGRESS: CircleHalf,
  ON_HOLD: CirclePause,
  COMPLETED: CircleCheck,
  CANCELLED: CircleX,
};

/** The status' shape alone, in the text's colour; its word must stand beside it or be in the accessible name. */
export function StatusIcon({ status, size = 16 }: { status: JobStatus; size?: number }): ReactElement {
  const Icon = icons[status];
  return <Icon width={size} height={size} aria-hidden />;
}

/** Icon and word in the status' colour; `children` replaces the word ("In progress · 0:37"), `icon` the icon. */
export function StatusWord({ status, icon, children }: { status: JobStatus; icon?: ReactElement; children?: string }): ReactElement {
  return (
    <span className={styles.word} data-status={status}>
      {icon ?? <StatusIcon status={status} />}
      {children ?? statusWords[status]}
    </span>
  );
}
