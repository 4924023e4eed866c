import { memo } from 'react';
import type { ReactElement } from 'react';
import { clock } from '../../lib/time';
import { useBoardContext } from './board-context';
import { useByMinute } from '../../apollo/minute-clock';
import { STEP_MIN, instantOf, labelEvery, minuteOf } from './model/geometry';
import styles from './grid.module.css';

/** The hours as they pass, by the real length of the day: when the clocks change an hour is missing or comes twice. */
export const HoursHeader = memo(function HoursHeader({
  technicianCount,
  pxPerMin,
}: {
  technicianCount: number;
  pxPerMin: number;
}): ReactElement {
  const { store, zone, past } = useBoardContext();
  const { day } = store;
  const now = useNowMinute();
  const every = labelEvery(pxPerMin);
  const times = Array.from({ length: Math.ceil(day.minutes / every) }, (_, at) => at * every);
  return (
    <div className={styles.hours} role="row" aria-rowindex={1}>
      <div className={styles.corner} role="columnheader" aria-colindex={1}>
        {technicianCount}
        <span className={styles.cornerWord}>{technicianCount === 1 ? 'technician' : 'technicians'}</span>
      </div>
      <div
        className={styles.hourScale}
        role="columnheader"
        aria-colindex={2}
        aria-colspan={Math.ceil(day.minutes / STEP_MIN)}
        aria-label="Time of day"
      >
        {times.map((minute) => (
          <span
            key={minute}
            className={styles.hour}
            data-under={(now !== null && isUnderNow((now - minute) * pxPerMin)) || undefined}
            style={{ left: minute * pxPerMin }}
          >
            {clock(instantOf(minute, day), zone)}
          </span>
        ))}
        {now !== null && (
          <span
            className={styles.nowAt}
            style={{ left: now * pxPerMin }}
            aria-label={`${past ? 'As of' : 'Now'} ${clock(instantOf(now, day), zone)}`}
          >
            {clock(instantOf(now, day), zone).replace(/ ?[AP]M$/i, '')}
          </span>
        )}
      </div>
    </div>
  );
});

/** Would the pill with the time on it, so many pixels after the hour's line, lie over the hour's label? */
const isUnderNow = (distance: number): boolean => distance > -26 && distance < 72;

/** A line at each hour and the parts of it that can be told apart, once for all rows: as a gradient behind each of them they were a third of the painting. */
export const HourLines = memo(function HourLines({ every }: { every: number }): ReactElement {
  const { day } = useBoardContext().store;
  const lines = Array.from({ length: Math.ceil(day.minutes / every) }, (_, at) => at * every);
  return (
    <div className={styles.lines} aria-hidden>
      {lines.map((minute) => (
        <i key={minute} data-half={minute % 60 !== 0 || undefined} style={{ left: `calc(var(--hour) * ${minute / 60})` }} />
      ))}
    </div>
  );
});

/** Dims what has passed and draws the now line, full strength between the cards and faint over their text. */
export const NowLine = memo(function NowLine({ pxPerMin, height }: { pxPerMin: number; height: number }): ReactElement {
  const { day } = useBoardContext().store;
  const now = useNowMinute();
  const passed = useByMinute((nowMs) => Math.max(0, Math.min(day.minutes, minuteOf(nowMs, day))));
  return (
    <div className={styles.time} style={{ height }} aria-hidden>
      <div className={styles.past} style={{ width: passed * pxPerMin }} />
      {now !== null && <div className={styles.now} style={{ left: now * pxPerMin }} />}
      {now !== null && <div className={styles.nowOver} style={{ left: now * pxPerMin }} />}
    </div>
  );
});

/** Minutes since the day's start by the server's clock; null on any other day. */
function useNowMinute(): number | null {
  const { day } = useBoardContext().store;
  const minute = useByMinute((nowMs) => minuteOf(nowMs, day));
  return minute >= 0 && minute < day.minutes ? minute : null;
}
