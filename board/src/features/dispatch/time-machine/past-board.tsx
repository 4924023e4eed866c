import { History } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { BoardSkeleton } from '../board-skeleton';
import { PastBar } from './past-bar';
import type { TimeMachine } from './time-machine';
import styles from './time-machine.module.css';

export interface PastBoardProps {
  machine: TimeMachine;
  asOf: number;
  onGo: (moment: number | null, options?: { replace: boolean }) => void;
  /** The board, as it is shown once there is a picture. */
  children: ReactNode;
}

/** The day as it stood: the slider over it, and the board framed as what is past. */
export function PastBoard({ machine, asOf, onGo, children }: PastBoardProps): ReactElement {
  const { isShown, error } = useSyncExternalStore(machine.subscribe, machine.state);
  return (
    <>
      <PastBar machine={machine} asOf={asOf} onGo={onGo} />
      {!isShown && !error && <BoardSkeleton />}
      {!isShown && error && machine.logBegins === null && (
        <ErrorState title={error.code === 'OFFLINE' ? 'No connection' : 'The past could not be read'} onRetry={() => machine.retry()}>
          {error.message}
        </ErrorState>
      )}
      {!isShown && error && machine.logBegins !== null && (
        <EmptyState icon={<History aria-hidden />} title="Nothing is known of this time">
          {error.message}
        </EmptyState>
      )}
      {isShown && <div className={styles.past}>{children}</div>}
    </>
  );
}
