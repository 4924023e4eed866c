import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { clock, dayName, dayOf } from '../../../lib/time';
import { fieldWords, momentWords, valueWords } from '../../../lib/change-words';
import { didWords } from '../../../lib/did-words';
import type { JobEvent } from '../model/job-store';
import styles from './history.module.css';

/** The actor's sentence says these already. */
const SAID: ReadonlySet<string> = new Set(['status', 'holdReason', 'cancelReason', 'startedAt', 'completedAt', 'enRouteAt']);

export function HistoryLine({ event }: { event: JobEvent }): ReactElement {
  const { workspace } = useViewer();
  const today = dayOf(serverNow(), workspace);
  const day = dayOf(event.at, workspace);
  const isBirth = event.kind === 'CREATED';
  const changes = event.changes.filter(
    ({ field, from, to }) => (!SAID.has(field) || to === 'implied') && from !== to && !(isBirth && field === 'priority'),
  );
  const words = (field: string, value: string | null | undefined) => valueWords(field, value, today, workspace);
  return (
    <li className={styles.event}>
      <time dateTime={event.at} className={styles.at}>
        {day !== today && <span>{dayName(day, workspace, today)}</span>}
        <span>{clock(event.at, workspace)}</span>
      </time>
      <div>
        <p>
          <b>{event.actor.name}</b> {didWords(event)}
          {event.occurredAt && event.occurredAt !== event.at && (
            <span className={styles.faint}>
              {' '}
              at {momentWords(event.occurredAt, today, workspace)}
              {event.actor.kind === 'TECHNICIAN' && ', sent later'}
            </span>
          )}
        </p>
        {event.reason && <p className={styles.reason}>“{event.reason}”</p>}
        {changes.map(({ field, from, to }, index) => (
          <p key={`${field}-${index}`} className={styles.change}>
            <span>{fieldWords(field)}</span> {from && <del>{words(field, from)}</del>} {from && <span aria-hidden>→</span>}{' '}
            <ins>{words(field, to)}</ins>
          </p>
        ))}
      </div>
    </li>
  );
}
