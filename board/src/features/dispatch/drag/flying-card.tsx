import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement, WheelEvent } from 'react';
import { createPortal } from 'react-dom';
import { colleagues } from '../../../apollo/colleagues';
import { useBoardContext } from '../board-context';
import type { BoardSurface } from '../board-surface';
import { ColleagueHands } from './colleague-hands';
import type { DragController } from './drag-controller';
import styles from './drag.module.css';

/** The card in the hand: says where it would land, never where it came from. */
export function FlyingCard({ drag }: { drag: DragController }): ReactElement | null {
  const { surface } = useBoardContext();
  const job = useSyncExternalStore(drag.subscribe, drag.carriedJob);
  if (!job) return null;
  const { x, y } = drag.grabPoint();
  // A little aside, so that the landing place under it can be read.
  const aside = { left: 10 - x, top: 26 - y };
  const card = (
    <div
      ref={(element) => {
        drag.flying = element;
        drag.repaint();
        return () => {
          drag.flying = null;
        };
      }}
      className={styles.flying}
      data-status={job.status}
      style={{ ...aside, width: drag.flyingWidth() }}
    >
      <p className={styles.target} data-target />
      {drag.carriedCount() > 1 && <span className={styles.count}>{drag.carriedCount()}</span>}
      <b>{job.customerName}</b>
      <p className={styles.what}>
        {job.title} · {job.area}
      </p>
    </div>
  );
  return drag.isByKey() ? (
    card
  ) : (
    <>
      {card}
      <Shield surface={surface} />
    </>
  );
}

const LINE_PX = 16;

/** Over the whole window while the mouse carries a card: the closed hand, and nothing under it lights up. The wheel scrolls what is beneath. */
function Shield({ surface }: { surface: BoardSurface }): ReactElement {
  const scroll = ({ clientX: x, clientY: y, deltaX, deltaY, deltaMode }: WheelEvent) => {
    const { scroller, tray } = surface;
    const beneath = tray && document.elementsFromPoint(x, y).includes(tray) ? tray : scroller;
    const unit = deltaMode === 1 ? LINE_PX : 1;
    beneath?.scrollBy(deltaX * unit, deltaY * unit);
  };
  return createPortal(<div className={styles.shield} onWheel={scroll} aria-hidden />, document.body);
}

/** Where the card would land; lies above the cards of the lanes. */
export function Ghost({ drag }: { drag: DragController }): ReactElement {
  return (
    <div
      ref={(element) => {
        drag.ghost.element = element;
      }}
      className={styles.ghost}
      data-ghost
      aria-hidden
      hidden
    >
      <span className={styles.why} />
    </div>
  );
}

/** What colleagues hold; `scale` and `rows` say where things are, so that a new scale or order puts it right at once. */
export function ColleagueGhosts({ scale, rows }: { scale: number; rows: readonly unknown[] }): ReactElement {
  const board = useBoardContext();
  const layer = useRef<HTMLDivElement>(null);
  const hands = useRef<ColleagueHands>(null);
  useEffect(() => {
    const own = (hands.current = new ColleagueHands(board, layer.current!));
    const unsubscribe = colleagues.subscribe(() => own.paint(colleagues.all()));
    return () => {
      unsubscribe();
      own.paint([]);
    };
  }, [board]);
  useEffect(() => hands.current?.paint(colleagues.all()), [board, scale, rows]);
  return <div ref={layer} className={styles.colleagues} aria-hidden />;
}
