import type { ReactElement, ReactNode } from 'react';
import { Button } from './button';
import styles from './two-versions.module.css';

export interface TwoVersionsProps {
  /** Who was there meanwhile, and when. */
  who: string;
  mine: ReactNode;
  theirs: ReactNode;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The same thing, changed by two: both are shown, and one chooses. */
export function TwoVersions({ who, mine, theirs, onKeepMine, onTakeTheirs }: TwoVersionsProps): ReactElement {
  return (
    <div className={styles.versions} role="alert">
      <p className={styles.who}>{who}</p>
      <div className={styles.version}>
        <span>Theirs</span>
        <div className={styles.text}>{theirs}</div>
        <Button onPress={onTakeTheirs}>Use theirs</Button>
      </div>
      <div className={styles.version}>
        <span>Yours</span>
        <div className={styles.text}>{mine}</div>
        <Button variant="primary" onPress={onKeepMine}>
          Keep mine
        </Button>
      </div>
    </div>
  );
}
