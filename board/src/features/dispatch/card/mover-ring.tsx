import { useState } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import type { Mover } from '../model/board-store';
import styles from './card.module.css';

const RING_MS = 2_000;

/** Who just changed this card elsewhere, in their colour. Fades by itself: taking it away would cost a second render. */
export function MoverRing({ mover, movedAt }: { mover: Mover; movedAt: number }): ReactElement | null {
  // A card scrolled into view later must not wear a ring of an hour ago.
  const [age] = useState(() => serverNow() - movedAt);
  if (age > RING_MS) return null;
  return (
    <span className={styles.ring} style={{ '--who': mover.color, animationDelay: `${-Math.max(0, age)}ms` } as CSSProperties} aria-hidden>
      <span className={styles.mover}>{mover.name}</span>
    </span>
  );
}
