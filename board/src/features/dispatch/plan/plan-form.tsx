import { useId, useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import formStyles from '../../../ui/dialog-form.module.css';

export interface PlanFormProps {
  title: string;
  go: string;
  /** Resolves when the plan is changed; what it rejects with is told in the form. A text is what is wrong with what was typed. */
  onSubmit: () => Promise<string | void>;
  onClose: () => void;
  children: ReactNode;
}

/** A small dialog that changes the plan. */
export function PlanForm({ title, go, onSubmit, onClose, children }: PlanFormProps): ReactElement {
  const form = useId();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      const wrong = await onSubmit();
      if (!wrong) return onClose();
      setError(wrong);
    } catch (failure) {
      setError(apiErrorOf(failure).message);
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      isDismissable={false}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant="primary" isPending={isBusy}>
            {go}
          </Button>
        </>
      }
    >
      <form id={form} className={formStyles.form} onSubmit={(event) => void submit(event)} noValidate>
        {children}
        {error && (
          <p className={formStyles.error} role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}
