import { CalendarX } from 'lucide-react';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/skeleton';
import type { DayHref } from '../week/week-grid';
import { MonthGrid } from './month-grid';
import { MonthPlanBar } from './month-plan';
import { useMonthLoads } from './use-month-loads';
import styles from './month.module.css';

export interface MonthStageProps {
  days: readonly string[];
  top: number;
  dayHref: DayHref;
  /** Whose loads are shown; null: those of the schedule. */
  planId: string | null;
  onDay: (day: string) => void;
  onLeavePlan: () => void;
}

/** How full a month is, by technician and day; with a plan, how full it would be. */
export function MonthStage({ days, top, dayHref, planId, onDay, onLeavePlan }: MonthStageProps): ReactElement {
  const shown = [days[0]!, days[days.length - 1]!] as const;
  const { loads, plan, error, retry } = useMonthLoads(...shown, planId);
  if (error) {
    return (
      <ErrorState title={error.code === 'OFFLINE' ? 'No connection' : 'The month could not be loaded'} onRetry={retry}>
        {error.message}
      </ErrorState>
    );
  }
  if (!loads) {
    return (
      <div className={styles.loading} aria-label="Loading the month" role="status">
        {Array.from({ length: 12 }, (_, row) => (
          <Skeleton key={row} height={36} />
        ))}
      </div>
    );
  }
  if (loads.length === 0) {
    return (
      <EmptyState icon={<CalendarX aria-hidden />} title="No technicians yet">
        The month has one row for each technician. They appear here as soon as there are any in your team.
      </EmptyState>
    );
  }
  return (
    <>
      <MonthGrid days={days} loads={loads} top={top} dayHref={dayHref} />
      {planId && <MonthPlanBar plan={plan} shown={shown} hrefOf={dayHref} onDay={onDay} onLeave={onLeavePlan} />}
    </>
  );
}
