import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { useViewer } from '../../../apollo/viewer';
import type { BulkResultFragment } from '../../../graphql/graphql';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { announce } from '../../../ui/live-region';
import { Skeleton } from '../../../ui/skeleton';
import { submitByKey } from '../../../ui/submit-keys';
import type { Selection } from '../selection';
import type { BulkDesk } from './bulk-desk';
import { BulkForm } from './bulk-form';
import { BulkResults } from './bulk-results';
import { BULK_WORDS, jobsWords } from './model/bulk-change';
import type { BulkChange, BulkKind } from './model/bulk-change';
import { usePreview } from './use-preview';
import styles from './bulk.module.css';

export interface BulkDialogProps {
  desk: BulkDesk;
  kind: BulkKind;
  selection: Selection;
  /** How many jobs are meant. */
  count: number;
  today: string;
  /** Whose free time counts. */
  day: string;
  /** Goes up with every change in the workspace. */
  heard: number;
  /** Filled in already, by a drop on the rail. */
  given?: BulkChange;
  onClose: () => void;
}

type Step =
  | { readonly kind: 'asking'; readonly error?: string }
  | { readonly kind: 'running'; readonly id: string; readonly total: number }
  | { readonly kind: 'done'; readonly result: BulkResultFragment; readonly isUndone: boolean };

/** A change of many jobs: asks, says what would come of it, does it while one watches, tells job by job, and takes it all back as one. */
export function BulkDialog({ desk, kind, selection, count, today, day, heard, given, onClose }: BulkDialogProps): ReactElement {
  const { workspace } = useViewer();
  const [change, setChange] = useState<BulkChange | null>(given ?? (kind === 'complete' ? { kind, closeOpenClocks: false } : null));
  const [step, setStep] = useState<Step>({ kind: 'asking' });
  const preview = usePreview(desk, selection, step.kind === 'asking' ? change : null, heard);
  // Kept over a failure: the same change sent again under its id goes on where it was cut off.
  const sent = useRef<{ change: string; id: string } | null>(null);
  const form = useId();
  // The form is hidden while the change is on its way, and one that fails goes on where the hand was.
  const hand = useRef<Element | null>(null);
  const failure = step.kind === 'asking' ? step.error : undefined;
  useEffect(() => {
    if (failure !== undefined && hand.current instanceof HTMLElement) hand.current.focus();
  }, [failure]);
  const words = BULK_WORDS[kind];
  const jobs = (number: number) => jobsWords(number, workspace.locale);
  const wrong = failure ?? preview.error;
  const ready = change && !preview.isBusy && preview.result ? preview.result.changes.length : 0;

  const carryOut = async (total: number, send: (id: string) => Promise<BulkResultFragment>, key: string, isUndone: boolean) => {
    if (sent.current?.change !== key) sent.current = { change: key, id: desk.begin() };
    hand.current = document.activeElement;
    setStep({ kind: 'running', id: sent.current.id, total });
    try {
      const result = await send(sent.current.id);
      sent.current = null;
      setStep({ kind: 'done', result, isUndone });
      announce(`${jobs(result.changes.length)} ${isUndone ? 'put back' : words.done}, ${jobs(result.failed.length)} not.`);
    } catch (error) {
      setStep({ kind: 'asking', error: apiErrorOf(error).message });
    }
  };
  const go = () => {
    if (change && ready)
      void carryOut(ready, async (id) => desk.run(change, await desk.jobsOf(selection), id), JSON.stringify(change), false);
  };
  const undo = ({ batchId, changes }: BulkResultFragment) => {
    if (batchId) void carryOut(changes.length, (id) => desk.undo(batchId, id), `undo ${batchId}`, true);
  };

  const actions = {
    asking: (
      <>
        <Button onPress={onClose}>Back</Button>
        <Button type="submit" form={form} variant={kind === 'cancel' ? 'danger' : 'primary'} isDisabled={ready === 0}>
          {ready ? `${words.go} ${jobs(ready)}` : words.go}
        </Button>
      </>
    ),
    running: null,
    done: step.kind === 'done' && (
      <>
        {!step.isUndone && step.result.batchId && step.result.changes.length > 0 && <Button onPress={() => undo(step.result)}>Undo</Button>}
        <Button variant="primary" autoFocus onPress={onClose}>
          Done
        </Button>
      </>
    ),
  }[step.kind];

  return (
    <Dialog title={`${words.title}: ${jobs(count)}`} isOpen onClose={onClose} isDismissable={false} width="wide" actions={actions}>
      {/* It stays while the change is on its way: one that fails has lost nothing of what was typed. */}
      {step.kind !== 'done' && (
        <form
          id={form}
          className={styles.form}
          hidden={step.kind === 'running'}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
          onKeyDownCapture={submitByKey}
        >
          {!given && <BulkForm kind={kind} today={today} day={day} onChange={setChange} />}
          {wrong && (
            <p className={styles.wrong} role="alert">
              {wrong}
            </p>
          )}
          {change && (
            <section aria-busy={preview.isBusy} className={styles.preview}>
              <Summary result={preview.result} isBusy={preview.isBusy} jobs={jobs} />
              {preview.result && <BulkResults desk={desk} result={preview.result} today={today} isPreview />}
            </section>
          )}
        </form>
      )}
      {step.kind === 'running' && <Progress desk={desk} id={step.id} total={step.total} words={words.doing} />}
      {step.kind === 'done' && (
        <>
          <p className={styles.summary}>
            <b>{jobs(step.result.changes.length)}</b> {step.isUndone ? 'put back' : words.done}
            {step.result.failed.length > 0 && (
              <>
                , <b className={styles.bad}>{step.result.failed.length.toLocaleString(workspace.locale)}</b> not
              </>
            )}
            .
          </p>
          <BulkResults desk={desk} result={step.result} today={today} isPreview={false} />
        </>
      )}
    </Dialog>
  );
}

function Summary({
  result,
  isBusy,
  jobs,
}: {
  result: BulkResultFragment | null;
  isBusy: boolean;
  jobs: (count: number) => string;
}): ReactElement {
  if (!result) return isBusy ? <Skeleton height={16} width={240} /> : <></>;
  return (
    <p className={styles.summary} role="status">
      <b>{jobs(result.changes.length)}</b> will change
      {result.failed.length > 0 && (
        <>
          , <b className={styles.bad}>{result.failed.length}</b> can’t
        </>
      )}
      .
    </p>
  );
}

/** How far it has come, as the live feed tells it. */
function Progress({ desk, id, total, words }: { desk: BulkDesk; id: string; total: number; words: string }): ReactElement {
  const { workspace } = useViewer();
  const done = Math.min(
    total,
    useSyncExternalStore(desk.subscribe, () => desk.progress(id)),
  );
  return (
    <div className={styles.progress}>
      <p>
        {words} {done.toLocaleString(workspace.locale)} of {jobsWords(total, workspace.locale)} …
      </p>
      <progress value={done} max={total} aria-label={words} />
    </div>
  );
}
