import type { ReactElement, ReactNode } from 'react';
import type { Conflict, Elsewhere } from '../lib/meanwhile';
import { clock, clockRange, dayName, dayOf } from '../lib/time';
import type { Day, Zone } from '../lib/time';
import { Button } from './button';
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
  readonly elsewhere: readonly Elsewhere[];
  /** How it is now, as a sentence. */
  readonly now: ReactNode;
  /** The shop's day, that a time of today needs no date. */
  readonly today: Day;
}

/** Somebody changed the same thing meanwhile: who, when, how it is now; theirs stays, or mine goes over it. */
export function StaleDialog({ name, elsewhere, now, today, zone, onAnswer }: StaleDialogProps): ReactElement {
  return (
    <Ask title={`${name} changed meanwhile`} yes="Apply mine anyway" no="Keep theirs" onAnswer={onAnswer}>
      <ul className={styles.list}>
        {elsewhere.map((event) => (
          <li key={event.at + event.words}>
            <span>
              <b className={styles.strong}>{event.actorName}</b> {event.words} at {timeOf(event.at, today, zone)}
            </span>
          </li>
        ))}
      </ul>
      <p>{now}</p>
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
  onAnswer,
  children,
}: {
  title: string;
  yes: string;
  no: string;
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
