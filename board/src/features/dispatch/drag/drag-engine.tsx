import { memo, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ReactElement, ReactNode, Ref } from 'react';
import { DragDropContext, Draggable, Droppable, useMouseSensor, useTouchSensor } from 'react-beautiful-dnd';
import type { DraggableProvided, DraggableStateSnapshot, FluidDragActions, SensorAPI } from 'react-beautiful-dnd';
import type { Point } from '../board-surface';
import type { DragPort } from './drag-port';

/**
 * The one file that knows the drag library. react-beautiful-dnd thinks in lists; a time axis is none. So it is used as an engine only:
 * it sees ONE list with ONE draggable, a 1 × 1 px proxy that is put under the pointer at the press. From the library come the mouse
 * threshold, the touch's long press, Escape, blocked clicks, auto-scroll in both directions and the layer of the flying card. Lane,
 * time and everything seen or heard are ours (DragPort). Another engine would replace this file and nothing else.
 */
const PROXY = 'proxy';
/** The default zone, a quarter of the board, scrolls when the user does not ask for it: it moved one drop in eight by up to 75 min. */
const AUTO_SCROLL = { startFromPercentage: 0.12, maxScrollAtPercentage: 0.03 };
const PROXY_STYLE = { position: 'fixed', width: 1, height: 1, visibility: 'hidden', pointerEvents: 'none' } as const;

export interface DragEngineProps {
  port: DragPort;
  /** The board's content, given the ref of the list that scrolls with it. */
  children: (listRef: Ref<HTMLDivElement>, proxy: ReactNode) => ReactElement;
  /** What flies under the pointer. */
  flying: ReactElement;
}

export function DragEngine({ port, children, flying }: DragEngineProps): ReactElement {
  const proxy = useRef<HTMLElement | null>(null);
  const place = useCallback(({ x, y }: Point) => {
    if (!proxy.current) return;
    proxy.current.style.left = `${x}px`;
    proxy.current.style.top = `${y}px`;
  }, []);
  const sensors = useMemo(() => createSensors(port, place), [port, place]);
  useFollowPointer(port);
  useLayoutEffect(silenceStyles, []);
  return (
    <DragDropContext
      enableDefaultSensors={false}
      sensors={sensors}
      autoScrollerOptions={AUTO_SCROLL}
      dragHandleUsageInstructions=""
      // Its own sentences speak of list positions; ours of technicians and times, from the port.
      onDragStart={(_, provided) => (provided.announce(''), port.lift())}
      onDragUpdate={(_, provided) => provided.announce('')}
      onDragEnd={({ reason }, provided) => (provided.announce(''), reason === 'DROP' ? port.drop() : port.cancel())}
    >
      <Droppable
        droppableId="board"
        mode="virtual"
        renderClone={(provided, snapshot) => <Flying provided={provided} snapshot={snapshot} content={flying} />}
      >
        {(list) => children(list.innerRef, <Proxy keep={proxy} />)}
      </Droppable>
    </DragDropContext>
  );
}

// The library's handle props are not spread on cards: they would make a button of each of them.
const Proxy = memo(function Proxy({ keep }: { keep: { current: HTMLElement | null } }): ReactElement {
  return (
    <Draggable draggableId={PROXY} index={0}>
      {(provided) => {
        const setRef = (element: HTMLElement | null) => {
          keep.current = element;
          provided.innerRef(element);
        };
        const at = keep.current ? { left: keep.current.style.left, top: keep.current.style.top } : {};
        return (
          <div
            {...provided.draggableProps}
            {...provided.dragHandleProps}
            ref={setRef}
            role="presentation"
            tabIndex={-1}
            aria-hidden
            style={{ ...PROXY_STYLE, ...at }}
          />
        );
      }}
    </Draggable>
  );
});

interface FlyingProps {
  provided: DraggableProvided;
  snapshot: DraggableStateSnapshot;
  content: ReactElement;
}

function Flying({ provided, snapshot, content }: FlyingProps): ReactElement {
  // The library flies its clone home before it reports the drop; our card slides to its slot by itself, after that.
  const style = snapshot.isDropAnimating
    ? { ...provided.draggableProps.style, transitionDuration: '0.001s', visibility: 'hidden' as const }
    : provided.draggableProps.style;
  return (
    <div {...provided.draggableProps} ref={provided.innerRef} style={style} aria-hidden>
      {content}
    </div>
  );
}

/**
 * For the time of a drag the library gives the body a cursor and forbids selecting. Both are inherited, so that at each lift and drop the
 * browser would work out every element's style and paint the whole board anew: more than half of the time of a lift.
 */
function silenceStyles(): void {
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-rfd-dynamic]')) style.media = 'not all';
}

