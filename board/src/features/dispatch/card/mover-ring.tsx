import { useEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import type { Mover } from '../model/board-views';
import styles from './card.module.css';

const RING_MS = 2_000;

/**
 * Who just changed this card elsewhere, in their colour. Put out by hand: a state would render the card a second time, and an
 * animation of two seconds would keep the whole board painting.
 */
export function MoverRing({ mover, movedAt }: { mover: Mover; movedAt: number }): ReactElement | null {
  // A card scrolled into view later must not wear a ring of an hour ago.
  const [left] = useState(() => RING_MS - Math.max(0, serverNow() - movedAt));
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const ring = element.current;
    const card = ring?.parentElement;
    if (!ring || !card) return;
    // Above its neighbours meanwhile, or they would lie on the name.
    card.dataset['moved'] = '';
    const timer = setTimeout(() => {
      ring.dataset['out'] = '';
      delete card.dataset['moved'];
    }, left);
    return () => {
      clearTimeout(timer);
      delete card.dataset['moved'];
    };
  }, [left]);
  if (left <= 0) return null;
  return (
    <span ref={element} className={styles.ring} style={{ '--who': mover.color } as CSSProperties} aria-hidden>
      <span className={styles.mover}>{mover.name}</span>
    </span>
  );
}
