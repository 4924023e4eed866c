import { useId, useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './dialog-form.module.css';
import { submitByKey } from './submit-keys';

const MOST = 500;

export const REASON_WORDS = {
  HOLD: {
    title: 'Put on hold',
    label: 'What is it waiting for?',
    go: 'Put on hold',
    usual: ['Awaiting part', 'Customer away', 'City permit'],
  },
  CANCEL: {
    title: 'Cancel',
    label: 'Why is it cancelled?',
    go: 'Cancel the job',
    usual: ['Customer cancelled', 'Duplicate', 'No longer needed'],
  },
} as const;

export interface ReasonDialogProps {
  action: keyof typeof REASON_WORDS;
  /** What it is done to: a customer's name, "3 jobs". */
  name: string;
  /** What the shop usually says, offered as buttons; absent: what any shop says. */
  usual?: readonly string[];
  /** Further fields, under the reason. */
  children?: ReactNode;
  /** The reason is trimmed and not empty. */
  onSubmit: (reason: string) => void;
  onClose: () => void;
}

/** Hold and cancel need a reason: it stands in the history and, for a hold, on the card. */
export function ReasonDialog({ action, name, usual, children, onSubmit, onClose }: ReasonDialogProps): ReactElement {
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useId();
  const error = useId();
  const words = REASON_WORDS[action];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!reason.trim()) return setMissing(true);
    onSubmit(reason.trim());
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`${words.title}: ${name}`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant={action === 'CANCEL' ? 'danger' : 'primary'}>
            {words.go}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} onKeyDownCapture={submitByKey} className={styles.form} noValidate>
        <label className={styles.field}>
          <span>{words.label}</span>
          <textarea
            value={reason}
            autoFocus
            rows={2}
            maxLength={MOST}
            aria-invalid={isMissing}
            aria-describedby={isMissing ? error : undefined}
            onChange={(event) => (setReason(event.target.value), setMissing(false))}
          />
        </label>
        {isMissing && (
          <p id={error} className={styles.error} role="alert">
            Say why in a few words.
          </p>
        )}
        <div className={styles.hints}>
          {(usual ?? words.usual).map((hint) => (
            <Button key={hint} onPress={() => (setReason(hint), setMissing(false))}>
              {hint}
            </Button>
          ))}
        </div>
        {children}
      </form>
    </Dialog>
  );
}
