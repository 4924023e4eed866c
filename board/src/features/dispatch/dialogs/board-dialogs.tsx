import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { clockRange, dayName, dayOf } from '../../../lib/time';
import { ClocksDialog, ConflictDialog, StaleDialog } from '../../../ui/question-dialogs';
import { StopDialog } from '../../../apollo/stop-dialog';
import type { Board } from '../board-context';
import type { Asks } from './asks';
import { BoardAssign } from './board-assign';
import { BoardGive } from './board-give';
import { BoardMove } from './board-move';

/** The one question that is open, if any. */
export function BoardDialogs({ asks, board }: { asks: Asks; board: Board | null }): ReactElement | null {
  const { workspace: zone } = useViewer();
  const ask = useSyncExternalStore(asks.subscribe, asks.current);
  if (!ask) return null;
  const close = () => asks.close(ask);
  switch (ask.kind) {
    case 'conflict': {
      const { job, conflicts, answer } = ask;
      const day = job?.window && dayOf(job.window.start, zone);
      const isShown = board?.store.onlyDay() === day;
      const hours = job?.window && clockRange(job.window.start, job.window.end, zone);
      const when = hours && day ? (isShown ? hours : `${dayName(day, zone)}, ${hours}`) : undefined;
      return <ConflictDialog conflicts={conflicts} name={job?.customerName} when={when} zone={zone} onAnswer={answer} />;
    }
    case 'stale':
      return (
        <StaleDialog
          name={ask.job?.customerName ?? 'This job'}
          elsewhere={ask.elsewhere}
          theirs={ask.theirs}
          mine={ask.mine}
          jobPath={`/jobs/${ask.number}`}
          today={dayOf(serverNow(), zone)}
          zone={zone}
          onAnswer={ask.answer}
        />
      );
    case 'clocks':
      return <ClocksDialog name={ask.job?.customerName ?? 'the job'} message={ask.message} onAnswer={ask.answer} />;
    case 'reason': {
      const { job, action } = ask;
      if (!board) return null;
      const submit = (reason: string, lookAgainOn: string | null) => {
        board.outbox.submit(job.id, { kind: 'action', action, reason, ...(lookAgainOn ? { lookAgainOn } : {}) }, job.version);
        close();
      };
      return <StopDialog key={job.id} action={action} name={job.customerName} onSubmit={submit} onClose={close} />;
    }
    case 'move':
      return board && <BoardMove key={ask.job.id} ask={ask} board={board} onClose={close} />;
    case 'give':
      return board && <BoardGive ask={ask} board={board} onClose={close} />;
    case 'assign':
      return board && <BoardAssign key={ask.job.id} ask={ask} board={board} onClose={close} />;
  }
}
