import { MapPin, TriangleAlert, Truck } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../apollo/viewer';
import { clockRange, type Day } from '../../lib/time';
import { EmergencyFlag } from '../../ui/emergency-flag';
import { StatusWord } from '../../ui/status';
import { directionsUrl, isOnTheWay, minutesLate, shortAddress, stopStatusWords } from './model/stop-words';
import type { Stop } from './model/stops';
import styles from './day.module.css';

/** One job of the day; the whole card opens it, the address leads there. */
export const StopCard = memo(function StopCard({
  stop,
  isCurrent,
  now,
  day,
}: {
  stop: Stop;
  isCurrent: boolean;
  now: number;
  /** The day to come back to; null for today. */
  day: Day | null;
}): ReactElement {
  const { workspace } = useViewer();
  const words = stopStatusWords(stop, now, isCurrent);
  const isLate = minutesLate(stop, now) > 0;
  return (
    <li className={styles.stop} data-status={stop.status} data-current={isCurrent || undefined} data-late={isLate || undefined}>
      <span className={styles.stopHead}>
        {stop.window && stop.status !== 'ON_HOLD' ? (
          <time dateTime={stop.window.start}>{clockRange(stop.window.start, stop.window.end, workspace)}</time>
        ) : (
          <span>{stop.holdReason}</span>
        )}
        {isLate ? (
          <span className={styles.late}>
            <TriangleAlert aria-hidden />
            {words}
          </span>
        ) : (
          <StatusWord status={stop.status} {...(isOnTheWay(stop) ? { icon: <Truck aria-hidden /> } : {})}>
            {words}
          </StatusWord>
        )}
      </span>
      <b className={styles.line1}>
        <Link to={day ? `/today/${stop.id}?day=${day}` : `/today/${stop.id}`} className={styles.open}>
          {stop.customer.name}
        </Link>
      </b>
      <span className={styles.line1}>
        {stop.priority === 'EMERGENCY' && <EmergencyFlag />} {stop.title}
      </span>
      <a className={styles.way} href={directionsUrl(stop.address)} target="_blank" rel="noreferrer">
        <MapPin aria-hidden />
        <span>{shortAddress(stop.address)}</span>
        <span className={styles.wayWord}>Directions</span>
      </a>
    </li>
  );
});
