import { CalendarX } from 'lucide-react';
import type { ReactElement } from 'react';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/skeleton';
import type { DayHref } from '../week/week-grid';
import { MonthGrid } from './month-grid';
import { useMonthLoads } from './use-month-loads';
import styles from './month.module.css';

export interface MonthStageProps {
  days: readonly string[];
  top: number;
  dayHref: DayHref;
}

/** How full a month is, by technician and day. */
export function MonthStage({ days, top, dayHref }: MonthStageProps): ReactElement {
  const { loads, error, retry } = useMonthLoads(days[0]!, days[days.length - 1]!);
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
  return <MonthGrid days={days} loads={loads} top={top} dayHref={dayHref} />;
}
