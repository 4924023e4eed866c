import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement, ReactNode, Ref, RefObject } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { dayOf } from '../../../lib/time';
import { useBoardContext, useLane } from '../board-context';
import type { DragController } from '../drag/drag-controller';
import { ColleagueGhosts, Ghost } from '../drag/flying-card';
import { GroupRow } from '../frame/group-row';
import { overlaps } from '../model/board-job';
import { rowKey, stacked } from '../model/frame-rows';
import type { FrameRow } from '../model/frame-rows';
import { UNASSIGNED, spanOf } from '../model/placement';
import { weekRowHeight } from '../model/week-rows';
import { writePlace } from '../place-in-url';
import { useMountedRows } from '../use-mounted-rows';
import { useTechColumn } from '../use-tech-column';
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
  const { rows, height, technicianIds, tops, opened, toggle } = useWeekRows();
  const techColumn = useTechColumn();
  const columnWidth = useColumnWidth(scroller, techColumn, days.length);
  const mounted = useMountedRows(drag, scroller, rows, WEEK_HEAD);
  surface.techColumn = techColumn;
  surface.grid = useMemo(
    () => ({
      columnWidth,
      tops,
      heights: rows.flatMap((row) => (row.kind === 'technician' ? row.height : [])),
      technicianIds: technicianIds.map((id) => (id === UNASSIGNED ? null : id)),
    }),
    [columnWidth, tops, rows, technicianIds],
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
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      aria-label="Week"
      aria-rowcount={rows.length + 1}
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
          {mounted.map((index) => {
            const row = rows[index]!;
            if (row.kind === 'group') return <GroupRow key={rowKey(row)} row={row} index={index} width={days.length + 1} />;
            const { technicianId } = row;
            return (
              <WeekRow
                key={rowKey(row)}
                technicianId={technicianId}
                index={index}
                place={technicianIds.indexOf(technicianId)}
                top={row.top}
                height={row.height}
                isOpen={opened.has(technicianId)}
                onToggle={toggle}
              />
            );
          })}
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

/** Nobody's row on top, then those of the day's frame at the week's heights. */
function useWeekRows() {
  const { store, frame } = useBoardContext();
  const layout = useSyncExternalStore(frame.subscribeLayout, frame.layout);
  const nobodys = useLane(UNASSIGNED).lane.subLanes;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((id: string) => setOpened((last) => without(last, id) ?? new Set([...last, id])), []);
  const stack = useMemo(() => {
    const isOff = (id: string) => store.technician(id)?.timeOff.some((off) => overlaps(off, spanOf(store.day))) ?? false;
    const row = (technicianId: string, fullest: number): FrameRow => ({
      kind: 'technician',
      technicianId,
      top: 0,
      height: weekRowHeight(fullest, opened.has(technicianId), isOff(technicianId)),
    });
    const rows = layout.rows.map((each) => (each.kind === 'group' ? each : row(each.technicianId, store.lane(each.technicianId).subLanes)));
    return stacked([row(UNASSIGNED, nobodys), ...rows]);
  }, [nobodys, store, opened, layout]);
  return { ...stack, opened, toggle };
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
