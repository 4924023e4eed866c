import { memo } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import { dayName } from '../../../lib/time';
import { percentOf } from '../model/heat';
import type { Heat } from '../model/heat';
import { hoursOf, jobsWords } from '../load-words';
import type { Loads } from './use-month-loads';
import styles from './month.module.css';

export interface MonthCellProps {
  load: Loads[number]['days'][number];
  heat: Heat;
  column: number;
  /** "row/column", for the keys. */
  at: string;
  who: string;
  isToday: boolean;
  href: string;
}

const HEAT_WORDS: Readonly<Record<Heat, string>> = {
  off: 'off',
  free: 'free',
  light: 'room left',
  healthy: 'well planned',
  full: 'full',
  over: 'overbooked',
};

/** One day of one technician: the share of it that is booked, and how many visits; opens the day there. */
export const MonthCell = memo(function MonthCell({ load, heat, column, at, who, isToday, href }: MonthCellProps): ReactElement {
  const { workspace } = useViewer();
  const { day, workingMinutes, bookedMinutes, jobCount, before } = load;
  const percent = percentOf(load);
  const hours = workingMinutes > 0 ? `${hoursOf(bookedMinutes)} of ${hoursOf(workingMinutes)} hours` : `${hoursOf(bookedMinutes)} hours`;
  const taken =
    heat === 'off' ? 'off' : `${percent === null ? '' : `${percent}% booked, `}${hours}, ${jobsWords(jobCount)}, ${HEAT_WORDS[heat]}`;
  const words = before ? `${taken}; without the plan ${hoursOf(before.bookedMinutes)} hours, ${jobsWords(before.jobCount)}` : taken;
  return (
    <div className={styles.cell} role="gridcell" aria-colindex={column + 2} data-today={isToday || undefined}>
      <Link
        to={href}
        tabIndex={-1}
        data-cell={at}
        data-heat={heat}
        data-planned={before !== null || undefined}
        title={words}
        aria-label={`${who}, ${dayName(day, workspace)}: ${words}`}
      >
        {heat === 'off' ? null : <b>{percent === null ? '!' : `${percent}%`}</b>}
        {jobCount > 0 && <small>{jobCount}</small>}
      </Link>
    </div>
  );
});
