import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { JobPageCorrectTimeDocument } from '../../../graphql/graphql';
import { clockWords, dayName, dayOf, instantsOfClock, type Zone } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import form from '../../../ui/dialog-form.module.css';
import { submitByKey } from '../../../ui/submit-keys';
import { useJobPage } from '../job-context';
import type { JobDetail } from '../model/job-store';

type Entry = JobDetail['timeEntries'][number];
interface Moment {
  readonly day: string;
  readonly time: string;
}

/** A clock that was forgotten or started too late: the times as they should be, and why. The old ones stay in the history. */
export function CorrectDialog({ entry, onClose }: { entry: Entry; onClose: () => void }): ReactElement {
  const { desk } = useJobPage();
  const { workspace } = useViewer();
  const id = useId();
  const [from, setFrom] = useState(() => momentOf(entry.clockedInAt, workspace));
  const [to, setTo] = useState(() => (entry.clockedOutAt ? momentOf(entry.clockedOutAt, workspace) : null));
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSaving) return;
    const start = instantOf(from, entry.clockedInAt, workspace);
    const end = to && instantOf(to, entry.clockedOutAt!, workspace);
    if (typeof start === 'string') return setError(start);
    if (typeof end === 'string') return setError(end);
    if (end !== null && end <= start) return setError('The clock stops after it starts. Put the times right.');
    if (!reason.trim()) return setError('Say why in a few words.');
    const clockedOutAt = end === null ? {} : { clockedOutAt: new Date(end).toISOString() };
    setSaving(true);
    const failure = await desk.run({
      document: JobPageCorrectTimeDocument,
      input: { timeEntryId: entry.id, clockedInAt: new Date(start).toISOString(), ...clockedOutAt, reason: reason.trim() },
      done: 'Time corrected',
      isUnversioned: true,
      isOwnFailure: true,
    });
    setSaving(false);
    if (failure) setError(failure.message);
    else onClose();
  };
  const row = (label: string, moment: Moment, set: (moment: Moment) => void) => (
    <div className={form.pair}>
      <label className={form.field}>
        <span>{label} on</span>
        <input type="date" value={moment.day} onChange={(event) => (set({ ...moment, day: event.target.value }), setError(null))} />
      </label>
      <label className={form.field}>
        <span>{label} at</span>
        <input type="time" value={moment.time} onChange={(event) => (set({ ...moment, time: event.target.value }), setError(null))} />
      </label>
    </div>
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={`Correct the time of ${entry.technician.name}`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={id} variant="primary" isPending={isSaving}>
            Correct
          </Button>
        </>
      }
    >
      <form id={id} className={form.form} noValidate onSubmit={(event) => void submit(event)} onKeyDownCapture={submitByKey}>
        {row('Clocked in', from, setFrom)}
        {to && row('Clocked out', to, setTo)}
        <label className={form.field}>
          <span>Why?</span>
          <textarea
            rows={2}
            maxLength={500}
            value={reason}
            placeholder="Forgot to clock out"
            onChange={(event) => (setReason(event.target.value), setError(null))}
          />
        </label>
        {error && (
          <p className={form.error} role="alert">
            {error}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function momentOf(instant: string, zone: Zone): Moment {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return { day: dayOf(instant, zone), time: time.format(Date.parse(instant)) };
}

/** The typed moment in ms, or what is wrong with it. What was not touched stays to the second, and the second of two where it was that. */
function instantOf(moment: Moment, was: string, zone: Zone): number | string {
  if (!/^\d{4}-\d\d-\d\d$/.test(moment.day) || !/^\d\d:\d\d/.test(moment.time)) return 'Choose a day and a time.';
  const before = momentOf(was, zone);
  if (before.day === moment.day && before.time === moment.time) return Date.parse(was);
  const [first] = instantsOfClock(moment.day, moment.time, zone);
  return first ?? `${clockWords(moment.time, zone)} does not exist on ${dayName(moment.day, zone)}: the clocks go forward.`;
}
