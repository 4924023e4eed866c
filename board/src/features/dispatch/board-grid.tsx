import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement, ReactNode, Ref } from 'react';
import { useBoardContext } from './board-context';
import type { BoardSurface } from './board-surface';
import type { DragController } from './drag/drag-controller';
import { ColleagueGhosts, Ghost } from './drag/flying-card';
import { useResize } from './drag/use-resize';
import { useGridKeys } from './grid-keys';
import { GroupRow } from './frame/group-row';
import { HourLines, HoursHeader, NowLine } from './hours-header';
import { LaneRow } from './lane-row';
import type { Zoom } from './model/board-address';
import { rowKey } from './model/frame-rows';
import { HOURS_ROW, STEP_MIN, lineEvery } from './model/geometry';
import { writePlace } from './place-in-url';
import { useMountedRows } from './use-mounted-rows';
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
  const { store, frame, surface } = board;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, height, inView } = useSyncExternalStore(frame.subscribeLayout, frame.layout);
  const techColumn = useTechColumn();
  surface.techColumn = techColumn;
  const pxPerMin = useZoom(board, scroller, zoom, working, openAt);
  const mounted = useMountedRows(drag, scroller, rows, HOURS_ROW);
  const columns = 1 + Math.ceil(store.day.minutes / STEP_MIN);
  useLayoutEffect(() => {
    surface.scroller = scroller.current;
  }, [surface]);
  useEffect(() => writePlace(scroller.current!, placeOf(surface)), [surface]);
  useEffect(() => board.seenPart.follow(scroller.current!), [board]);
  useEffect(() => board.motion.follow(scroller.current!), [board]);
  const keys = useGridKeys(board, drag);
  const resize = useResize(board, drag);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Schedule"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns}
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
        <HoursHeader technicianCount={inView.size} pxPerMin={pxPerMin} />
        <div className={styles.rows} role="rowgroup" style={{ height }}>
          <HourLines every={lineEvery(pxPerMin)} />
          {mounted.map((index) => {
            const row = rows[index]!;
            if (row.kind === 'group') return <GroupRow key={rowKey(row)} row={row} index={index} width={columns} />;
            return <LaneRow key={rowKey(row)} technicianId={row.technicianId} index={index} top={row.top} pxPerMin={pxPerMin} />;
          })}
          <NowLine pxPerMin={pxPerMin} height={height} />
          <div className={styles.overlay} role="presentation">
            <ColleagueGhosts scale={pxPerMin} rows={rows} />
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
