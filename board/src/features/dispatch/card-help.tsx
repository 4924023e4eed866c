import type { ReactElement } from 'react';
import { usePressedFor } from '../../ui/kbd';
import { keyNames } from '../../ui/shortcuts';
import styles from './schedule-page.module.css';

/** What cards are described by (`aria-describedby`): their keys, as this viewer has them. */
export function CardHelp({ moving }: { moving: string }): ReactElement {
  const give = keyNames(usePressedFor('a')).join(' ');
  const form = keyNames(usePressedFor('r')).join(' ');
  return (
    <p id="board-card-help" className={styles.help}>
      Space picks up, Enter shows details and actions, {give} gives it to somebody, {form} opens a form to move it. {moving}
    </p>
  );
}
