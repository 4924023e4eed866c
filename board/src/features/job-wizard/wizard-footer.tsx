import { CircleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { money } from '../../lib/money';
import { Button } from '../../ui/button';
import { EmergencyFlag } from '../../ui/emergency-flag';
import { Kbd } from '../../ui/kbd';
import { keyNames } from '../../ui/shortcuts';
import { STEPS } from './model/draft';
import { runningTotal } from './model/to-input';
import { windowOf } from './model/window-of';
import { useShop, useWizard } from './wizard-context';
import styles from './wizard.module.css';

/** The running total, what is wrong with sending, and the ways on. */
export function WizardFooter({ onCreate }: { onCreate: () => void }): ReactElement {
  const shop = useShop();
  const { draft, notice, isSending, store } = useWizard();
  const isLast = draft.step === STEPS.at(-1);
  const isDraft = windowOf(draft.schedule, shop).window === null;
  return (
    <footer className={styles.foot}>
      {notice && (
        <p className={styles.notice} role="alert">
          <CircleAlert aria-hidden />
          {notice}
        </p>
      )}
      <p className={styles.sum}>
        {draft.priority === 'EMERGENCY' && <EmergencyFlag />}
        <span>
          Total <b>{money(runningTotal(draft.lines, shop).cents, shop)}</b>
        </span>
        <span className={styles.keys}>
          <Kbd>{`${keyNames('alt').join('')} 1–5`}</Kbd> steps
        </span>
      </p>
      {draft.step !== 'customer' && <Button onPress={() => store.goBack()}>Back</Button>}
      {!isLast && (
        <Button type="submit" variant="primary" isDisabled={isSending}>
          Next <Kbd>Enter</Kbd>
        </Button>
      )}
      <Button variant={isLast ? 'primary' : 'default'} onPress={onCreate} isPending={isSending}>
        {isDraft ? 'Create draft' : 'Create job'} <Kbd>{keyNames('mod+enter').join(' ')}</Kbd>
      </Button>
    </footer>
  );
}
