import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { useByMinute } from '../../../apollo/minute-clock';
import { dayOf } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { heatOf, percentOf, together } from '../model/heat';
import { writePlace } from '../place-in-url';
import type { DayHref } from '../week/week-grid';
import { jobsWords } from '../load-words';
import { MonthCell } from './month-cell';
import { MonthHead } from './month-head';
import { useMonthKeys } from './use-month-keys';
import type { Loads } from './use-month-loads';
import styles from './month.module.css';

/** Pixels: a technician's row, and the head with the days and everybody's total. */
const ROW = 44;
const HEAD = 84;

export interface MonthGridProps {
  days: readonly string[];
  loads: Loads;
  isFiltered: boolean;
  top: number;
  dayHref: DayHref;
}

export function MonthGrid({ days, loads, isFiltered, top, dayHref }: MonthGridProps): ReactElement {
  const { workspace } = useViewer();
  const today = useByMinute((now) => dayOf(now, workspace));
  const scroller = useRef<HTMLDivElement>(null);
  const [openAt] = useState(top);
  const rows = useVirtualizer({
    count: loads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 4,
    scrollMargin: HEAD,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  }).getVirtualItems();
  const [openOn] = useState(() => days.indexOf(today));
  useLayoutEffect(() => {
    scroller.current!.scrollTop = openAt;
    // Where a month is wider than the screen it opens at today.
    scroller.current!.querySelector(`[data-cell="-1/${openOn}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [openAt, openOn]);
  useEffect(() => writePlace(scroller.current!, ({ scrollTop }) => ({ top: Math.round(scrollTop) })), []);
  const keys = useMonthKeys(scroller, { rows: loads.length, columns: days.length, row: ROW, head: HEAD });
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Load by technician and day"
      aria-rowcount={loads.length + 2}
      aria-colcount={days.length + 1}
      tabIndex={0}
      {...keys}
    >
      <MonthHead days={days} loads={loads} isFiltered={isFiltered} today={today} dayHref={dayHref} />
      <div className={styles.rows} role="rowgroup" style={{ height: loads.length * ROW }}>
        {rows.map(({ index }) => (
          <MonthRow key={loads[index]!.technician.id} load={loads[index]!} index={index} today={today} dayHref={dayHref} />
        ))}
      </div>
    </div>
  );
}

interface MonthRowProps {
  load: Loads[number];
  index: number;
  today: string;
  dayHref: DayHref;
}

const MonthRow = memo(function MonthRow({ load: { technician, days }, index, today, dayHref }: MonthRowProps): ReactElement {
  const month = useMemo(() => together(days), [days]);
  const visits = days.reduce((sum, { jobCount }) => sum + jobCount, 0);
  const percent = percentOf(month);
  return (
    <div className={styles.row} role="row" aria-rowindex={index + 3} aria-label={technician.name} style={{ top: index * ROW }}>
      <div className={styles.technician} role="rowheader" aria-colindex={1}>
        <Avatar name={technician.name} color={technician.color} size="large" />
        <span className={styles.name}>{technician.name}</span>
        <small className={styles.load}>
          {jobsWords(visits)}
          {percent !== null && ` · ${percent}%`}
        </small>
      </div>
      {days.map((day, column) => (
        <MonthCell
          key={day.day}
          load={day}
          heat={heatOf(day)}
          column={column}
          at={`${index}/${column}`}
          who={technician.name}
          isToday={day.day === today}
          href={dayHref(day.day, technician.id)}
        />
      ))}
    </div>
  );
});
