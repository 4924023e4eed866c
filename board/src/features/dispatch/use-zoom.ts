import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { minutesAtClock } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { Board } from './board-context';
import { minuteNow } from '../../apollo/minute-clock';
import type { BoardDay } from './model/board-job';
import type { Zoom } from './model/board-address';
import { MIN_PX_PER_MIN, clamp, fitScale, minuteOf, scrollToThird } from './model/geometry';

/** Room for the time on the now line, in pixels. */
const EDGE = 48;

export interface WorkingDay {
  readonly from: number;
  readonly to: number;
}

/** The workspace's opening hours and an hour on either side, in minutes of the day. */
export function workingDay(day: BoardDay, zone: Zone, dayStart: string, dayEnd: string): WorkingDay {
  const from = clamp(minutesAtClock(day.date, dayStart, zone) - 60, 0, day.minutes);
  const to = clamp(minutesAtClock(day.date, dayEnd, zone) + 60, 0, day.minutes);
  return to > from ? { from, to } : { from: 0, to: day.minutes };
}

/** Where the board opens: at the place in the address, else now at a third of the width, else where work begins. */
export interface OpenAt {
  readonly minute: number | null;
  readonly top: number;
}

/** The scale for a zoom and the width there is. Keeps the middle of the board in its place when the scale changes. */
export function useZoom(board: Board, scroller: RefObject<HTMLElement | null>, zoom: Zoom, working: WorkingDay, openAt: OpenAt): number {
  const [width, setWidth] = useState(0);
  const pxPerMin = scaleOf(zoom, width || 900, working, board.store.day);
  board.surface.pxPerMin = pxPerMin;
  const last = useRef<{ scale: number; zoom: Zoom } | null>(null);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => setWidth(element.clientWidth - board.surface.techColumn);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [board, scroller, board.surface.techColumn]);

  useLayoutEffect(() => {
    const element = scroller.current!;
    const visible = element.clientWidth - board.surface.techColumn;
    if (width === 0) return;
    const before = last.current;
    last.current = { scale: pxPerMin, zoom };
    if (typeof zoom === 'string' && (before?.zoom !== zoom || before.scale !== pxPerMin)) {
      const from = zoom === 'day' ? 0 : working.from;
      element.scrollLeft = (before === null && openAt.minute !== null ? openAt.minute : from) * pxPerMin;
      if (before === null) element.scrollTop = openAt.top;
    } else if (before === null) {
      element.scrollLeft = openAt.minute !== null ? openAt.minute * pxPerMin : firstScroll(board.store.day, pxPerMin, visible, working);
      element.scrollTop = openAt.top;
    } else if (before.scale !== pxPerMin) {
      const middle = (element.scrollLeft + visible / 2) / before.scale;
      element.scrollLeft = middle * pxPerMin - visible / 2;
    }
  }, [board, scroller, zoom, pxPerMin, width, working, openAt]);
  return pxPerMin;
}

function scaleOf(zoom: Zoom, width: number, working: WorkingDay, day: BoardDay): number {
  if (zoom === 'fit') return fitScale(width, working.from, working.to);
  return zoom === 'day' ? fitScale(width, 0, day.minutes) : Math.max(MIN_PX_PER_MIN, zoom);
}

/** Now at a third of the width. Before and after work it stands nearer to the edge, so that work is seen too. */
function firstScroll(day: BoardDay, pxPerMin: number, visible: number, working: WorkingDay): number {
  const now = minuteOf(minuteNow(), day);
  if (now < 0 || now >= day.minutes) return working.from * pxPerMin;
  if (now < working.from) return Math.min(working.from * pxPerMin, now * pxPerMin - EDGE);
  if (now > working.to) return Math.max(working.to * pxPerMin - visible, now * pxPerMin - visible + EDGE);
  return scrollToThird(now, pxPerMin, visible);
}
