import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useBoardContext } from '../board-context';
import type { BoardTechnician } from '../model/board-job';
import styles from './team-hours.module.css';

/** A technician's name, which a press opens the menu of their hours at; plain text on a board of the past. */
export function NameButton({ technician, children }: { technician: BoardTechnician; children: ReactNode }): ReactElement {
  const { hours, past } = useBoardContext();
  if (past) return <>{children}</>;
  return (
    <button
      type="button"
      className={styles.opener}
      // The row's header has the focus, and the key.
      tabIndex={-1}
      data-name={technician.id}
      title={`${technician.name}: time off and working hours`}
      onClick={({ currentTarget }) => hours.put({ kind: 'menu', technicianId: technician.id, anchor: currentTarget })}
    >
      {children}
    </button>
  );
}

/** What makes a row's header open the same menu by Enter. */
export function useNameKey(technicianId: string) {
  const { hours, past } = useBoardContext();
  if (past) return {};
  return {
    'aria-haspopup': 'menu' as const,
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const anchor = event.currentTarget.querySelector('[data-name]') ?? event.currentTarget;
      hours.put({ kind: 'menu', technicianId, anchor });
    },
  };
}
