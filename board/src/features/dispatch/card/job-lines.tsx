import { FlaskConical, Flag, Layers2, TriangleAlert, Truck, UserPlus } from 'lucide-react';
import { memo } from 'react';
import type { ReactElement } from 'react';
import { StatusIcon } from '../../../ui/status';
import type { BoardJob } from '../model/board-job';
import styles from './card.module.css';

export interface CardFlags {
  /** "54 min late"; null when it is not. */
  readonly late: string | null;
  /** "Running over", "Cancelled", "Saving": one word at a time. */
  readonly word: string | null;
  readonly isDoubleBooked?: boolean;
  /** Shown where an open plan wants it. */
  readonly isStaged?: boolean;
}

export interface JobLinesProps {
  job: BoardJob;
  /** The window, or what stands for it in the tray. */
  time: string;
  /** After the start: left out where the card is narrow. */
  until?: string;
  flags: CardFlags;
}

/** A card's three lines: time and flags, customer, title and area. */
export const JobLines = memo(function JobLines({ job, time, until, flags }: JobLinesProps): ReactElement {
  const isUnassigned = job.status === 'SCHEDULED' && job.crew.length === 0;
  return (
    <>
      <p className={styles.first}>
        <span className={styles.icon}>
          {isUnassigned ? <UserPlus size={14} aria-hidden /> : <StatusIcon status={job.status} size={14} />}
        </span>
        <span className={styles.time}>
          {time}
          {until && <span className={styles.until}>{until}</span>}
        </span>
        <Flags job={job} flags={flags} />
      </p>
      <b className={styles.customer}>{job.customerName}</b>
      <p className={styles.what}>
        {job.title} · {job.area}
      </p>
    </>
  );
});

function Flags({ job, flags: { late, word, isDoubleBooked, isStaged } }: { job: BoardJob; flags: CardFlags }): ReactElement | null {
  const isOnTheWay = job.isEnRoute && job.status === 'SCHEDULED';
  const isEmergency = job.priority === 'EMERGENCY' && job.status !== 'CANCELLED';
  if (!late && !word && !isOnTheWay && !isEmergency && !isDoubleBooked && !isStaged) return null;
  return (
    <span className={styles.end}>
      {late && (
        <span className={styles.late} title={late}>
          <TriangleAlert size={12} aria-hidden />
          <span className={styles.flagWord}>{late}</span>
        </span>
      )}
      {isOnTheWay && (
        <span className={styles.flagLine} title="On the way">
          <Truck size={14} aria-hidden />
          {!late && <span className={styles.flagWord}>On the way</span>}
        </span>
      )}
      {isStaged && (
        <span className={styles.double} title="In the plan">
          <FlaskConical size={12} aria-hidden />
          {!late && !isOnTheWay && <span className={styles.flagWord}>In the plan</span>}
        </span>
      )}
      {isDoubleBooked && (
        <span className={styles.double} title="Double-booked">
          <Layers2 size={12} aria-hidden />
          {!late && !word && !isOnTheWay && !isStaged && <span className={styles.flagWord}>Double-booked</span>}
        </span>
      )}
      {!late && !isOnTheWay && word && <span className={styles.word}>{word}</span>}
      {isEmergency && (
        <span className={styles.emergency} title="Emergency">
          <Flag size={10} fill="currentColor" aria-hidden />
          <span className={styles.flagWord}>Emergency</span>
        </span>
      )}
    </span>
  );
}
