import { CalendarCheck, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useServerNow } from '../../apollo/use-server-now';
import { useViewer } from '../../apollo/viewer';
import { addDays, dayName, dayOf, longDayName, relativeDayName } from '../../lib/time';
import { Button, IconButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorState } from '../../ui/error-state';
import { usePageTitle } from '../../ui/page-title';
import { useStops } from './day-context';
import { DaySkeleton } from './day-skeleton';
import { currentStop, heldOf, stopsOf } from './model/stops';
import { dayCount } from './model/stop-words';
import { NextActionBar } from './next-action-bar';
import { PhonePage } from './phone-page';
import styles from './day.module.css';
import { StopCard } from './stop-card';
import { useLoadedDay } from './use-loaded-day';

/** My jobs of one day, in order; today unless the address says another. */
export function DayPage(): ReactElement {
  const { workspace } = useViewer();
  const now = useServerNow();
  const today = dayOf(now, workspace);
  const [params, setParams] = useSearchParams();
  const asked = params.get('day');
  const day = asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : today;
  const go = (to: string) => setParams(to === today ? {} : { day: to }, { replace: true });

  const jobs = useStops();
  const { isLoaded, error, retry } = useLoadedDay(day);
  const stops = stopsOf(jobs, day, workspace);
  const held = day === today ? heldOf(jobs) : [];
  const current = day === today ? currentStop(stops) : null;
  const title = relativeDayName(day, today, workspace);
  usePageTitle(title === 'Today' ? 'Today' : dayName(day, workspace));

  return (
    <PhonePage
      title={dayName(day, workspace, today)}
      titleLabel={longDayName(day, workspace)}
      subtitle={[title === dayName(day, workspace, today) ? '' : title, isLoaded ? dayCount(stops) : ''].filter(Boolean).join(' · ')}
      before={<IconButton size="touch" label="The day before" icon={<ChevronLeft />} onPress={() => go(addDays(day, -1))} />}
      after={<IconButton size="touch" label="The day after" icon={<ChevronRight />} onPress={() => go(addDays(day, 1))} />}
      action={current && <NextActionBar key={current.id} stop={current} named />}
    >
      {isLoaded && stops.length + held.length > 0 ? (
        <>
          <ul className={styles.stops}>
            {stops.map((stop) => (
              <StopCard key={stop.id} stop={stop} isCurrent={stop === current} now={now} day={day === today ? null : day} />
            ))}
          </ul>
          {held.length > 0 && (
            <section aria-labelledby="held">
              <h2 id="held" className={styles.part}>
                On hold
              </h2>
              <ul className={styles.stops}>
                {held.map((stop) => (
                  <StopCard key={stop.id} stop={stop} isCurrent={false} now={now} day={null} />
                ))}
              </ul>
            </section>
          )}
        </>
      ) : isLoaded ? (
        <EmptyState
          icon={<CalendarCheck aria-hidden />}
          title={day === today ? 'No jobs for you today' : 'No jobs for you on this day'}
          action={
            day !== today && (
              <Button size="touch" onPress={() => go(today)}>
                Back to today
              </Button>
            )
          }
        >
          When the office gives you one it appears here by itself.
        </EmptyState>
      ) : error ? (
        <ErrorState title={error.code === 'OFFLINE' ? 'No connection' : 'The day could not be read'} onRetry={retry}>
          {error.code === 'OFFLINE' ? 'This day is not on the phone yet. It is read as soon as the network is back.' : error.message}
        </ErrorState>
      ) : (
        <DaySkeleton />
      )}
    </PhonePage>
  );
}
