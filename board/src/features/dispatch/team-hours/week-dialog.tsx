import { Plus, X } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { FormEvent, ReactElement } from 'react';
import { apiErrorOf } from '../../../apollo/api-error';
import type { WeeklyShiftInput } from '../../../graphql/graphql';
import { clockWords, durationWords } from '../../../lib/time';
import type { Zone } from '../../../lib/time';
import { Button, IconButton } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import form from '../../../ui/dialog-form.module.css';
import { Skeleton } from '../../../ui/skeleton';
import { TwoVersions } from '../../../ui/two-versions';
import type { HoursDesk, Person } from './hours-desk';
import styles from './team-hours.module.css';
import { metWords } from './met';
import { differentDays, likeMonday, shiftsOf, weekMinutes, weekOf, withShift } from './week-form';
import type { ShiftField, Week } from './week-form';

export interface WeekDialogProps {
  technician: Person;
  desk: HoursDesk;
  zone: Zone;
  onClose: () => void;
}

interface Refused {
  /** Of the weekdays, Monday = 0; null: of the whole week. */
  readonly day: number | null;
  readonly message: string;
}

/** Somebody else set the week meanwhile. */
interface Met {
  readonly who: string;
  readonly theirs: WeeklyShiftInput[];
}

/** The weekly pattern as a table: each weekday with its shifts, or off. */
export function WeekDialog({ technician, desk, zone, onClose }: WeekDialogProps): ReactElement {
  const [before, setBefore] = useState<WeeklyShiftInput[] | null>(null);
  const [week, setWeek] = useState<Week>([]);
  const [isSending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [met, setMet] = useState<Met | null>(null);
  const id = useId();
  useEffect(() => {
    let isOver = false;
    desk.week(technician.id).then(
      (shifts) => {
        if (isOver) return;
        setBefore(shifts);
        setWeek(weekOf(shifts));
      },
      (error: unknown) => !isOver && setRefused({ day: null, message: apiErrorOf(error).message }),
    );
    return () => void (isOver = true);
  }, [desk, technician.id]);

  const change = (next: Week) => {
    setWeek(next);
    setRefused(null);
    setMet(null);
  };
  const send = (seen: WeeklyShiftInput[]) => {
    const shifts = shiftsOf(week);
    setSending(true);
    setMet(null);
    desk.setWeek(technician, shifts, seen).then(onClose, (error: unknown) => {
      setSending(false);
      const refusal = apiErrorOf(error);
      const { code, message, details } = refusal;
      if (code === 'STALE_VERSION')
        return setMet({ who: metWords(refusal, 'the week', zone), theirs: details['shifts'] as WeeklyShiftInput[] });
      const at = /^shifts\[(\d+)\]/.exec(String(details['field'] ?? ''))?.[1];
      const weekday = at === undefined ? Number(details['weekday'] ?? NaN) : shifts[Number(at)]!.weekday;
      setRefused({ day: Number.isNaN(weekday) ? null : weekday - 1, message });
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!before || isSending || met) return;
    const day = week.findIndex((shifts) => shifts.some(({ starts, ends }) => !starts || !ends));
    if (day >= 0) return setRefused({ day, message: 'Choose when the hours begin and end, or remove them.' });
    send(before);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      width="wide"
      title={`Working hours: ${technician.name}`}
      actions={
        <>
          <Button onPress={onClose}>Back</Button>
          <Button type="submit" form={id} variant="primary" isDisabled={!before || met !== null} isPending={isSending}>
            Save
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} className={form.form} noValidate>
        <p className={styles.sum}>Every week, by the shop’s clock. {before && <b>{durationWords(weekMinutes(week))} a week</b>}</p>
        {before ? <WeekTable week={week} zone={zone} refused={refused} onChange={change} /> : !refused && <Skeleton height={7 * 40} />}
        {met && (
          <TwoVersions
            who={met.who}
            theirs={weekWords(weekOf(met.theirs), week, zone)}
            mine={weekWords(week, weekOf(met.theirs), zone)}
            onKeepMine={() => send(met.theirs)}
            onTakeTheirs={() => {
              setBefore(met.theirs);
              setWeek(weekOf(met.theirs));
              setMet(null);
            }}
          />
        )}
        {refused && (
          <p id="week-refused" className={form.error} role="alert">
            {refused.message}
          </p>
        )}
      </form>
    </Dialog>
  );
}

function WeekTable({
  week,
  zone,
  refused,
  onChange,
}: {
  week: Week;
  zone: Zone;
  refused: Refused | null;
  onChange: (week: Week) => void;
}): ReactElement {
  const names = weekdayNames(zone);
  const invalid = (day: number) => (refused?.day === day ? { 'aria-invalid': true, 'aria-describedby': 'week-refused' } : {});
  return (
    <table className={styles.week}>
      <tbody>
        {week.map((shifts, day) => {
          const name = names[day]!;
          const put = (index: number, field: Partial<ShiftField>) =>
            onChange(week.with(day, shifts.with(index, { ...shifts[index]!, ...field })));
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                {shifts.length === 0 && <span className={styles.faint}>Off</span>}
                {shifts.map((shift, index) => {
                  const which = shifts.length > 1 ? ` ${index + 1}` : '';
                  return (
                    <span key={index} className={styles.shift}>
                      <input
                        type="time"
                        step={900}
                        aria-label={`${name}${which}, from`}
                        value={shift.starts}
                        {...invalid(day)}
                        onChange={(event) => put(index, { starts: event.target.value })}
                      />
                      <span aria-hidden>–</span>
                      <input
                        type="time"
                        step={900}
                        aria-label={`${name}${which}, until`}
                        value={shift.ends}
                        {...invalid(day)}
                        onChange={(event) => put(index, { ends: event.target.value })}
                      />
                      <IconButton
                        label={`Remove ${name}${which}`}
                        icon={<X aria-hidden />}
                        onPress={() => onChange(week.with(day, shifts.toSpliced(index, 1)))}
                      />
                    </span>
                  );
                })}
              </td>
              <td className={styles.add}>
                {day === 0 && shifts.length > 0 && (
                  <Button variant="bare" onPress={() => onChange(likeMonday(week))}>
                    Tue–Fri alike
                  </Button>
                )}
                <IconButton
                  label={shifts.length ? `Another shift on ${name}` : `Work on ${name}`}
                  icon={<Plus aria-hidden />}
                  onPress={() => onChange(withShift(week, day))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** `Mon 8 AM–12 PM, 1 PM–5 PM`, `Thu–Sun off`: of the weekdays on which the other week is not like it. */
function weekWords(week: Week, other: Week, zone: Zone): string {
  const names = weekdayNames(zone, 'short');
  const words = (time: string): string => time && clockWords(time, zone);
  const hoursOf = (day: number): string => week[day]!.map(({ starts, ends }) => `${words(starts)}–${words(ends)}`).join(', ') || 'off';
  const runs: { first: number; last: number; hours: string }[] = [];
  for (const day of differentDays(week, other)) {
    const [hours, run] = [hoursOf(day), runs.at(-1)];
    if (run?.last === day - 1 && run.hours === hours) run.last = day;
    else runs.push({ first: day, last: day, hours });
  }
  return runs.map(({ first, last, hours }) => `${names[first]}${last > first ? `–${names[last]}` : ''} ${hours}`).join('\n');
}

/** Monday first, in the shop's language. */
function weekdayNames({ locale }: Zone, weekday: 'long' | 'short' = 'long'): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)));
}
