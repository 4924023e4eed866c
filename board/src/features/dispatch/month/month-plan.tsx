import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { dayName } from '../../../lib/time';
import { Button, LinkButton } from '../../../ui/button';
import { closedWords, daysWords, NO_SUCH_PLAN } from '../plan/plan-words';
import styles from '../plan/plan-bar.module.css';
import type { MonthPlan } from './use-month-loads';

interface MonthPlanBarProps {
  plan: MonthPlan;
  /** The first and the last day of those shown. */
  shown: readonly [from: string, to: string];
  hrefOf: (day: string) => string;
  onDay: (day: string) => void;
  onLeave: () => void;
}

/** At the bottom while the month is shown with a plan: which, what of it is seen here, and the ways to it and out of it. */
export function MonthPlanBar({ plan, shown: [from, to], hrefOf, onDay, onLeave }: MonthPlanBarProps): ReactElement {
  const { workspace } = useViewer();
  if (plan?.state !== 'OPEN') {
    return (
      <section className={styles.bar} aria-label="Plan">
        <p className={styles.told} role="status">
          {plan ? closedWords({ ...plan, closedByName: plan.closedBy?.name ?? null }) : NO_SUCH_PLAN}
        </p>
        <Button variant="primary" onPress={onLeave}>
          Back to the schedule
        </Button>
      </section>
    );
  }
  const first = dayName(plan.from, workspace);
  return (
    <section className={styles.bar} aria-label={`Plan: ${plan.name}`}>
      <div className={styles.name}>
        <b title={plan.name}>{plan.name}</b>
        <small>{daysWords(plan, workspace)}</small>
      </div>
      <p>The month as it would be. Days that the plan changes have a dashed edge.</p>
      <div className={styles.ways}>
        {(plan.to < from || plan.from > to) && <Button onPress={() => onDay(plan.from)}>Show {first}</Button>}
        <LinkButton to={hrefOf(plan.from)}>Open {first}</LinkButton>
        <Button onPress={onLeave}>Leave</Button>
      </div>
    </section>
  );
}
