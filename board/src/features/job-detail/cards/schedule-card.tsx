import { CalendarClock, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { dayName, dayOf, durationWords, windowName } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { useJob } from '../job-context';
import { BUTTON_WORDS } from '../model/action-order';
import { momentWords } from '../../../lib/change-words';
import { useOpenDialog } from '../dialogs/dialog-state';
import { Card } from './card';
import styles from './cards.module.css';

/** When it is planned, what the customer was promised, and how it went. */
export function ScheduleCard(): ReactElement {
  const job = useJob();
  const { workspace } = useViewer();
  const openDialog = useOpenDialog();
  const today = dayOf(serverNow(), workspace);
  const { window, arrivalWindow, doubleBooked, overlaps } = job;
  const moment = (at: string) => momentWords(at, today, workspace);
  const isPromised = arrivalWindow && window && (arrivalWindow.start !== window.start || arrivalWindow.end !== window.end);
  const plan = job.actions.find(({ action, available }) => available && (action === 'SCHEDULE' || action === 'RESCHEDULE'));
  const canMove = plan !== undefined || job.handles.length > 0;
  return (
    <Card
      title="Schedule"
      fields={['window', 'arrivalWindow', 'startedAt', 'completedAt', 'enRouteAt', 'lookAgainOn']}
      action={
        canMove && (
          <Button variant="bare" onPress={() => openDialog({ kind: 'move' })}>
            <CalendarClock aria-hidden /> {plan ? BUTTON_WORDS[plan.action] : 'Change the end'}
          </Button>
        )
      }
    >
      <dl className={styles.facts}>
        <dt>Window</dt>
        <dd>
          {window ? (
            <>
              <b>{windowName(window, workspace, today)}</b>{' '}
              <span className={styles.faint}>{durationWords((Date.parse(window.end) - Date.parse(window.start)) / 60_000)}</span>
            </>
          ) : (
            'No day yet'
          )}
        </dd>
        {isPromised && (
          <>
            <dt>Promised</dt>
            <dd>{windowName(arrivalWindow, workspace, today)}</dd>
          </>
        )}
        <Moment name="On the way" at={job.enRouteAt} words={moment} />
        <Moment name="Started" at={job.startedAt} words={moment} />
        <Moment name="Completed" at={job.completedAt} words={moment} />
        {job.status === 'ON_HOLD' && <Moment name="Held" at={job.heldAt} words={moment} />}
        {job.lookAgainOn && (
          <>
            <dt>Look again</dt>
            <dd>
              <b>{dayName(job.lookAgainOn, workspace, today)}</b>
              {job.lookAgainOn <= today && <span className={styles.due}> due</span>}
            </dd>
          </>
        )}
      </dl>
      {doubleBooked.length > 0 && (
        <p className={styles.warning}>
          <TriangleAlert aria-hidden />
          <span>
            {doubleBooked.map(({ name }) => name).join(', ')} {doubleBooked.length > 1 ? 'are' : 'is'} double-booked
            {overlaps.map((other, index) => (
              <span key={other.id}>
                {index === 0 ? ' with ' : ', '}
                <Link to={`/jobs/${other.number}`}>{other.number}</Link>
              </span>
            ))}
          </span>
        </p>
      )}
    </Card>
  );
}

function Moment({ name, at, words }: { name: string; at: string | null | undefined; words: (at: string) => string }): ReactElement | null {
  if (!at) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{words(at)}</dd>
    </>
  );
}
