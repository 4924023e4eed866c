import { useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { proposedStart } from '../../../lib/proposed-start';
import { clockRange, dayName, dayOf, instantsOfClock, wallClock } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import styles from '../../../ui/dialog-form.module.css';
import type { Board } from '../board-context';
import { clashesAmong, giveTogether, placesOf } from '../hot/give-together';
import { STEP_MIN } from '../model/geometry';
import { hasTime } from '../model/give-out';
import type { Ask } from './asks';
import people from './board-give.module.css';

/** Several waiting jobs for one technician: the same step as dropping them in their lane. */
export function BoardGive({ ask, board, onClose }: { ask: Ask & { kind: 'give' }; board: Board; onClose: () => void }): ReactElement {
  const { store, zone } = board;
  const { jobs } = ask;
  const form = useId();
  const technicians = store.technicians();
  const [technicianId, setTechnicianId] = useState(technicians[0]?.id ?? null);
  const [time, setTime] = useState(() => wallClock(proposedStart(store.day.date, serverNow(), zone), zone));
  const day = store.day.date;
  const from = instantsOfClock(day, time, zone)[0] ?? null;
  const moves = technicianId !== null && from !== null ? placesOf(board, jobs, technicianId, from) : [];
  const clashes = clashesAmong(board, jobs, moves);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    void giveTogether(board, moves);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`Assign ${jobs.length} jobs`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={moves.length === 0}>
            Assign
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form} noValidate>
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>Technician</span>
            <select value={technicianId ?? ''} onChange={(event) => setTechnicianId(event.target.value)}>
              {technicians.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          {!jobs.every(hasTime) && (
            <label className={styles.field}>
              <span>Without a time: from</span>
              <input type="time" step={STEP_MIN * 60} value={time} onChange={(event) => setTime(event.target.value)} />
            </label>
          )}
        </div>
        {from === null && (
          <p className={styles.error} role="alert">
            Choose a time that this day has.
          </p>
        )}
        <ul className={people.places} aria-label="Where they go">
          {moves.map(({ jobId, window }) => {
            const job = jobs.find(({ id }) => id === jobId)!;
            const on = dayOf(window.start, zone);
            return (
              <li key={jobId}>
                <span className={people.when}>
                  {on !== day && `${dayName(on, zone)}, `}
                  {clockRange(window.start, window.end, zone)}
                </span>
                <b>{job.customerName}</b> <span className={people.what}>{job.title}</span>
                {clashes.has(jobId) && <span className={people.clash}>Booked then</span>}
              </li>
            );
          })}
        </ul>
      </form>
    </Dialog>
  );
}
