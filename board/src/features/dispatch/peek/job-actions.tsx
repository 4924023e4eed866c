import type { ReactElement } from 'react';
import type { JobAction } from '../../../graphql/graphql';
import { ACTION_WORDS } from '../../../lib/job-step-words';
import { Button } from '../../../ui/button';
import { Skeleton } from '../../../ui/skeleton';
import { useBoardContext } from '../board-context';
import { timeToAssign } from '../dialogs/board-assign';
import type { BoardJob } from '../model/board-job';
import type { BoardAction } from '../model/command';
import styles from './peek.module.css';

export interface Availability {
  readonly action: JobAction;
  readonly available: boolean;
}

export interface JobActionsProps {
  job: BoardJob;
  /** null while unknown. */
  actions: readonly Availability[] | null;
  technicianId: string | null;
  isUnreadable: boolean;
  onDone: () => void;
}

/** The steps of the work, the next one first. */
const STEPS: readonly BoardAction[] = ['START', 'RESUME', 'COMPLETE', 'EN_ROUTE', 'REOPEN', 'RESTORE'];
const WAYS_OUT: readonly BoardAction[] = ['HOLD', 'UNSCHEDULE', 'CANCEL'];
const SCHEDULING: readonly JobAction[] = ['SCHEDULE', 'RESCHEDULE'];
const MOVES: readonly JobAction[] = [...SCHEDULING, 'REASSIGN'];

interface Offer {
  readonly words: string;
  readonly act: () => void;
}

/** What the API says is possible now, as buttons; nothing here decides by itself. */
export function JobActions({ job, actions, technicianId, isUnreadable, onDone }: JobActionsProps): ReactElement | null {
  const board = useBoardContext();
  const { outbox, asks } = board;
  if (isUnreadable) return <p className={styles.faint}>Details could not be read. Check the connection.</p>;
  if (!actions) return <Skeleton height={28} style={{ marginTop: 12 }} />;
  const available = new Set(actions.filter((each) => each.available).map((each) => each.action));
  const step = (action: BoardAction): Offer => ({
    words: ACTION_WORDS[action],
    act: () => {
      if (action === 'HOLD' || action === 'CANCEL') asks.put({ kind: 'reason', job, action });
      else outbox.submit(job.id, { kind: 'action', action }, job.version);
    },
  });
  const [next, ...later] = STEPS.filter((action) => available.has(action)).map(step);
  const onward: Offer[] = next ? [next] : [];
  const window = timeToAssign(board, job);
  if (window !== undefined && (window ? ['REASSIGN' as const] : SCHEDULING).some((action) => available.has(action))) {
    const words = job.crew.length > 0 && window ? 'Reassign…' : 'Assign…';
    onward.push({ words, act: () => asks.put({ kind: 'assign', job, window, fromTechnicianId: technicianId }) });
  }
  if (MOVES.some((action) => available.has(action))) {
    onward.push({ words: 'Move…', act: () => asks.put({ kind: 'move', job, fromTechnicianId: technicianId }) });
  }
  const offers = [...onward, ...later, ...WAYS_OUT.filter((action) => available.has(action)).map(step)];
  if (offers.length === 0) return null;
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {offers.map((offer) => (
          // What leads on first. A way out is never what one is led to.
          <Button
            key={offer.words}
            variant={offer === onward[0] ? 'primary' : 'default'}
            onPress={() => {
              onDone();
              offer.act();
            }}
          >
            {offer.words}
          </Button>
        ))}
      </div>
    </div>
  );
}
