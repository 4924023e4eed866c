import { useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { clockWords, dayName, dayOf, durationWords, instantsOfClock } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Board } from '../board-context';
import { MINUTE } from '../model/board-job';
import { minutesLong } from '../model/geometry';
import { processDrop } from '../model/process-drop';
import type { Intent } from '../model/process-drop';
import { DEFAULT_DURATION_MIN } from '../model/slot';
import type { Ask } from './asks';
import styles from './dialogs.module.css';

const FORM = 'board-move';
const ERROR = 'board-move-error';
const DURATIONS = [15, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240, 300, 360, 420, 480];

export interface MoveDialogProps {
  ask: Ask & { kind: 'move' };
  board: Board;
  onClose: () => void;
}

/** Moving by form: the way for whoever does not drag, and to another day. The same command as a drop. */
export function MoveDialog({ ask: { job, fromTechnicianId }, board, onClose }: MoveDialogProps): ReactElement {
  const { zone, store, outbox } = board;
  const canStart = job.window === null || job.handles.includes('START');
  const canAssign = job.handles.includes('TECHNICIAN');
  const [day, setDay] = useState(job.window ? dayOf(job.window.start, zone) : store.day.date);
  const [time, setTime] = useState(job.window ? wallClock(job.window.start, zone.timeZone) : '09:00');
  const [duration, setDuration] = useState(job.window ? minutesLong(job.window) : DEFAULT_DURATION_MIN);
  const home = fromTechnicianId ?? job.crew[0] ?? null;
  const [technicianId, setTechnicianId] = useState(home ?? '');
  // On the day when the clocks go back an hour comes twice.
  const [isSecond, setSecond] = useState(job.window !== null && isSecondOfTwo(job.window.start, zone));
  const [error, setError] = useState<string | null>(null);
  const instants = isTyped(day, time) ? instantsOfClock(day, time, zone) : [];
  const durations = [...new Set([...DURATIONS, duration])].sort((a, b) => a - b);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isTyped(day, time)) return setError('Choose a day and a time.');
    const start = canStart ? instants[isSecond ? instants.length - 1 : 0] : job.window!.start;
    if (start === undefined)
      return setError(`${clockWords(time, zone)} does not exist on ${dayName(day, zone)}: the clocks go forward. Choose another time.`);
    const window = { start, end: start + duration * MINUTE };
    const intent = intentOf(technicianId || null, window);
    if (intent?.kind === 'move') outbox.submit(job.id, { kind: 'move', intent, allowOverlap: false }, job.version);
    onClose();
  };
  const intentOf = (to: string | null, window: { start: number; end: number }): Intent | null => {
    if (to) return processDrop({ job, fromTechnicianId: home, durationMin: duration }, { kind: 'lane', row: 0, technicianId: to, window });
    return { kind: 'move', jobId: job.id, window, ...(home ? { technicianId: null, fromTechnicianId: home } : {}) };
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`Move ${job.customerName}`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={FORM} variant="primary">
            Move
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
              {store.technicians().map((technician) => (
                <option key={technician.id} value={technician.id}>
                  {technician.name}
                </option>
              ))}
            </select>
          </label>
        </div>
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
  instantsOfClock(dayOf(instantMs, zone), wallClock(instantMs, zone.timeZone), zone)[1] === instantMs;

/** "09:15", as a time field takes it. */
function wallClock(instantMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instantMs);
}
