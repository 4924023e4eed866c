import { Pencil, Square } from 'lucide-react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useByMinute } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { JobPageClockOutDocument } from '../../../graphql/graphql';
import { clock, dayName, dayOf, duration } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Button, IconButton } from '../../../ui/button';
import { useOpenDialog } from '../dialogs/dialog-state';
import { useJob, useJobPage } from '../job-context';
import type { JobDetail } from '../model/job-store';
import { Card } from './card';
import styles from './cards.module.css';

type Entry = JobDetail['timeEntries'][number];

/** Who worked how long, clock by clock; the office puts right what was forgotten. */
export function TimeCard(): ReactElement | null {
  const { timeEntries } = useJob();
  if (timeEntries.length === 0) return null;
  const people = [...new Map(timeEntries.map(({ technician }) => [technician.id, technician])).values()];
  return (
    <Card title="Time" fields={['timeEntries']}>
      {people.map((technician) => (
        <Person
          key={technician.id}
          technician={technician}
          entries={timeEntries.filter((entry) => entry.technician.id === technician.id)}
        />
      ))}
    </Card>
  );
}

function Person({ technician, entries }: { technician: Entry['technician']; entries: Entry[] }): ReactElement {
  const { labor } = useJob();
  const counted = labor.find((each) => each.technician.id === technician.id)?.minutes ?? 0;
  const running = entries.find(({ clockedOutAt }) => !clockedOutAt);
  const total = useByMinute((now) => duration(counted + (running ? (now - Date.parse(running.clockedInAt)) / 60_000 : 0)));
  return (
    <div className={styles.hours}>
      <p className={styles.hoursHead}>
        <Avatar name={technician.name} color={technician.color} />
        <b>{technician.name}</b>
        <span className={styles.hoursTotal}>{total}</span>
      </p>
      <ul>
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
}

function EntryLine({ entry }: { entry: Entry }): ReactElement {
  const { desk } = useJobPage();
  const { id: jobId } = useJob();
  const { workspace } = useViewer();
  const openDialog = useOpenDialog();
  const { technician, clockedInAt, clockedOutAt, minutes, autoClosed, correctable } = entry;
  const day = dayOf(clockedInAt, workspace);
  const today = dayOf(serverNow(), workspace);
  const stop = () =>
    void desk.run({
      document: JobPageClockOutDocument,
      input: { jobId, technicianId: technician.id },
      done: `${technician.name} clocked out`,
      isUnversioned: true,
    });
  return (
    <li className={styles.entry}>
      <span>
        {day !== today && `${dayName(day, workspace, today)}, `}
        {clock(clockedInAt, workspace)}–{clockedOutAt ? clock(clockedOutAt, workspace) : 'now'}
        {autoClosed && <span className={styles.faint}> stopped by itself</span>}
      </span>
      <span className={styles.entryEnd}>{minutes === null ? '' : duration(minutes ?? 0)}</span>
      {!clockedOutAt && (
        <Button variant="bare" onPress={stop} aria-label={`Stop the clock of ${technician.name}`}>
          <Square aria-hidden /> Stop
        </Button>
      )}
      {correctable && (
        <IconButton
          label={`Correct ${clock(clockedInAt, workspace)} of ${technician.name}`}
          icon={<Pencil />}
          onPress={() => openDialog({ kind: 'correct', entry })}
        />
      )}
    </li>
  );
}
