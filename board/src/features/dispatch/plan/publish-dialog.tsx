import { useId, useRef, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { newClientMutationId } from '../../../apollo/client-mutation-id';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { announce } from '../../../ui/live-region';
import type { Board } from '../board-context';
import type { BoardSession } from '../board-session';
import type { Plan } from './model/plan';
import type { PlanLayer } from './plan-layer';
import { Problem } from './plan-moves';
import { movesWords, placeWords } from './plan-words';
import styles from './publish-dialog.module.css';

export interface PublishDialogProps {
  layer: PlanLayer;
  plan: Plan;
  board: Board;
  session: BoardSession;
  onClose: () => void;
  onLeave: () => void;
}

type Choice = 'leaveOut' | 'overlap';

/** What publishing will do, then one step that one undo takes back. What others do meanwhile is shown before it is pressed. */
export function PublishDialog({ layer, plan, board, session, onClose, onLeave }: PublishDialogProps): ReactElement {
  const form = useId();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const sent = useRef<{ how: string; id: string } | null>(null);
  const at = { day: board.store.onlyDay(), zone: board.zone };
  const wrong = plan.moves.filter(({ problem }) => problem);
  const clashing = wrong.filter(({ problem }) => problem!.clashes.length > 0);
  // Only where nothing else is in the way can a double booking make all of it.
  const canOverlap = clashing.length > 0 && clashing.length === wrong.length;
  const effective = wrong.length === 0 ? null : choice === 'overlap' && !canOverlap ? null : choice;
  const going = plan.moves.filter(({ problem }) => !problem || effective === 'overlap');
  const count = going.length;
  const isReady = count > 0 && (wrong.length === 0 || effective !== null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || isBusy) return;
    const how = { leaveOut: effective === 'leaveOut', allowOverlap: effective === 'overlap' };
    const key = JSON.stringify(how);
    if (sent.current?.how !== key) sent.current = { how: key, id: newClientMutationId() };
    setBusy(true);
    setError(undefined);
    try {
      const { batchId, jobs, leftOut } = await layer.publish(sent.current.id, how);
      const words = `“${plan.name}” is published: ${movesWords(jobs.length)}${leftOut > 0 ? `, ${leftOut} left out` : ''}`;
      onClose();
      onLeave();
      if (batchId && jobs.length > 0) session.tellDone({ about: plan.id, batchId, words });
      else announce(words);
    } catch (failure) {
      // Another press is another decision: what has changed meanwhile is shown by then.
      sent.current = null;
      setError(apiErrorOf(failure).message);
      setBusy(false);
      void layer.refresh();
    }
  };

  return (
    <Dialog
      title={`Publish “${plan.name}”`}
      isOpen
      onClose={onClose}
      isDismissable={false}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={!isReady} isPending={isBusy}>
            {isReady ? `Publish ${movesWords(count)}` : 'Publish'}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>All of it happens in one step on everybody’s board, and one undo takes it back.</p>
        {error && (
          <p className={styles.error} role="alert">
            {error}
          </p>
        )}
        {wrong.length > 0 && (
          <fieldset className={styles.choices}>
            <legend>{wrong.length === 1 ? 'One move can’t be made as it is:' : `${wrong.length} moves can’t be made as they are:`}</legend>
            <ul className={styles.wrong}>
              {wrong.map(({ job, problem }) => (
                <li key={job.id}>
                  <b>{job.customerName}</b> <small>{job.number}</small>
                  <Problem problem={problem!} board={board} />
                </li>
              ))}
            </ul>
            {wrong.length < plan.moves.length ? (
              <label>
                <input type="radio" name="how" checked={effective === 'leaveOut'} onChange={() => setChoice('leaveOut')} />
                {wrong.length === 1 ? 'Leave it out' : 'Leave these out'}, publish the rest
              </label>
            ) : (
              <p>
                {canOverlap
                  ? 'Without them nothing is left to publish.'
                  : 'Nothing is left to publish. Go back, and move them elsewhere or take them off the plan.'}
              </p>
            )}
            {canOverlap && (
              <label>
                <input type="radio" name="how" checked={effective === 'overlap'} onChange={() => setChoice('overlap')} />
                Double-book on purpose, publish all
              </label>
            )}
          </fieldset>
        )}
        {count > 0 && <h3>{movesWords(count)}</h3>}
        <ul className={styles.moves}>
          {going.map(({ job, window, crew }) => (
            <li key={job.id}>
              <span>
                <b>{job.customerName}</b> <small>{job.number}</small>
              </span>
              <span>
                {placeWords(
                  window,
                  crew.map(({ name }) => name),
                  at,
                )}
              </span>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  );
}
