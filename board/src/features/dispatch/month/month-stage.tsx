import { ListFilter } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { Skeleton } from '../../../ui/skeleton';
import { useFrameControls } from '../frame/frame-context';
import { NO_FILTER } from '../model/board-filter';
import type { DayHref } from '../week/week-grid';
import { MonthGrid } from './month-grid';
import { MonthPlanBar } from './month-plan';
import { MonthLegend } from './month-head';
import type { Month } from './use-month';
import { NoTechnicians } from '../no-technicians';
import styles from './month.module.css';

export interface MonthStageProps {
  month: Month;
  top: number;
  dayHref: DayHref;
  planId: string | null;
  onDay: (day: string) => void;
  onLeavePlan: () => void;
}

/** How full a month is, by technician and day; with a plan, how full it would be. */
export function MonthStage({ month, top, dayHref, planId, onDay, onLeavePlan }: MonthStageProps): ReactElement {
  const { go } = useFrameControls();
  const { days, loads, shown, isFiltered, plan, error, retry } = month;
  if (error) {
    return (
      <ErrorState title={error.code === 'OFFLINE' ? 'No connection' : 'The month could not be loaded'} onRetry={retry}>
        {error.message}
      </ErrorState>
    );
  }
  if (!loads || !shown) {
    return (
      <div className={styles.loading} aria-label="Loading the month" role="status">
        {Array.from({ length: 12 }, (_, row) => (
          <Skeleton key={row} height={36} />
        ))}
      </div>
    );
  }
  if (loads.length === 0) {
    return <NoTechnicians />;
  }
  return (
    <>
      {shown.length > 0 ? (
        <MonthGrid days={days} loads={shown} isFiltered={isFiltered} top={top} dayHref={dayHref} />
      ) : (
        <EmptyState
          icon={<ListFilter aria-hidden />}
          title="No technician matches these filters"
          action={<Button onPress={() => go({ filter: NO_FILTER }, true)}>Clear filters</Button>}
        />
      )}
      <MonthLegend />
      {planId && (
        <MonthPlanBar plan={plan} shown={[days[0]!, days[days.length - 1]!]} hrefOf={dayHref} onDay={onDay} onLeave={onLeavePlan} />
      )}
    </>
  );
}
