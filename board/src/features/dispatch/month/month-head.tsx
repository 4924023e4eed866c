import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import { longDayName, shortDayName } from '../../../lib/time';
import { heatOf, percentOf, together } from '../model/heat';
import type { DayHref } from '../week/week-grid';
import type { Loads } from './use-month-loads';
import styles from './month.module.css';

/** What the colours of the cells mean. */
export function MonthLegend(): ReactElement {
  return (
    <ul className={styles.legend} aria-label="Colours">
      <li data-heat="light">Under 75%</li>
      <li data-heat="healthy">75–90%</li>
      <li data-heat="full">Full</li>
      <li data-heat="over">Overbooked</li>
      <li data-heat="off">Off</li>
    </ul>
  );
}

/** The days, and how full they are for everybody together. */
export function MonthHead({
  days,
  loads,
  isFiltered,
  today,
  dayHref,
}: {
  days: readonly string[];
  loads: Loads;
  isFiltered: boolean;
  today: string;
  dayHref: DayHref;
}): ReactElement {
  const { workspace } = useViewer();
  const everybody = isFiltered ? 'All of these' : 'Everybody';
  return (
    <div className={styles.head}>
      <div className={styles.headRow} role="row" aria-rowindex={1}>
        <div className={styles.corner} role="columnheader" aria-colindex={1}>
          Booked, jobs
        </div>
        {days.map((day, column) => {
          const [weekday = '', number = ''] = shortDayName(day, workspace).split(' ');
          return (
            <div key={day} className={styles.day} role="columnheader" aria-colindex={column + 2} data-today={day === today || undefined}>
              <Link to={dayHref(day)} tabIndex={-1} data-cell={`-1/${column}`} aria-label={`${longDayName(day, workspace)}, open the day`}>
                <small>{weekday.slice(0, 2)}</small>
                <b>{number}</b>
              </Link>
            </div>
          );
        })}
      </div>
      <div className={styles.everybody} role="row" aria-rowindex={2} aria-label={everybody}>
        <div className={styles.corner} role="rowheader" aria-colindex={1}>
          {everybody}
        </div>
        {days.map((day, column) => {
          const taken = together(loads.map((load) => load.days[column]!));
          const percent = percentOf(taken);
          return (
            <div key={day} className={styles.total} role="gridcell" aria-colindex={column + 2} data-heat={heatOf(taken)}>
              {percent === null ? '' : `${percent}%`}
            </div>
          );
        })}
      </div>
    </div>
  );
}
