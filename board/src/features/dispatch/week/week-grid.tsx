import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement, ReactNode, Ref, RefObject } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { dayOf } from '../../../lib/time';
import { useBoardContext, useLane } from '../board-context';
import type { DragController } from '../drag/drag-controller';
import { ColleagueGhosts, Ghost } from '../drag/flying-card';
import { overlaps } from '../model/board-job';
import { UNASSIGNED, spanOf } from '../model/placement';
import { tops as topsOf, weekRowHeight } from '../model/week-rows';
import { writePlace } from '../place-in-url';
import { useTechColumn } from '../use-tech-column';
import { useRows } from './use-rows';
import { useWeekKeys } from './week-keys';
import { WeekHeader } from './week-header';
import { WeekRow } from './week-row';
import type { WeekSurface } from './week-surface';
import { WEEK_HEAD } from './week-surface';
import styles from './week.module.css';

/** The address of a day's view, at a technician's row when one is given. */
export type DayHref = (date: string, technicianId?: string) => string;

export interface WeekGridProps {
  surface: WeekSurface;
  drag: DragController;
  top: number;
  dayHref: DayHref;
  listRef: Ref<HTMLDivElement>;
  proxy: ReactNode;
}

/** The one scroll container of the week: days stick to its top, technicians to its left, rows are mounted only near what is seen. */
export function WeekGrid({ surface, drag, top, dayHref, listRef, proxy }: WeekGridProps): ReactElement {
  const board = useBoardContext();
  const { days } = board.store;
  const scroller = useRef<HTMLDivElement>(null);
  const { ids, heights, tops, opened, toggle } = useWeekRows();
  const techColumn = useTechColumn();
  const columnWidth = useColumnWidth(scroller, techColumn, days.length);
  const rows = useRows(drag, scroller, ids, heights, WEEK_HEAD);
  surface.techColumn = techColumn;
  surface.grid = useMemo(
    () => ({ columnWidth, tops, technicianIds: ids.map((id) => (id === UNASSIGNED ? null : id)) }),
    [columnWidth, tops, ids],
  );
  useLayoutEffect(() => {
    const element = scroller.current!;
    surface.scroller = element;
    element.scrollTop = top;
    // On a narrow screen the week opens at today.
    const today = dayOf(serverNow(), board.zone);
    element.scrollLeft =
      Math.max(
        0,
        days.findIndex(({ date }) => date === today),
      ) * surface.grid.columnWidth;
  }, [surface, top, days, board.zone]);
  useEffect(() => writePlace(scroller.current!, ({ scrollTop }) => ({ top: Math.round(scrollTop) })), []);
  const keys = useWeekKeys(board, surface, drag);
  const height = tops[tops.length - 1]!;
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Week"
      aria-rowcount={ids.length + 1}
      aria-colcount={days.length + 1}
      tabIndex={0}
      data-board
      style={{ '--tech-col': `${techColumn}px`, '--column': `${columnWidth}px` } as CSSProperties}
      {...keys}
    >
      <div
        ref={listRef}
        className={styles.grid}
        role="presentation"
        style={{ width: techColumn + days.length * columnWidth, height: WEEK_HEAD + height }}
      >
        <WeekHeader dayHref={dayHref} />
        <div className={styles.rows} role="rowgroup" style={{ height }}>
          {rows.map((row) => (
            <WeekRow
              key={ids[row]}
              technicianId={ids[row]!}
              index={row}
              top={tops[row]!}
              height={heights[row]!}
              isOpen={opened.has(ids[row]!)}
              onToggle={toggle}
            />
          ))}
          <div className={styles.overlay} role="presentation">
            <ColleagueGhosts scale={columnWidth} rows={tops} />
            <Ghost drag={drag} />
          </div>
        </div>
        {proxy}
      </div>
    </div>
  );
}

/** The rows with their heights: nobody's on top, then the technicians'. */
function useWeekRows() {
  const { store, frame } = useBoardContext();
  const layout = useSyncExternalStore(frame.subscribeLayout, frame.layout);
  const nobodys = useLane(UNASSIGNED).lane.subLanes;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setOpened((last) => without(last, id) ?? new Set([...last, id])), []);
  const ids = useMemo(() => [UNASSIGNED, ...layout.technicianIds], [layout]);
  const heights = useMemo(() => {
    const isOff = (id: string) => store.technician(id)?.timeOff.some((off) => overlaps(off, spanOf(store.day))) ?? false;
    return ids.map((id, row) => weekRowHeight(row === 0 ? nobodys : store.lane(id).subLanes, opened.has(id), isOff(id)));
  }, [nobodys, store, opened, ids]);
  const tops = useMemo(() => topsOf(heights), [heights]);
  return { ids, heights, tops, opened, toggle };
}

const without = (set: ReadonlySet<string>, id: string): Set<string> | null =>
  set.has(id) ? new Set([...set].filter((other) => other !== id)) : null;

/** The narrowest column in which a time and a name can be read, in pixels. */
const NARROWEST = 112;

function useColumnWidth(scroller: RefObject<HTMLElement | null>, techColumn: number, columns: number): number {
  const [width, setWidth] = useState(NARROWEST);
  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => setWidth(Math.max(NARROWEST, Math.floor((element.clientWidth - techColumn) / columns)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, techColumn, columns]);
  return width;
}
