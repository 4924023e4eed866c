import type { ReactElement } from 'react';
import { useByMinute } from '../apollo/minute-clock';
import { useViewer } from '../apollo/viewer';
import { clock, dayName, dayOf } from '../lib/time';
import styles from './shell.module.css';

/** The shop's own time; says whose when this device is in another zone. */
export function WorkspaceClock(): ReactElement {
  const { workspace } = useViewer();
  const now = useByMinute((nowMs) => nowMs);
  const elsewhere = Intl.DateTimeFormat().resolvedOptions().timeZone !== workspace.timeZone;
  return (
    <time className={styles.clock} dateTime={new Date(now).toISOString()}>
      {dayName(dayOf(now, workspace), workspace)}, {clock(now, workspace)}
      {elsewhere && ` in ${placeOf(workspace.timeZone)}`}
    </time>
  );
}

/** `America/Chicago` → `Chicago`. */
function placeOf(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
