import { CirclePause, Play, StickyNote, Timer, TimerOff } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import { ClockInAtStopDocument, ClockOutAtStopDocument, HoldStopDocument, NoteStopDocument } from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { isAvailable, nextAction } from './model/next-action';
import type { Stop } from './model/stops';
import { usePerform } from './next-action-bar';
import styles from './day.module.css';
import { TextDialog } from './text-dialog';
import { useStopAction } from './use-stop-action';

/** What else can be done; only what the API allows now. */
export function JobActions({ stop }: { stop: Stop }): ReactElement {
  const { technician } = useViewer();
  const { run, pending } = useStopAction(stop);
  const { perform } = usePerform(stop);
  const [open, setOpen] = useState<'note' | 'hold' | null>(null);
  const jobId = stop.id;
  const close = () => setOpen(null);
  const own = () => true; // The dialog shows its failures itself, beside the text that it keeps.
  const may = (action: Parameters<typeof isAvailable>[1]) => isAvailable(stop, action);
  const next = nextAction(stop)?.action;
  const isAtWork = stop.status === 'IN_PROGRESS';

  return (
    <div className={styles.buttons}>
      {next === 'EN_ROUTE' && may('START') && (
        <Button size="touch" isDisabled={pending !== null} onPress={() => void perform('START')}>
          <Play aria-hidden />
          Start job
        </Button>
      )}
      <Button size="touch" onPress={() => setOpen('note')}>
        <StickyNote aria-hidden />
        Note
      </Button>
      {may('HOLD') && (
        <Button size="touch" onPress={() => setOpen('hold')}>
          <CirclePause aria-hidden />
          Put on hold
        </Button>
      )}
      {may('CLOCK_OUT') ? (
        <Button
          size="touch"
          isPending={pending === 'Clock stopped'}
          onPress={() =>
            void run({ document: ClockOutAtStopDocument, input: { jobId, technicianId: technician!.id }, done: 'Clock stopped' })
          }
        >
          <TimerOff aria-hidden />
          Stop my clock
        </Button>
      ) : (
        isAtWork &&
        may('CLOCK_IN') && (
          <Button
            size="touch"
            isPending={pending === 'Clock started'}
            onPress={() =>
              void run({ document: ClockInAtStopDocument, input: { jobId, technicianId: technician!.id }, done: 'Clock started' })
            }
          >
            <Timer aria-hidden />
            Start my clock
          </Button>
        )
      )}
      <TextDialog
        draftKey={`note:${jobId}`}
        title="Add a note"
        label="Note for the office and the crew"
        button="Add the note"
        emptyError="Write the note first."
        limit={10_000}
        isOpen={open === 'note'}
        onClose={close}
        onSend={(body) => run({ document: NoteStopDocument, input: { jobId, body }, done: 'Note added', ownFailure: own })}
      />
      <TextDialog
        draftKey={`hold:${jobId}`}
        title="Put on hold"
        label="Why"
        hint="The office sees it in its list of jobs on hold: “Waiting for a part”, “Nobody at home”."
        button="Put on hold"
        emptyError="Say why, so that the office knows what has to happen next."
        limit={500}
        isOpen={open === 'hold'}
        onClose={close}
        onSend={(reason) => run({ document: HoldStopDocument, input: { jobId, reason }, done: 'On hold', ownFailure: own })}
      />
    </div>
  );
}
