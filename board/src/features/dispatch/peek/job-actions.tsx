import type { ReactElement } from 'react';
import type { JobAction } from '../../../graphql/graphql';
import { ACTION_WORDS } from '../../../lib/job-step-words';
import { Button } from '../../../ui/button';
import { Skeleton } from '../../../ui/skeleton';
import { useBoardContext } from '../board-context';
import type { BoardJob } from '../model/board-job';
import type { BoardAction } from '../model/command';
import { needsScheduling } from '../model/process-drop';
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

/** The order of the buttons: the next step of the work first, the way out last. */
const ORDER: readonly BoardAction[] = ['START', 'RESUME', 'COMPLETE', 'EN_ROUTE', 'REOPEN', 'RESTORE', 'HOLD', 'UNSCHEDULE', 'CANCEL'];
const MOVES: readonly JobAction[] = ['SCHEDULE', 'RESCHEDULE', 'REASSIGN'];

/** What the API says is possible now, as buttons; nothing here decides by itself. */
export function JobActions({ job, actions, technicianId, isUnreadable, onDone }: JobActionsProps): ReactElement | null {
  const { outbox, asks } = useBoardContext();
  const { window } = job;
  if (isUnreadable) return <p className={styles.faint}>Details could not be read. Check the connection.</p>;
  if (!actions) return <Skeleton height={28} style={{ marginTop: 12 }} />;
  const available = new Set(actions.filter((each) => each.available).map((each) => each.action));
  const buttons = ORDER.filter((action) => available.has(action));
  const canMove = MOVES.some((action) => available.has(action));
  if (!buttons.length && !canMove) return null;

  const act = (action: BoardAction) => {
    onDone();
    if (action === 'HOLD' || action === 'CANCEL') asks.put({ kind: 'reason', job, action });
    else outbox.submit(job.id, { kind: 'action', action }, job.version);
  };
  const [first, ...others] = buttons;
  const button = (action: BoardAction) => (
    <Button key={action} variant={action === first && action !== 'CANCEL' ? 'primary' : 'default'} onPress={() => act(action)}>
      {ACTION_WORDS[action]}
    </Button>
  );
  return (
    <div className={styles.actions}>
      <div className={styles.buttons}>
        {first && button(first)}
        {available.has('REASSIGN') && window && !needsScheduling(job) && (
          <Button
            onPress={() => {
              onDone();
              asks.put({ kind: 'assign', job, window, fromTechnicianId: technicianId });
            }}
          >
            {job.crew.length > 0 ? 'Reassign…' : 'Assign…'}
          </Button>
        )}
        {canMove && (
          <Button
            onPress={() => {
              onDone();
              asks.put({ kind: 'move', job, fromTechnicianId: technicianId });
            }}
          >
            Move…
          </Button>
        )}
        {others.map(button)}
      </div>
    </div>
  );
}
