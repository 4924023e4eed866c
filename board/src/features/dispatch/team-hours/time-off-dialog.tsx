import { useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import type { ApiError } from '../../../apollo/api-error';
import type { Day, Zone } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import styles from '../../../ui/dialog-form.module.css';
import { TwoVersions } from '../../../ui/two-versions';
import type { TimeOff } from '../model/board-job';
import { daySpanOf, instantsOf, spanWords } from './day-span';
import type { HoursDesk, Person, WrittenTimeOff } from './hours-desk';
import { metWords } from './met';
import own from './team-hours.module.css';

const MOST_REASON = 500;
type Field = 'firstDay' | 'startTime' | 'lastDay' | 'endTime' | 'reason' | 'form';

export interface TimeOffDialogProps {
  technician: Person;
  /** What is changed; absent: another one. */
  off: TimeOff | undefined;
  desk: HoursDesk;
  zone: Zone;
  /** The day on the board. */
  day: Day;
  onClose: () => void;
}

/** Somebody else changed it meanwhile. */
interface Met {
  readonly who: string;
  readonly theirs: TimeOff;
  readonly mine: string;
  readonly again: (theirs: TimeOff) => void;
}

/** When somebody is away: whole days, or from a time to a time. */
export function TimeOffDialog({ technician, off, desk, zone, day, onClose }: TimeOffDialogProps): ReactElement {
  const [before] = useState(() => (off ? daySpanOf(off, zone) : { firstDay: day, startTime: null, lastDay: day, endTime: null }));
  const [firstDay, setFirstDay] = useState(before.firstDay);
  const [lastDay, setLastDay] = useState(before.lastDay);
  const [isWhole, setWhole] = useState(before.startTime === null && before.endTime === null);
  const [startTime, setStartTime] = useState(before.startTime ?? '');
  const [endTime, setEndTime] = useState(before.endTime ?? '');
  const [reason, setReason] = useState(off?.reason ?? '');
  const [isSending, setSending] = useState(false);
  const [seen, setSeen] = useState(off);
  const [met, setMet] = useState<Met | null>(null);
  const [error, setError] = useState<{ field: Field; message: string } | null>(null);
  const form = useId();
  const errorId = useId();

  const send = (work: Promise<void>, mine = '', again: Met['again'] = () => {}) => {
    setSending(true);
    setMet(null);
    work.then(onClose, (failure: unknown) => {
      setSending(false);
      const refusal = apiErrorOf(failure);
      if (refusal.code !== 'STALE_VERSION') return setError(refusalOf(refusal, zone));
      const [now] = refusal.details['timeOff'] as [{ id: string; start: string; end: string; reason: string | null }];
      const theirs = { ...now, start: Date.parse(now.start), end: Date.parse(now.end) };
      setMet({ who: metWords(refusal, 'this time off', zone), theirs, mine, again });
    });
  };
  const sendChange = (seen: TimeOff, written: WrittenTimeOff): void =>
    send(desk.change(technician, seen, written), offWords({ ...instantsOf(written, zone), reason: written.reason }, zone), (theirs) =>
      sendChange(theirs, written),
    );
  const sendRemoval = (seen: TimeOff): void => send(desk.remove(technician, seen), 'Removed', sendRemoval);
  const takeTheirs = ({ theirs }: Met) => {
    const span = daySpanOf(theirs, zone);
    setSeen(theirs);
    setFirstDay(span.firstDay);
    setLastDay(span.lastDay);
    setWhole(span.startTime === null && span.endTime === null);
    setStartTime(span.startTime ?? '');
    setEndTime(span.endTime ?? '');
    setReason(theirs.reason ?? '');
    setMet(null);
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending || met) return;
    const missing = !firstDay ? 'firstDay' : !lastDay ? 'lastDay' : null;
    if (missing) return setError({ field: missing, message: 'Choose a day.' });
    const halfTyped = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=time]')].find(
      (input) => input.validity.badInput,
    );
    if (!isWhole && (halfTyped || (!startTime && !endTime)))
      return setError({ field: halfTyped?.name === 'endTime' ? 'endTime' : 'startTime', message: 'Choose a time, or tick “Whole days”.' });
    const times = isWhole ? { startTime: null, endTime: null } : { startTime: startTime || null, endTime: endTime || null };
    const written = { firstDay, lastDay, ...times, reason: reason.trim() || null };
    if (seen) sendChange(seen, written);
    else send(desk.add(technician, written));
  };
  const of = (field: Field) => (error?.field === field ? { 'aria-invalid': true, 'aria-describedby': errorId } : {});
  const change = <Value,>(set: (value: Value) => void) => {
    return (value: Value) => {
      set(value);
      setError(null);
      setMet(null);
    };
  };
  const moveFirst = change((next: string) => {
    setFirstDay(next);
    // Most time off is one day: the last day goes along until it is set.
    if (lastDay === firstDay || lastDay < next) setLastDay(next);
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`${off ? 'Change time off' : 'Time off'}: ${technician.name}`}
      actions={
        <>
          {off && (
            <Button variant="danger" className={own.remove} isDisabled={isSending || met !== null} onPress={() => sendRemoval(seen!)}>
              Remove
            </Button>
          )}
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={form} variant="primary" isDisabled={met !== null} isPending={isSending}>
            {off ? 'Save' : 'Add time off'}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className={styles.form} noValidate>
        <div className={styles.pair}>
          <label className={styles.field}>
            <span>First day</span>
            <input type="date" value={firstDay} autoFocus {...of('firstDay')} onChange={(event) => moveFirst(event.target.value)} />
          </label>
          <label className={styles.field}>
            <span>Last day</span>
            <input
              type="date"
              value={lastDay}
              min={firstDay}
              {...of('lastDay')}
              onChange={(event) => change(setLastDay)(event.target.value)}
            />
          </label>
        </div>
        <label className={own.check}>
          <input type="checkbox" checked={isWhole} onChange={(event) => change(setWhole)(event.target.checked)} />
          Whole days
        </label>
        {!isWhole && (
          <div className={styles.pair}>
            <label className={styles.field}>
              <span>From, on the first day</span>
              <input
                type="time"
                name="startTime"
                step={900}
                value={startTime}
                {...of('startTime')}
                onChange={(event) => change(setStartTime)(event.target.value)}
              />
            </label>
            <label className={styles.field}>
              <span>Until, on the last day</span>
              <input
                type="time"
                name="endTime"
                step={900}
                value={endTime}
                {...of('endTime')}
                onChange={(event) => change(setEndTime)(event.target.value)}
              />
            </label>
          </div>
        )}
        <label className={styles.field}>
          <span>
            Reason <small className={own.faint}>for the office and {technician.name.split(' ')[0]}</small>
          </span>
          <input value={reason} maxLength={MOST_REASON} {...of('reason')} onChange={(event) => change(setReason)(event.target.value)} />
        </label>
        {met && (
          <TwoVersions
            who={met.who}
            theirs={offWords(met.theirs, zone)}
            mine={met.mine}
            onKeepMine={() => met.again(met.theirs)}
            onTakeTheirs={() => takeTheirs(met)}
          />
        )}
        {error && (
          <p id={errorId} className={styles.error} role="alert">
            {error.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

const offWords = (off: Omit<TimeOff, 'id'>, zone: Zone): string => `${spanWords(off, zone)}${off.reason ? `, ${off.reason}` : ''}`;

/** The refusal at the field that it is about; an overlap names what is in the way. */
function refusalOf({ code, message, details }: ApiError, zone: Zone): { field: Field; message: string } {
  const [other] = (details['timeOff'] ?? []) as { start: string; end: string; reason: string | null }[];
  if (code === 'TIME_OVERLAP' && other) {
    const when = offWords({ ...other, start: Date.parse(other.start), end: Date.parse(other.end) }, zone);
    return {
      field: 'firstDay',
      message: `There is other time off then: ${when}. Change that one, or choose other days.`,
    };
  }
  const field = details['field'];
  return { field: typeof field === 'string' ? (field as Field) : 'form', message };
}
