import type { ReactElement } from 'react';
import { Button } from '../../ui/button';
import { clock, dayOf, relativeDayName } from '../../lib/time';
import { serverNow } from '../../apollo/live-status';
import { hasContent, whoseDraft } from './model/draft';
import { useShop, useWizard } from './wizard-context';
import styles from './wizard.module.css';

/** Quietly beside the title: since when this one is unfinished, and the way to a fresh one or to the one laid aside. */
export function Unfinished(): ReactElement {
  const shop = useShop();
  const { draft, aside, store } = useWizard();
  const since = (at: number) => {
    const today = dayOf(serverNow(), shop);
    const day = dayOf(at, shop);
    return day === today ? clock(at, shop) : relativeDayName(day, today, shop);
  };
  return (
    <p className={styles.unfinished}>
      {draft.followUpOf?.number && <span>Follow-up of {draft.followUpOf.number}</span>}
      {hasContent(draft) && (
        <>
          <span className={styles.since}>Kept since {since(draft.startedAt)}</span>
          <Button variant="bare" onPress={() => store.startOver()}>
            Start over
          </Button>
        </>
      )}
      {aside && (
        <Button variant="bare" onPress={() => store.bringBack()}>
          {`Continue ${whoseDraft(aside) ? `the job for ${whoseDraft(aside)}` : 'the other one'}`}
        </Button>
      )}
    </p>
  );
}
