import { clsx } from 'clsx';
import { useEffect, useState, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';
import { useJobPage } from '../job-context';
import styles from './cards.module.css';

const SHOWN_MS = 2_000;

export interface CardProps {
  title: string;
  /** The fields of history that stand here: who else changes one is named for a moment. */
  fields?: readonly string[];
  /** What one can do here, beside the heading. */
  action?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}

/** A part of the page under its heading. */
export function Card({ title, fields = [], action, className, children }: CardProps): ReactElement {
  const mover = useMover(fields);
  return (
    <section className={clsx(styles.card, className)} aria-label={title} data-moved={mover ? true : undefined}>
      <h2 className={styles.heading}>
        {title}
        {mover && <span className={styles.mover}>{mover}</span>}
        <span className={styles.headingAction}>{action}</span>
      </h2>
      {children}
    </section>
  );
}

/** The first name of whoever else has just changed something here. */
function useMover(fields: readonly string[]): string | null {
  const { store } = useJobPage();
  const last = useSyncExternalStore(store.subscribe, store.lastForeign);
  const [over, setOver] = useState<string | null>(() => last?.cursor ?? null);
  const isHere = last !== null && last.cursor !== over && last.fields.some((field) => fields.includes(field));
  const cursor = last?.cursor;
  useEffect(() => {
    if (!isHere || !cursor) return;
    const timer = setTimeout(() => setOver(cursor), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHere, cursor]);
  return isHere ? (last.actorName.split(' ')[0] ?? last.actorName) : null;
}
