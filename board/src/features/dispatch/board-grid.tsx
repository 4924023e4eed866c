import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement, ReactNode, Ref } from 'react';
import { useBoardContext } from './board-context';
import type { BoardSurface } from './board-surface';
import type { DragController } from './drag/drag-controller';
import { ColleagueGhosts, Ghost } from './drag/flying-card';
import { useResize } from './drag/use-resize';
import { useGridKeys } from './grid-keys';
import { HourLines, HoursHeader, NowLine } from './hours-header';
import { LaneRow } from './lane-row';
import type { Zoom } from './model/board-address';
import { HOURS_ROW, STEP_MIN, rowHeight, rowTops } from './model/geometry';
import { writePlace } from './place-in-url';
import { useTechColumn } from './use-tech-column';
import { useZoom } from './use-zoom';
import type { OpenAt, WorkingDay } from './use-zoom';
import styles from './grid.module.css';

export interface BoardGridProps {
  drag: DragController;
  zoom: Zoom;
  working: WorkingDay;
  openAt: OpenAt;
  listRef: Ref<HTMLDivElement>;
  proxy: ReactNode;
}

/** The one scroll container: hours stick to its top, technicians to its left, rows are mounted only near what is seen. */
export function BoardGrid({ drag, zoom, working, openAt, listRef, proxy }: BoardGridProps): ReactElement {
  const board = useBoardContext();
  const { store, surface } = board;
  const scroller = useRef<HTMLDivElement>(null);
  const { technicianIds, subLanes } = useSyncExternalStore(store.subscribeLayout, store.layout);
  const tops = useMemo(() => rowTops(subLanes), [subLanes]);
  const techColumn = useTechColumn();
  surface.techColumn = techColumn;
  const pxPerMin = useZoom(board, scroller, zoom, working, openAt);
  const rows = useRows(drag, scroller, technicianIds, subLanes);
  const height = tops[tops.length - 1]!;
  useLayoutEffect(() => {
    surface.scroller = scroller.current;
  }, [surface]);
  useEffect(() => writePlace(scroller.current!, placeOf(surface)), [surface]);
  useEffect(() => board.leftEdge.follow(scroller.current!), [board]);
  const keys = useGridKeys(board, drag);
  const resize = useResize(board, drag);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Schedule"
      aria-rowcount={technicianIds.length + 1}
      aria-colcount={1 + Math.ceil(store.day.minutes / STEP_MIN)}
      tabIndex={0}
      data-board
      style={{ '--tech-col': `${techColumn}px` } as CSSProperties}
      {...keys}
      {...resize}
    >
      <div
        ref={listRef}
        className={styles.grid}
        role="presentation"
        style={
          { width: techColumn + store.day.minutes * pxPerMin, height: HOURS_ROW + height, '--hour': `${60 * pxPerMin}px` } as CSSProperties
        }
      >
        <HoursHeader technicianCount={technicianIds.length} pxPerMin={pxPerMin} />
        <div className={styles.rows} role="rowgroup" style={{ height }}>
          <HourLines />
          {rows.map((row) => (
            <LaneRow key={technicianIds[row]} technicianId={technicianIds[row]!} index={row} top={tops[row]!} pxPerMin={pxPerMin} />
          ))}
          <NowLine pxPerMin={pxPerMin} height={height} />
          <div className={styles.overlay} role="presentation">
            <ColleagueGhosts pxPerMin={pxPerMin} tops={tops} />
            <Ghost drag={drag} />
          </div>
        </div>
        {proxy}
      </div>
    </div>
  );
}

const placeOf =
  (surface: BoardSurface) =>
  ({ scrollLeft, scrollTop }: HTMLElement) => ({
    minute: Math.max(0, Math.round(scrollLeft / surface.pxPerMin)),
    top: Math.round(scrollTop),
  });

/** Indices of the rows to mount: those near the view, and the one that a drag began in, whose element holds the touch. */
function useRows(
  drag: DragController,
  scroller: { current: HTMLElement | null },
  ids: readonly string[],
  subLanes: readonly number[],
): number[] {
  const sourceId = useSyncExternalStore(drag.subscribe, drag.sourceTechnicianId);
  const source = sourceId === null ? -1 : ids.indexOf(sourceId);
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => rowHeight(subLanes[row] ?? 1),
    getItemKey: (row) => ids[row]!,
    overscan: 2,
    scrollMargin: HOURS_ROW,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      return source < 0 || near.includes(source) ? near : [...near, source].sort((a, b) => a - b);
    },
  });
  useLayoutEffect(() => virtual.measure(), [virtual, subLanes]);
  return virtual.getVirtualItems().map((item) => item.index);
}
