import type { ReactElement, ReactNode } from 'react';
import type { Conflict, Elsewhere } from '../lib/meanwhile';
import { clock, clockRange, dayName, dayOf } from '../lib/time';
import type { Day, Zone } from '../lib/time';
import { Button, LinkButton } from './button';
import { Dialog } from './dialog';
import styles from './dialog-form.module.css';

interface Question {
  readonly zone: Zone;
  /** True: do it all the same. */
  readonly onAnswer: (go: boolean) => void;
}

interface ConflictDialogProps extends Question {
  readonly conflicts: readonly Conflict[];
  /** Whose visit would overlap, and when it would be. */
  readonly name?: string | undefined;
  readonly when?: string | undefined;
  /** What saying no does: "Put it back". */
  readonly no?: string;
}

/** Somebody is booked then: name the clashes, and let the viewer double-book on purpose. */
export function ConflictDialog({ conflicts, name, when, no = 'Put it back', zone, onAnswer }: ConflictDialogProps): ReactElement {
  const names = [...new Set(conflicts.map((conflict) => conflict.technicianName))];
  return (
    <Ask
      title={names.length ? `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} already booked` : 'Already booked'}
      yes="Double-book anyway"
      no={no}
      onAnswer={onAnswer}
    >
      <p>
        {name ? (
          <>
            <b className={styles.strong}>{name}</b>
            {when && `, ${when},`} would overlap:
          </>
        ) : (
          'The move would overlap:'
        )}
      </p>
      <ul className={styles.list}>
        {conflicts.map((conflict) => (
          <li key={`${conflict.jobId}-${conflict.technicianName}`}>
            <b className={styles.strong}>{conflict.customerName}</b>
            <span>
              {conflict.number}
              {names.length > 1 && ` · ${conflict.technicianName}`} · {clockRange(conflict.window.start, conflict.window.end, zone)}
            </span>
          </li>
        ))}
      </ul>
    </Ask>
  );
}

interface StaleDialogProps extends Question {
  readonly name: string;
  /** Who did what meanwhile, the latest last. */
  readonly elsewhere: readonly Elsewhere[];
  /** How it is now, and how it would be: "Luis Ortega, 10–11 AM". */
  readonly theirs: string;
  readonly mine: string;
  /** Where to look at the whole job; absent where one is looking at it. */
  readonly jobPath?: string;
  /** The shop's day, that a time of today needs no date. */
  readonly today: Day;
}

/** Two changed the same thing: both versions, theirs with who and when; theirs stays, mine goes over it, or one looks at the job first. */
export function StaleDialog({ name, elsewhere, theirs, mine, jobPath, today, zone, onAnswer }: StaleDialogProps): ReactElement {
  const more = jobPath && (
    <LinkButton to={jobPath} variant="bare" className={styles.aside} onClick={() => onAnswer(false)}>
      Open the job
    </LinkButton>
  );
  return (
    <Ask title={`${name} changed meanwhile`} yes="Apply mine anyway" no="Keep theirs" more={more} onAnswer={onAnswer}>
      <dl className={styles.versions}>
        <div>
          <dt>Theirs</dt>
          <dd className={styles.strong}>{theirs}</dd>
          {elsewhere.map((event) => (
            <dd key={event.at + event.words}>
              <b className={styles.strong}>{event.actorName}</b> {event.words} at {timeOf(event.at, today, zone)}
            </dd>
          ))}
        </div>
        <div>
          <dt>Yours</dt>
          <dd className={styles.strong}>{mine}</dd>
          <dd>Not saved yet</dd>
        </div>
      </dl>
    </Ask>
  );
}

function timeOf(at: string, today: Day, zone: Zone): string {
  const day = dayOf(at, zone);
  return day === today ? clock(at, zone) : `${clock(at, zone)} on ${dayName(day, zone)}`;
}

/** Others are still clocked in: completing stops their clocks. */
export function ClocksDialog({
  name,
  message,
  onAnswer,
}: {
  name: string;
  message: string;
  onAnswer: (go: boolean) => void;
}): ReactElement {
  return (
    <Ask title={`Complete ${name}?`} yes="Stop the clocks and complete" no="Not yet" onAnswer={onAnswer}>
      <p>{message}</p>
    </Ask>
  );
}

/** Whoever presses Enter without reading has changed nothing: the safe answer has the focus. */
function Ask({
  title,
  yes,
  no,
  more,
  onAnswer,
  children,
}: {
  title: string;
  yes: string;
  no: string;
  more?: ReactNode;
  onAnswer: (go: boolean) => void;
  children: ReactNode;
}): ReactElement {
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={() => onAnswer(false)}
      title={title}
      actions={
        <>
          {more}
          <Button onPress={() => onAnswer(true)}>{yes}</Button>
          <Button variant="primary" autoFocus onPress={() => onAnswer(false)}>
            {no}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
