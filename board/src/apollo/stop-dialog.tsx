import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { UsualReasonsDocument } from '../graphql/graphql';
import { addDays, dayOf } from '../lib/time';
import { Button } from '../ui/button';
import form from '../ui/dialog-form.module.css';
import { ReasonDialog } from '../ui/reason-dialog';
import { serverNow } from './live-status';
import { useViewer } from './viewer';

const MOST_OFFERED = 6;
const DAYS = [
  { ahead: 1, words: 'Tomorrow' },
  { ahead: 3, words: 'In 3 days' },
  { ahead: 7, words: 'In a week' },
] as const;

export interface StopDialogProps {
  action: 'HOLD' | 'CANCEL';
  /** Whose job. */
  name: string;
  /** With the day (YYYY-MM-DD) to look again, where a hold was given one. */
  onSubmit: (reason: string, lookAgainOn: string | null) => void;
  onClose: () => void;
}

/** Holding and cancelling, from wherever: why, in the shop's usual words, and for a hold when to look again. */
export function StopDialog({ action, name, onSubmit, onClose }: StopDialogProps): ReactElement {
  const { workspace } = useViewer();
  const { data } = useQuery(UsualReasonsDocument, { variables: { action }, fetchPolicy: 'cache-and-network' });
  const [day, setDay] = useState('');
  const today = dayOf(serverNow(), workspace);
  const usual = data?.usualReasons.slice(0, MOST_OFFERED);
  const submit = (reason: string) => onSubmit(reason, action === 'HOLD' && day ? day : null);
  return (
    <ReasonDialog action={action} name={name} {...(usual ? { usual } : {})} onSubmit={submit} onClose={onClose}>
      {action === 'HOLD' && (
        <div className={form.field}>
          <label htmlFor="look-again">Look again on (optional)</label>
          <input id="look-again" type="date" min={today} value={day} onChange={(event) => setDay(event.target.value)} />
          <span className={form.hints}>
            {DAYS.map(({ ahead, words }) => (
              <Button key={ahead} onPress={() => setDay(addDays(today, ahead))}>
                {words}
              </Button>
            ))}
          </span>
        </div>
      )}
    </ReasonDialog>
  );
}
