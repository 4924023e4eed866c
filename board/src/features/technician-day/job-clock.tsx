import { TriangleAlert, Truck } from 'lucide-react';
import type { ReactElement } from 'react';
import { useServerNow } from '../../apollo/use-server-now';
import { useViewer } from '../../apollo/viewer';
import { dayName, dayOf, clockRange, duration, durationWords } from '../../lib/time';
import { StatusWord } from '../../ui/status';
import { statusWords } from '../../lib/status-words';
import { isOnTheWay, minutesLate, minutesWorked, stopTiming } from './model/stop-words';
import type { Stop } from './model/stops';
import styles from './day.module.css';

/** Where the job is: its status, since when, and how long. */
export function JobClock({ stop }: { stop: Stop }): ReactElement {
  const { workspace } = useViewer();
  const now = useServerNow();
  const worked = minutesWorked(stop, now);
  const late = minutesLate(stop, now);
  const today = dayOf(now, workspace);
  const timing = stopTiming(stop, workspace, now);
  const day = stop.window ? dayOf(stop.window.start, workspace) : null;
  return (
    <div className={styles.clock} data-status={stop.status} data-late={late > 0 || undefined}>
      <StatusWord status={stop.status} {...(isOnTheWay(stop) ? { icon: <Truck aria-hidden /> } : {})}>
        {isOnTheWay(stop) ? 'On the way' : statusWords[stop.status]}
      </StatusWord>
      <p>
        {late > 0 ? (
          <span className={styles.late}>
            <TriangleAlert aria-hidden />
            {durationWords(late)} late
          </span>
        ) : (
          timing
        )}
      </p>
      {worked !== null ? (
        <b data-figures>{duration(worked)}</b>
      ) : (
        stop.window &&
        stop.status !== 'ON_HOLD' && (
          <p className={styles.when}>
            <b>{clockRange(stop.window.start, stop.window.end, workspace)}</b>
            {day !== today && day && dayName(day, workspace, today)}
          </p>
        )
      )}
    </div>
  );
}
