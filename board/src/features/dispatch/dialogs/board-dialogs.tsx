import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { clockRange, dayName, dayOf } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Board } from '../board-context';
import type { Ask, Asks } from './asks';
import styles from './dialogs.module.css';
import { MoveDialog } from './move-dialog';
import { ReasonDialog } from './reason-dialog';

/** The one question that is open, if any. */
export function BoardDialogs({ asks, board }: { asks: Asks; board: Board | null }): ReactElement | null {
  const ask = useSyncExternalStore(asks.subscribe, asks.current);
  if (!ask) return null;
  switch (ask.kind) {
    case 'conflict':
      return <ConflictDialog ask={ask} />;
    case 'stale':
      return <StaleDialog ask={ask} />;
    case 'clocks':
      return <ClocksDialog ask={ask} />;
    case 'reason':
      return board && <ReasonDialog key={ask.job.id} ask={ask} board={board} onClose={() => asks.close(ask)} />;
    case 'move':
      return board && <MoveDialog key={ask.job.id} ask={ask} board={board} onClose={() => asks.close(ask)} />;
  }
}

type AskOf<Kind extends Ask['kind']> = Ask & { kind: Kind };

function ConflictDialog({ ask: { job, conflicts, answer } }: { ask: AskOf<'conflict'> }): ReactElement {
  const { workspace } = useViewer();
  const names = [...new Set(conflicts.map((conflict) => conflict.technicianName))];
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={() => answer(false)}
      title={names.length ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} already booked` : 'Already booked'}
      actions={
        <>
          <Button onPress={() => answer(true)}>Double-book anyway</Button>
          <Button variant="primary" autoFocus onPress={() => answer(false)}>
            Put it back
          </Button>
        </>
      }
    >
      <p>
        {job ? (
          <>
            <b className={styles.strong}>{job.customerName}</b>
            {job.window && `, ${clockRange(job.window.start, job.window.end, workspace)},`} would overlap:
          </>
        ) : (
          'The move would overlap:'
        )}
      </p>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.jobId}-${conflict.technicianName}`}>
            <b className={styles.strong}>{conflict.customerName}</b>
            <span>
              {conflict.number}
              {names.length > 1 && ` · ${conflict.technicianName}`} · {clockRange(conflict.window.start, conflict.window.end, workspace)}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function StaleDialog({ ask: { job, elsewhere, theirs, answer } }: { ask: AskOf<'stale'> }): ReactElement {
  const { workspace } = useViewer();
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={() => answer(false)}
      title={`${job?.customerName ?? 'This job'} changed meanwhile`}
      actions={
        <>
          <Button onPress={() => answer(true)}>Apply mine anyway</Button>
          <Button variant="primary" autoFocus onPress={() => answer(false)}>
            Keep theirs
          </Button>
        </>
      }
    >
      <ul className={styles.list}>
        {elsewhere.map((event) => (
          <li key={event.at + event.words}>
            <span>
              <b className={styles.strong}>{event.actorName}</b> {event.words} at {timeOf(event.at, workspace)}
            </span>
          </li>
        ))}
      </ul>
      <p>It now stands at {theirs}.</p>
    </Dialog>
  );
}

function timeOf(at: string, zone: { timeZone: string; locale: string }): string {
  const time = new Intl.DateTimeFormat(zone.locale, { timeZone: zone.timeZone, hour: 'numeric', minute: '2-digit' }).format(Date.parse(at));
  const day = dayOf(at, zone);
  return day === dayOf(serverNow(), zone) ? time : `${time} on ${dayName(day, zone)}`;
}

function ClocksDialog({ ask: { job, message, answer } }: { ask: AskOf<'clocks'> }): ReactElement {
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={() => answer(false)}
      title={`Complete ${job?.customerName ?? 'the job'}?`}
      actions={
        <>
          <Button onPress={() => answer(true)}>Stop the clocks and complete</Button>
          <Button variant="primary" autoFocus onPress={() => answer(false)}>
            Not yet
          </Button>
        </>
      }
    >
      <p>{message}</p>
    </Dialog>
  );
}
