import { useState, type ReactElement } from 'react';
import type { ApiError } from '../../apollo/api-error';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { FormNotice } from '../../ui/entry-page';
import { TextField } from '../../ui/text-field';
import styles from './day.module.css';
import { useDraft } from '../../lib/use-draft';

export interface TextDialogProps {
  /** Names the unsent text on this device. */
  draftKey: string;
  title: string;
  label: string;
  hint?: string;
  button: string;
  emptyError: string;
  /** Most characters that the API takes. */
  limit: number;
  isOpen: boolean;
  onClose: () => void;
  onSend: (text: string) => Promise<ApiError | null>;
}

/** Asks for a text and sends it. Closing it, losing the network or a refusal never loses what was typed. */
export function TextDialog({
  draftKey,
  title,
  label,
  hint,
  button,
  emptyError,
  limit,
  isOpen,
  onClose,
  onSend,
}: TextDialogProps): ReactElement {
  const [text, setText] = useDraft(draftKey);
  const [error, setError] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  const close = () => {
    setError(null);
    setProblem(null);
    onClose();
  };
  const send = async () => {
    if (!text.trim()) return setError(emptyError);
    if (text.length > limit) return setError(`Too long by ${text.length - limit} characters.`);
    setError(null);
    setProblem(null);
    setSending(true);
    const failure = await onSend(text.trim());
    setSending(false);
    if (failure)
      return setProblem(failure.code === 'OFFLINE' ? 'Not sent: there is no connection. Your text stays here.' : failure.message);
    setText('');
    close();
  };

  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Not now</Button>
          <Button variant="primary" isPending={isSending} onPress={() => void send()}>
            {button}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {problem && <FormNotice tone="bad">{problem}</FormNotice>}
        <TextField
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void send();
            else event.continuePropagation();
          }}
          label={label}
          hint={hint}
          rows={3}
          autoFocus
          value={text}
          onChange={setText}
          error={error ?? undefined}
        />
      </div>
    </Dialog>
  );
}
