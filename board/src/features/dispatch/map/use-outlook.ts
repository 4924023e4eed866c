import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, RefObject } from 'react';
import { outlookOver, panned, zoomed } from '../model/map-plane';
import type { Outlook, PlanePoint } from '../model/map-plane';

const MARGIN = 56;
/** Pixels by which an arrow key moves the map. */
const STEP = 80;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** What of the plane is seen, moved by mouse, wheel, fingers and keys. Opens as `first` says, or with everything in sight. */
export function useOutlook(canvas: RefObject<HTMLDivElement | null>, points: readonly PlanePoint[], first: Outlook | null) {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [chosen, set] = useState(first);
  // As it opened: a job that comes or goes must not move the map under the eyes.
  const [opened, setOpened] = useState<Outlook | null>(null);
  const outlook = chosen ?? opened ?? outlookOver(points, size.width, size.height, MARGIN);
  if (opened === null && size.width > 0 && points.length > 0) setOpened(outlook);
  const now = useRef(outlook);
  const measured = useRef(size);
  useLayoutEffect(() => {
    now.current = outlook;
    measured.current = size;
  });

  useLayoutEffect(() => {
    const element = canvas.current!;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // React's own listener for the wheel is passive: it could not keep the page from zooming.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      set(zoomed(now.current, Math.exp(-event.deltaY / (event.ctrlKey ? 120 : 400)), at));
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener('wheel', onWheel);
    };
  }, [canvas]);

  const means = useMemo(() => {
    const fingers = new Map<number, { x: number; y: number }>();
    const fit = (around: readonly PlanePoint[], least?: number) =>
      set(outlookOver(around, measured.current.width, measured.current.height, MARGIN, least));
    const fitAll = () => {
      set(null);
      setOpened(null);
    };
    const handlers = {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0 || (event.target as Element).closest('button, a, summary')) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        const last = fingers.get(event.pointerId);
        if (!last) return;
        const next = { x: event.clientX, y: event.clientY };
        const [other] = [...fingers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
        fingers.set(event.pointerId, next);
        if (!other) return set((now.current = panned(now.current, next.x - last.x, next.y - last.y)));
        const box = event.currentTarget.getBoundingClientRect();
        const between = { x: (next.x + other.x) / 2 - box.left - box.width / 2, y: (next.y + other.y) / 2 - box.top - box.height / 2 };
        const spread = (at: PlanePoint) => Math.max(1, Math.hypot(at.x - other.x, at.y - other.y));
        set((now.current = zoomed(now.current, spread(next) / spread(last), between)));
      },
      onPointerUp: (event: PointerEvent) => void fingers.delete(event.pointerId),
      onPointerCancel: (event: PointerEvent) => void fingers.delete(event.pointerId),
      onKeyDown(event: KeyboardEvent<HTMLElement>) {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        const arrow = ARROWS[event.key];
        if (arrow) set(panned(now.current, ...arrow));
        else if (event.key === '+' || event.key === '=') set(zoomed(now.current, 1.5));
        else if (event.key === '-') set(zoomed(now.current, 1 / 1.5));
        else if (event.key === '0') fitAll();
        else return;
        event.preventDefault();
      },
    };
    return { set, fit, fitAll, handlers };
  }, []);
  return { outlook, isChosen: chosen !== null, size, ...means };
}
