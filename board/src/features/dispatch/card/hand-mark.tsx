import { useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { colleagues } from '../../../apollo/colleagues';
import { personColor } from '../../../lib/person-color';
import styles from './card.module.css';

interface HandMarkProps {
  jobId: string;
  /** For the `aria-describedby` of what is marked. */
  id?: string;
  /** Beside the words of a row instead of around a card. */
  isInRow?: boolean;
}

/** Whose hand a job is in: a hint, it can be taken all the same. Renders itself alone, not the card around it. */
export function HandMark({ jobId, id, isInRow }: HandMarkProps): ReactElement | null {
  const holder = useSyncExternalStore(colleagues.subscribeHeld, () => colleagues.holderOf(jobId));
  if (!holder) return null;
  return (
    <span
      className={isInRow ? styles.hand : styles.ring}
      style={{ '--who': personColor(holder.userId) } as CSSProperties}
      data-hand={holder.userId}
    >
      <span id={id} className={styles.mover} role="img" aria-label={`In the hand of ${holder.name}`}>
        {holder.name.split(' ')[0]}
      </span>
    </span>
  );
}
