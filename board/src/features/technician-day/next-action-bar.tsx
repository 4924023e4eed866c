import { Check, Play, Truck } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import {
  ClockInAtStopDocument,
  CompleteStopDocument,
  GoToStopDocument,
  ResumeStopDocument,
  StartStopDocument,
} from '../../graphql/graphql';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { actionWords, isAvailable, nextAction, type StopAction } from './model/next-action';
import type { Stop } from './model/stops';
import styles from './day.module.css';
import { useStopAction } from './use-stop-action';

const icons: Readonly<Record<StopAction, ReactElement>> = {
  EN_ROUTE: <Truck aria-hidden />,
  START: <Play aria-hidden />,
  RESUME: <Play aria-hidden />,
  COMPLETE: <Check aria-hidden />,
};

/** The one thing to do next on this job. `named`: says whose job it is, where the page does not. */
export function NextActionBar({ stop, named = false }: { stop: Stop; named?: boolean }): ReactElement | null {
  const { perform, pending, question, answer } = usePerform(stop);
  const next = nextAction(stop);
  if (!next) return null;
  return (
    <>
      <Button variant="primary" size="large" isDisabled={!next.available} isPending={pending} onPress={() => void perform(next.action)}>
        {icons[next.action]}
        {named ? `${actionWords[next.action]}: ` : actionWords[next.action]}
        {named && <span className={styles.actionName}>{stop.customer.name}</span>}
      </Button>
      {!next.available && next.reason && <p className={styles.why}>{next.reason}</p>}
      <Dialog
        role="alertdialog"
        title="Somebody is still at work"
        isOpen={question !== null}
        onClose={() => answer(false)}
        actions={
          <>
            <Button onPress={() => answer(false)}>Not yet</Button>
            <Button variant="primary" onPress={() => answer(true)}>
              Stop their clock and complete
            </Button>
          </>
        }
      >
        {question}
      </Dialog>
    </>
  );
}

/** Sends an action; asks first when completing would stop somebody else's clock. */
export function usePerform(stop: Stop) {
  const { technician } = useViewer();
  const { run, pending } = useStopAction(stop);
  const [question, setQuestion] = useState<string | null>(null);
  const jobId = stop.id;

  async function perform(action: StopAction): Promise<void> {
    // Beginning the work begins the technician's own clock, in one command, wherever the API lets it.
    const clock = technician && isAvailable(stop, 'CLOCK_IN') ? { jobId, technicianId: technician.id } : null;
    switch (action) {
      case 'EN_ROUTE':
        return void (await run({ document: GoToStopDocument, input: { jobId }, done: 'On the way' }));
      case 'START':
      case 'RESUME': {
        const done = action === 'START' ? 'Started' : 'Resumed';
        const document = action === 'START' ? StartStopDocument : ResumeStopDocument;
        return void (await (clock
          ? run({ document: ClockInAtStopDocument, input: clock, done })
          : run({ document, input: { jobId }, done })));
      }
      case 'COMPLETE': {
        const problem = await run({
          document: CompleteStopDocument,
          input: { jobId },
          done: 'Completed',
          ownFailure: (code) => code === 'OTHERS_CLOCKED_IN',
        });
        if (problem?.code === 'OTHERS_CLOCKED_IN') setQuestion(problem.message);
      }
    }
  }

  function answer(yes: boolean): void {
    setQuestion(null);
    if (yes) void run({ document: CompleteStopDocument, input: { jobId, closeOpenClocks: true }, done: 'Completed' });
  }

  return { perform, pending: pending !== null, question, answer };
}
