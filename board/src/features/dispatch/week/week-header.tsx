import { memo, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useByMinute } from '../../../apollo/minute-clock';
import { dayOf, longDayName, shortDayName } from '../../../lib/time';
import { useBoardContext } from '../board-context';
import type { BoardDay } from '../model/board-job';
import { workingMin } from '../model/load';
import type { BoardStore } from '../model/board-store';
import { hoursOf, jobsWords } from '../load-words';
import type { DayHref } from './week-grid';
import styles from './week.module.css';

/** The days, each with its totals; a press opens the day. */
export const WeekHeader = memo(function WeekHeader({ dayHref }: { dayHref: DayHref }): ReactElement {
  const { store, frame, zone } = useBoardContext();
  const today = useByMinute((now) => dayOf(now, zone));
  const counts = useSyncExternalStore(frame.subscribeAll, frame.jobsByDay);
  const technicians = useSyncExternalStore(frame.subscribeLayout, () => frame.layout().inView.size);
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div className={styles.corner} role="columnheader" aria-colindex={1}>
        {technicians}
        <span className={styles.cornerWord}>{technicians === 1 ? 'technician' : 'technicians'}</span>
      </div>
      {store.days.map((day, column) => (
        <div
          key={day.date}
          className={styles.day}
          role="columnheader"
          aria-colindex={column + 2}
          data-today={day.date === today || undefined}
        >
          <Link to={dayHref(day.date)} className={styles.dayLink} aria-label={`${longDayName(day.date, zone)}, open the day`}>
            {shortDayName(day.date, zone)}
          </Link>
          <DayTotal day={day} column={column} jobs={counts[column] ?? 0} />
        </div>
      ))}
    </div>
  );
});

function DayTotal({ day, column, jobs }: { day: BoardDay; column: number; jobs: number }): ReactElement {
  const { store, frame } = useBoardContext();
  const booked = useSyncExternalStore(frame.subscribeAll, () => bookedOn(store, frame.layout().inView, column));
  const working = useSyncExternalStore(frame.subscribeLayout, () => workingOn(store, frame.layout().inView, day));
  const percent = working > 0 ? Math.round((booked / working) * 100) : null;
  return (
    <span className={styles.total} title={`${hoursOf(booked)} of ${hoursOf(working)} h`}>
      {jobsWords(jobs)}
      {percent !== null && ` · ${percent}%`}
    </span>
  );
}

const bookedOn = (store: BoardStore, inView: ReadonlySet<string>, column: number): number =>
  [...inView].reduce((sum, id) => sum + (store.lane(id).loads[column]?.bookedMin ?? 0), 0);

const workingOn = (store: BoardStore, inView: ReadonlySet<string>, day: BoardDay): number =>
  [...inView].reduce((sum, id) => sum + workingMin(store.technician(id)?.shifts ?? [], day), 0);
