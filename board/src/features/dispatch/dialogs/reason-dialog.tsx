import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Board } from '../board-context';
import type { Ask } from './asks';
import styles from './dialogs.module.css';

const MOST = 500;
const FORM = 'board-reason';
const WORDS = {
  HOLD: {
    title: 'Put on hold',
    label: 'What is it waiting for?',
    go: 'Put on hold',
    hints: ['Awaiting part', 'Customer away', 'City permit'],
  },
  CANCEL: {
    title: 'Cancel',
    label: 'Why is it cancelled?',
    go: 'Cancel the job',
    hints: ['Customer cancelled', 'Duplicate', 'No longer needed'],
  },
};

export interface ReasonDialogProps {
  ask: Ask & { kind: 'reason' };
  board: Board;
  onClose: () => void;
}

/** Hold and cancel need a reason: it stands in the history and, for a hold, on the card. */
export function ReasonDialog({ ask: { job, action }, board, onClose }: ReasonDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const words = WORDS[action];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return setMissing(true);
    board.outbox.submit(job.id, { kind: 'action', action, reason: reason.trim() }, job.version);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`${words.title}: ${job.customerName}`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={FORM} variant={action === 'CANCEL' ? 'danger' : 'primary'}>
            {words.go}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} className={styles.form} noValidate>
        <label className={styles.field}>
          <span>{words.label}</span>
          <textarea
            value={reason}
            autoFocus
            rows={2}
            maxLength={MOST}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? 'board-reason-error' : undefined}
            onChange={(event) => (setReason(event.target.value), setMissing(false))}
            onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && submit(event)}
          />
        </label>
        {isMissing && (
          <p id="board-reason-error" className={styles.error} role="alert">
            Say why in a few words.
          </p>
        )}
        <div className={styles.hints}>
          {words.hints.map((hint) => (
            <Button key={hint} onPress={() => (setReason(hint), setMissing(false))}>
              {hint}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
