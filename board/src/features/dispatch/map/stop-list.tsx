import { MapPinOff, UserPlus } from 'lucide-react';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { priorityLabel } from '../../../lib/priority-words';
import { lateLabel, minutesLate } from '../../../lib/late-words';
import { statusWords } from '../../../lib/status-words';
import { clockRange, shortClock } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { StatusIcon } from '../../../ui/status';
import { useBoardContext } from '../board-context';
import { HandMark } from '../card/hand-mark';
import type { Stop, Way } from '../model/map-stops';
import { jobsWords } from '../load-words';
import styles from './stop-list.module.css';

interface StopListProps {
  ways: readonly Way[];
  alone: string | null;
  onAlone: (technicianId: string | null) => void;
}

/** Everything that the map shows, as a list: each technician's stops in order. A press on a name leaves that way alone in full colour. */
export function StopList({ ways, alone, onAlone }: StopListProps): ReactElement {
  return (
    <aside className={styles.list} aria-label="Stops">
      {ways.map(({ technicianId, technician, stops }) => (
        <section key={technicianId} aria-label={`${technician?.name ?? 'Unassigned'}, ${jobsWords(stops.length)}`}>
          <h2>
            <button
              type="button"
              className={styles.who}
              aria-pressed={alone === technicianId}
              onClick={() => onAlone(alone === technicianId ? null : technicianId)}
            >
              {technician ? <Avatar name={technician.name} color={technician.color} /> : <UserPlus size={16} aria-hidden />}
              <span>{technician?.name ?? 'Unassigned'}</span>
              <small>{stops.length}</small>
            </button>
          </h2>
          <ol>
            {stops.map((stop) => (
              <StopRow key={stop.job.id} stop={stop} />
            ))}
          </ol>
        </section>
      ))}
    </aside>
  );
}

const StopRow = memo(
  function StopRow({ stop: { job, order, place, technicianId } }: { stop: Stop }): ReactElement {
    const { zone, motion } = useBoardContext();
    const handId = useId();
    const element = useRef<HTMLButtonElement>(null);
    const late = useByMinute((now) => minutesLate(job, now));
    useLayoutEffect(() => motion.mount(job.id, element.current!), [motion, job.id]);
    const when = job.window ? clockRange(job.window.start, job.window.end, zone) : '';
    const flags = [
      late > 0 && lateLabel(late),
      job.status !== 'CANCELLED' && priorityLabel(job.priority),
      job.isEnRoute && job.status === 'SCHEDULED' && 'On the way',
      !place && 'place unknown',
    ];
    const label = [order && `Stop ${order}`, when, job.customerName, job.title, job.area, statusWords[job.status], ...flags].filter(
      Boolean,
    );
    return (
      <li>
        <button
          ref={element}
          type="button"
          className={styles.stop}
          aria-label={label.join(', ')}
          aria-describedby={handId}
          aria-haspopup="dialog"
          data-job={job.id}
          data-lane={technicianId || undefined}
          data-status={job.status}
        >
          <b>{order ?? '–'}</b>
          <StatusIcon status={job.status} size={12} />
          <span className={styles.time}>{job.window && shortClock(job.window.start, zone)}</span>
          <span className={styles.customer}>{job.customerName}</span>
          <HandMark jobId={job.id} id={handId} isInRow />
          {late > 0 && <span className={styles.late}>{lateLabel(late)}</span>}
          {!place && <MapPinOff size={12} aria-hidden />}
        </button>
      </li>
    );
  },
  (a, b) => a.stop.job === b.stop.job && a.stop.order === b.stop.order && a.stop.technicianId === b.stop.technicianId,
);
