import { memo } from 'react';
import type { ReactElement } from 'react';
import { priorityWords } from '../../../lib/priority-words';
import { Mark } from '../../../ui/mark';
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

/** A card's three lines: time and flags; customer, and title with area, which are one run of text: a board lays out hundreds. */
export const JobLines = memo(function JobLines({ job, time, until, flags }: JobLinesProps): ReactElement {
  const isUnassigned = job.status === 'SCHEDULED' && job.crew.length === 0;
  const shown = flagsOf(job, flags);
  return (
    <div className={styles.lines} data-flagged={shown !== null || undefined}>
      <span className={styles.first}>
        <span className={styles.icon}>
          <Mark name={isUnassigned ? 'UNASSIGNED' : job.status} size={14} />
        </span>
        <span className={styles.time}>
          {time}
          {until && <span className={styles.until}>{until}</span>}
        </span>
        {shown}
      </span>
      <b className={styles.customer}>{job.customerName}</b>
      <span className={styles.what}>
        <br />
        {job.title} · {job.area}
      </span>
    </div>
  );
});

function flagsOf(job: BoardJob, { late, word, isDoubleBooked, isStaged }: CardFlags): ReactElement | null {
  const isOnTheWay = job.isEnRoute && job.status === 'SCHEDULED';
  const isEmergency = job.priority === 'EMERGENCY' && job.status !== 'CANCELLED';
  const isHigh = job.priority === 'HIGH' && job.status !== 'CANCELLED';
  if (!late && !word && !isOnTheWay && !isEmergency && !isHigh && !isDoubleBooked && !isStaged) return null;
  return (
    <span className={styles.end}>
      {late && (
        <span className={styles.late} title={late}>
          <Mark name="WARNING" />
          <span className={styles.flagWord}>{late}</span>
        </span>
      )}
      {isOnTheWay && (
        <span className={styles.flagLine} title="On the way">
          <Mark name="EN_ROUTE" size={14} />
          {!late && <span className={styles.flagWord}>On the way</span>}
        </span>
      )}
      {isStaged && (
        <span className={styles.double} title="In the plan">
          <Mark name="STAGED" />
          {!late && !isOnTheWay && <span className={styles.flagWord}>In the plan</span>}
        </span>
      )}
      {isDoubleBooked && (
        <span className={styles.double} title="Double-booked">
          <Mark name="DOUBLE_BOOKED" />
          {!late && !word && !isOnTheWay && !isStaged && <span className={styles.flagWord}>Double-booked</span>}
        </span>
      )}
      {!late && !isOnTheWay && word && <span className={styles.word}>{word}</span>}
      {isHigh && !late && !word && !isOnTheWay && !isDoubleBooked && !isStaged && (
        <span className={styles.word} title="High priority">
          {priorityWords.HIGH}
        </span>
      )}
      {isEmergency && (
        <span className={styles.emergency} title="Emergency">
          <Mark name="EMERGENCY" size={10} />
          <span className={styles.flagWord}>Emergency</span>
        </span>
      )}
    </span>
  );
}
