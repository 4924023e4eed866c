import { useState } from 'react';
import type { FormEvent, ReactElement, ReactNode } from 'react';
import { clockWords, dayName, dayOf, durationWords, instantsOfClock, wallClock } from '../lib/time';
import type { Zone } from '../lib/time';
import { Button } from './button';
import { Dialog } from './dialog';
import styles from './dialog-form.module.css';

const FORM = 'job-move';
const ERROR = 'job-move-error';
const MINUTE = 60_000;
const DEFAULT_DURATION_MIN = 60;
const DURATIONS = [15, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480];

/** What the form has to know of the job. */
export interface MovedJob {
  readonly number: string;
  readonly title: string;
  readonly customerName: string;
  /** Epoch milliseconds, half open. */
  readonly window: { readonly start: number; readonly end: number } | null;
  /** Technician ids, the lead first. */
  readonly crew: readonly string[];
  readonly handles: readonly ('START' | 'END' | 'TECHNICIAN')[];
}

/** Where the form puts it. */
export interface MoveGiven {
  readonly window: { readonly start: number; readonly end: number };
  /** Who goes; null for nobody. */
  readonly technicianId: string | null;
  /** Whose place they take; null where nobody had it. */
  readonly fromTechnicianId: string | null;
}

export interface MoveDialogProps {
  job: MovedJob;
  /** Whose lane it is taken from; null: the lead's. */
  fromTechnicianId: string | null;
  technicians: readonly { readonly id: string; readonly name: string }[];
  zone: Zone;
  /** When a job that has no time yet might begin, epoch ms. */
  proposed: number;
  /** Above the form, and on its button; absent: "Move". */
  title?: string;
  go?: string;
  /** Further fields, under the others. */
  children?: ReactNode;
  /** Another way out, beside the main one. */
  other?: ReactNode;
  /** What speaks against a place, in words; empty where nothing does. */
  warningAt?: (given: MoveGiven) => ReactNode;
  onSubmit: (given: MoveGiven) => void;
  onClose: () => void;
}

/** Moving by form: the way for whoever does not drag, and to another day. The same command as a drop. */
export function MoveDialog(props: MoveDialogProps): ReactElement {
  const { job, fromTechnicianId, technicians, zone, proposed, onSubmit, onClose, other } = props;
  const { title = `Move ${job.customerName}`, go = 'Move' } = props;
  const canStart = job.window === null || job.handles.includes('START');
  const canAssign = job.handles.includes('TECHNICIAN');
  const [first] = useState(job.window?.start ?? proposed);
  const [day, setDay] = useState(dayOf(first, zone));
  const [time, setTime] = useState(wallClock(first, zone));
  const [duration, setDuration] = useState(job.window ? (job.window.end - job.window.start) / MINUTE : DEFAULT_DURATION_MIN);
  const home = fromTechnicianId ?? job.crew[0] ?? null;
  const [technicianId, setTechnicianId] = useState(home ?? '');
  // On the day when the clocks go back an hour comes twice.
  const [isSecond, setSecond] = useState(job.window !== null && isSecondOfTwo(job.window.start, zone));
  const [error, setError] = useState<string | null>(null);
  const instants = isTyped(day, time) ? instantsOfClock(day, time, zone) : [];
  const durations = [...new Set([...DURATIONS, duration])].sort((a, b) => a - b);

  const start = canStart ? instants[isSecond ? instants.length - 1 : 0] : job.window!.start;
  const given: MoveGiven | null =
    start === undefined
      ? null
      : { window: { start, end: start + duration * MINUTE }, technicianId: technicianId || null, fromTechnicianId: home };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTyped(day, time)) return setError('Choose a day and a time.');
    if (!given)
      return setError(`${clockWords(time, zone)} does not exist on ${dayName(day, zone)}: the clocks go forward. Choose another time.`);
    onSubmit(given);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          {other}
          <Button type="submit" form={FORM} variant="primary">
            {go}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={submit} className={styles.form} noValidate>
        <p>
          {job.number} · {job.title}
        </p>
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>Day</span>
            <input type="date" value={day} disabled={!canStart} onChange={(event) => (setDay(event.target.value), setError(null))} />
          </label>
          <label className={styles.field}>
            <span>Start</span>
            <input
              type="time"
              step={900}
              value={time}
              disabled={!canStart}
              aria-invalid={error !== null}
              aria-describedby={error ? ERROR : undefined}
              onChange={(event) => (setTime(event.target.value), setError(null))}
            />
          </label>
        </div>
        {canStart && instants.length === 2 && (
          <label className={styles.field}>
            <span>
              {clockWords(time, zone)} comes twice on {dayName(day, zone)}
            </span>
            <select value={isSecond ? 'second' : 'first'} onChange={(event) => setSecond(event.target.value === 'second')}>
              <option value="first">The first, before the clocks go back</option>
              <option value="second">The second, after the clocks have gone back</option>
            </select>
          </label>
        )}
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>Length</span>
            <select
              value={duration}
              disabled={job.window !== null && !job.handles.includes('END')}
              onChange={(event) => setDuration(Number(event.target.value))}
            >
              {durations.map((minutes) => (
                <option key={minutes} value={minutes}>
                  {durationWords(minutes)}
                </option>
              ))}
            </select>
          </label>
          <label className={styles.field}>
            <span>Technician</span>
            <select value={technicianId} disabled={!canAssign} onChange={(event) => setTechnicianId(event.target.value)}>
              <option value="">Unassigned</option>
              {technicians.map((technician) => (
                <option key={technician.id} value={technician.id}>
                  {technician.name}
                </option>
              ))}
            </select>
          </label>
        </div>
        {props.children}
        {props.warningAt && (
          <p className={styles.warning} role="status">
            {given && props.warningAt(given)}
          </p>
        )}
        {error && (
          <p id={ERROR} className={styles.error} role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const isTyped = (day: string, time: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d/.test(time);

const isSecondOfTwo = (instantMs: number, zone: Zone): boolean =>
  instantsOfClock(dayOf(instantMs, zone), wallClock(instantMs, zone), zone)[1] === instantMs;