function createSensors(port: DragPort, place: (point: Point) => void) {
  /** Lets the library's own sensors run, but answers "which draggable?" with the proxy, put under the pointer. */
  const overCards = (api: SensorAPI): SensorAPI => {
    let pressed: Point | null = null;
    return {
      ...api,
      findClosestDraggableId: (event) => {
        const pointer = 'touches' in event ? (event as TouchEvent).touches[0] : (event as MouseEvent);
        if (!pointer || api.isLockClaimed()) return null;
        const point = { x: pointer.clientX, y: pointer.clientY };
        if (!port.press(event.target as Element, point)) return null;
        place((pressed = point));
        return PROXY;
      },
      findOptionsForDraggable: () => api.findOptionsForDraggable(PROXY),
      tryGetLock: (...given) => {
        const lock = api.tryGetLock(...given);
        // The library lifts where the first move ended: the card would stay behind by that much.
        return lock && { ...lock, fluidLift: (point) => liftFrom(lock.fluidLift(pressed ?? point), point) };
      },
    };
  };
  const useCardMouse = (api: SensorAPI) => useMouseSensor(useMemo(() => overCards(api), [api]));
  const useCardTouch = (api: SensorAPI) => useTouchSensor(useMemo(() => overCards(api), [api]));
  const useCardKeys = (api: SensorAPI) => useEffect(() => listenToKeys(api, port, place), [api]);
  return [useCardMouse, useCardTouch, useCardKeys];
}

function liftFrom(actions: FluidDragActions, point: Point): FluidDragActions {
  actions.move(point);
  return actions;
}

/** Space picks up, Space or Enter drops, Escape cancels; what else a key does to a card in the air the port knows. */
function listenToKeys(api: SensorAPI, port: DragPort, place: (point: Point) => void): () => void {
  let actions: FluidDragActions | null = null;
  const stop = () => {
    actions = null;
    window.removeEventListener('keydown', whileLifted, true);
  };
  const whileLifted = (event: KeyboardEvent) => {
    if (!actions?.isActive()) return stop();
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code === 'Space' || event.key === 'Enter') actions.drop();
    else if (event.key === 'Escape') actions.cancel();
    else {
      const point = port.step({ key: event.key, isShifted: event.shiftKey });
      if (point) actions.move(point);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target as Element;
    if (event.code !== 'Space' || event.defaultPrevented || !(card instanceof HTMLElement) || !card.matches('[data-job]')) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (!api.canGetLock(PROXY) || !port.press(card, null)) return;
    const point = port.liftByKey();
    if (!point) return port.cancel();
    place(point);
    const lock = api.tryGetLock(PROXY, stop, { sourceEvent: event });
    if (!lock) return port.cancel();
    actions = lock.fluidLift(point);
    window.addEventListener('keydown', whileLifted, true);
  };
  port.bindCancel(() => api.tryReleaseLock());
  window.addEventListener('keydown', onKeyDown);
  return () => {
    stop();
    window.removeEventListener('keydown', onKeyDown);
  };
}

/** One look at the pointer a frame, also when the board scrolls under it. The slot is frozen at release: the library reports later. */
function useFollowPointer(port: DragPort): void {
  useEffect(() => {
    let last: Point | null = null;
    let frame = 0;
    let isFrozen = false;
    const look = () => {
      frame = 0;
      if (last && !isFrozen) port.moveTo(last);
    };
    const onMove = (event: MouseEvent | TouchEvent) => {
      const pointer = 'touches' in event ? event.touches[0] : event;
      if (!pointer) return;
      last = { x: pointer.clientX, y: pointer.clientY };
      frame ||= requestAnimationFrame(look);
    };
    const onScroll = () => {
      if (last) frame ||= requestAnimationFrame(look);
    };
    const onPress = () => {
      isFrozen = false;
    };
    const onRelease = (event: Event) => {
      if (event instanceof MouseEvent && last) last = { x: event.clientX, y: event.clientY };
      if (frame) cancelAnimationFrame(frame);
      look();
      isFrozen = true;
      last = null;
    };
    const options = { capture: true, passive: true };
    const listeners: [string, (event: never) => void][] = [
      ['mousemove', onMove],
      ['touchmove', onMove],
      ['scroll', onScroll],
      ['mousedown', onPress],
      ['touchstart', onPress],
      ['mouseup', onRelease],
      ['touchend', onRelease],
    ];
    for (const [name, listener] of listeners) window.addEventListener(name, listener as EventListener, options);
    return () => {
      cancelAnimationFrame(frame);
      for (const [name, listener] of listeners) window.removeEventListener(name, listener as EventListener, options);
    };
  }, [port]);
}
