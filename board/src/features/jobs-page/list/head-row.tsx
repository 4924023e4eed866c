import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
import type { JobOrder } from '../../../graphql/graphql';
import { useCounts, useJobs, useSelection } from '../jobs-context';
import { NARROWEST, WIDEST, shownColumns } from '../model/columns';
import type { Column, ColumnLayout } from '../model/columns';
import styles from './list.module.css';
import rowStyles from './row.module.css';

const STEP = 16;

export interface HeadRowProps {
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  order: JobOrder;
  onOrder: (order: JobOrder) => void;
  ids: readonly string[];
  isCard: boolean;
}

/** The headings: a press orders the list, an edge that is drawn makes a column wider. */
export function HeadRow({ layout, onLayout, order, onOrder, ids, isCard }: HeadRowProps): ReactElement {
  const resize = (key: Column['key'], width: number) =>
    onLayout({ ...layout, widths: { ...layout.widths, [key]: Math.round(Math.max(NARROWEST, Math.min(WIDEST, width))) } });
  return (
    <div className={styles.headGroup} role="rowgroup" data-card={isCard || undefined}>
      <div className={styles.head} role="row" aria-rowindex={1}>
        <SelectLoaded ids={ids} />
        {isCard ? (
          <span role="columnheader" className={styles.heading}>
            Select all
          </span>
        ) : (
          shownColumns(layout).map((column) => (
            <Heading key={column.key} column={column} order={order} onOrder={onOrder} onResize={(width) => resize(column.key, width)} />
          ))
        )}
        <span role="columnheader" className={styles.heading} aria-label="Actions" />
      </div>
    </div>
  );
}

/** Ticks every row that matches; those that are not loaded too. */
function SelectLoaded({ ids }: { ids: readonly string[] }): ReactElement {
  const { session, filter } = useJobs();
  const chosen = useSelection();
  const total = useCounts()?.list.total ?? ids.length;
  const count = session.selection.count(total);
  const state = session.selection.isEmpty() ? 'false' : count >= total ? 'true' : 'mixed';
  const toggle = () => {
    if (state === 'true' || chosen.kind === 'all') session.selection.clear();
    else if (ids.length >= total) session.selection.selectSome(ids);
    else session.selection.selectAll(filter);
  };
  return (
    <span role="columnheader" className={rowStyles.tickCell}>
      <button
        type="button"
        role="checkbox"
        aria-checked={state}
        aria-label="Select all jobs that match"
        className={rowStyles.tick}
        onClick={toggle}
      >
        {state === 'true' && <Check aria-hidden />}
        {state === 'mixed' && <Minus aria-hidden />}
      </button>
    </span>
  );
}

function Heading(props: {
  column: Column;
  order: JobOrder;
  onOrder: (order: JobOrder) => void;
  onResize: (width: number) => void;
}): ReactElement {
  const { column, order, onOrder, onResize } = props;
  const cell = useRef<HTMLSpanElement>(null);
  const { label, orders, isNumber } = column;
  // Newest first and highest number first are one order.
  const shown = order === 'CREATED_DESC' ? 'NUMBER_DESC' : order;
  const at = orders ? orders.indexOf(shown) : -1;
  const isDown = shown.endsWith('DESC');
  const Arrow = isDown ? ArrowDown : ArrowUp;
  return (
    <span
      ref={cell}
      role="columnheader"
      aria-sort={at < 0 ? undefined : isDown ? 'descending' : 'ascending'}
      className={clsx(styles.heading, isNumber && styles.headingNumber)}
    >
      {orders ? (
        <button type="button" className={styles.sort} onClick={() => onOrder(at === 0 ? orders[1] : orders[0])}>
          {label}
          {at >= 0 && <Arrow aria-hidden />}
        </button>
      ) : (
        label
      )}
      <Edge label={label} width={() => cell.current!.offsetWidth} onResize={onResize} />
    </span>
  );
}

/** The edge of a column: by hand, or by the arrow keys. */
function Edge({ label, width, onResize }: { label: string; width: () => number; onResize: (width: number) => void }): ReactElement {
  const from = useRef<{ x: number; width: number } | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? STEP : event.key === 'ArrowLeft' ? -STEP : 0;
    if (!by) return;
    event.preventDefault();
    onResize(width() + by);
  };
  const onPointerMove = (event: PointerEvent) => from.current && onResize(from.current.width + event.clientX - from.current.x);
  return (
    <button
      type="button"
      className={styles.edge}
      aria-label={`Width of ${label}: arrow keys`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width: width() };
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => (from.current = null)}
      onKeyDown={onKeyDown}
    />
  );
}
