import { clsx } from 'clsx';
import { Check, Ellipsis } from 'lucide-react';
import { memo, useCallback, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Day } from '../../../lib/time';
import type { Column } from '../model/columns';
import type { JobsSession } from '../jobs-session';
import type { ListFocus } from './list-focus';
import { JobCard } from './job-card';
import { Cell, Quick } from './row-cells';
import type { Shop } from './row-cells';
import styles from './row.module.css';

export interface JobRowProps {
  id: string;
  /** Its place among the rows, from 0. */
  index: number;
  top: number;
  session: JobsSession;
  focus: ListFocus;
  columns: readonly Column[];
  shop: Shop;
  today: Day;
  /** On a phone a row is a card. */
  isCard: boolean;
}

/** One job of the list. Plain elements, and no listener of its own: hundreds of them pass by in a second of scrolling. */
export const JobRowLine = memo(function JobRowLine(props: JobRowProps): ReactElement | null {
  const { id, index, top, session, focus, columns, shop, today, isCard } = props;
  const { store } = session.list;
  const subscribe = useCallback((wake: () => void) => store.subscribeRow(id, wake), [store, id]);
  const view = useSyncExternalStore(subscribe, () => store.row(id));
  const isSelected = useSyncExternalStore(session.selection.subscribe, () => session.selection.isSelected(id));
  const isFocused = useSyncExternalStore(focus.subscribe, () => focus.current() === id);
  const job = store.shown(id);
  if (!view || !job) return null;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isFocused ? 0 : -1}
      data-row={id}
      className={clsx(styles.row, isCard && styles.cardRow, view.isOut && styles.out, view.isCreated && styles.created)}
      data-cancelled={job.status === 'CANCELLED' || undefined}
      data-saving={view.isSaving || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      {view.changes > 0 && <span key={view.changes} className={styles.flash} aria-hidden />}
      <span role="gridcell" className={styles.tickCell} data-tick>
        <span role="checkbox" aria-checked={isSelected} aria-label={`Select ${job.number}`} className={styles.tick}>
          {isSelected && <Check aria-hidden />}
        </span>
      </span>
      {isCard ? (
        <JobCard job={job} shop={shop} today={today} isOut={view.isOut} />
      ) : (
        columns.map(({ key, isNumber }) => (
          <span key={key} role="gridcell" className={clsx(styles.cell, isNumber && styles.numberCell)}>
            <Cell column={key} job={job} shop={shop} today={today} />
          </span>
        ))
      )}
      <span role="gridcell" className={styles.menuCell}>
        {!isCard && (view.isOut ? <span className={styles.outWord}>No longer in this list</span> : <Quick job={job} />)}
        <button type="button" tabIndex={isFocused ? 0 : -1} className={styles.menu} data-menu aria-label={`Actions for ${job.number}`}>
          <Ellipsis aria-hidden />
        </button>
      </span>
    </div>
  );
});
