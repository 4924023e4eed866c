import type { ReactElement, ReactNode } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { dayOf } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { TwoVersions } from '../../../ui/two-versions';
import { changedMeanwhile } from '../../../lib/change-words';
import type { LastChange } from '../model/job-store';
import styles from './edit.module.css';

export interface BothVersionsProps {
  what: string;
  mine: ReactNode;
  theirs: ReactNode;
  by: LastChange | undefined;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** The same field, changed by two: both are shown, with who and when, and one chooses. */
export function BothVersions({ what, mine, theirs, by, onKeepMine, onTakeTheirs }: BothVersionsProps): ReactElement {
  const { workspace } = useViewer();
  const today = dayOf(serverNow(), workspace);
  return (
    <TwoVersions
      who={changedMeanwhile(what, by ? { name: by.actorName, at: by.at } : null, today, workspace)}
      mine={mine}
      theirs={theirs}
      onKeepMine={onKeepMine}
      onTakeTheirs={onTakeTheirs}
    />
  );
}

/** Why it was not saved, beside the text that stays. */
export function NotSaved({ problem, onAgain }: { problem: string; onAgain: () => void }): ReactElement {
  return (
    <p className={styles.problem} role="alert">
      {problem} <Button onPress={onAgain}>Try again</Button>
    </p>
  );
}
