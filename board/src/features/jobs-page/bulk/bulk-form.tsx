import { useQuery } from '@apollo/client/react';
import { useState, type ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { RailTechniciansDocument, UsualReasonsDocument } from '../../../graphql/graphql';
import { dayName, durationWords } from '../../../lib/time';
import { Button } from '../../../ui/button';
import { REASON_WORDS } from '../../../ui/reason-dialog';
import { readShift } from './model/bulk-change';
import type { BulkChange, BulkKind } from './model/bulk-change';
import styles from './bulk.module.css';

const MOST_OFFERED = 6;

interface FormProps {
  kind: BulkKind;
  today: string;
  /** Whose free time counts. */
  day: string;
  /** The form as a change; null while something is missing. */
  onChange: (change: BulkChange | null) => void;
}

/** What a change of many jobs asks for. */
export function BulkForm(props: FormProps): ReactElement | null {
  switch (props.kind) {
    case 'reassign':
      return <ReassignForm {...props} />;
    case 'reschedule':
      return <RescheduleForm {...props} />;
    case 'cancel':
      return <CancelForm {...props} />;
    case 'complete':
      return <CompleteForm {...props} />;
  }
}

/** Those on call first, then as the API ranks them, each with what is left of their day. */
function ReassignForm({ today, day, onChange }: FormProps): ReactElement {
  const { workspace } = useViewer();
  const { data } = useQuery(RailTechniciansDocument, { variables: { day }, fetchPolicy: 'no-cache' });
  const [technicianId, setTechnicianId] = useState<string | null | undefined>(undefined);
  const [allowOverlap, setAllowOverlap] = useState(false);
  const tell = (id: string | null | undefined, overlap: boolean) =>
    onChange(id === undefined ? null : { kind: 'reassign', technicianId: id, allowOverlap: overlap });
  const choose = (value: string) => {
    const id = value === '' ? undefined : value === 'nobody' ? null : value;
    setTechnicianId(id);
    tell(id, allowOverlap);
  };
  return (
    <>
      <label className={styles.field}>
        <span>Technician</span>
        <select autoFocus value={technicianId === null ? 'nobody' : (technicianId ?? '')} onChange={(event) => choose(event.target.value)}>
          <option value="" disabled>
            Choose …
          </option>
          {data?.technicianDays.map(({ technician: { id, name, onCall }, workingMinutes, freeMinutes }) => (
            <option key={id} value={id}>
              {name} · {onCall ? 'on call, ' : ''}
              {workingMinutes === 0 ? 'not working' : `${durationWords(freeMinutes)} free`}{' '}
              {day === today ? 'today' : `on ${dayName(day, workspace, today)}`}
            </option>
          ))}
          <option value="nobody">Nobody (unassigned)</option>
        </select>
      </label>
      <Overlap
        isOn={allowOverlap}
        onChange={(isOn) => {
          setAllowOverlap(isOn);
          tell(technicianId, isOn);
        }}
      />
    </>
  );
}

const STEPS = [
  { label: 'A day later', days: 1 },
  { label: '2 days later', days: 2 },
  { label: 'A week later', days: 7 },
  { label: 'A day earlier', days: -1 },
] as const;

function RescheduleForm({ onChange }: FormProps): ReactElement {
  const [text, setText] = useState('');
  const [skipNonWorkingDays, setSkip] = useState(false);
  const [allowOverlap, setAllowOverlap] = useState(false);
  const isWrong = text.trim() !== '' && text.trim() !== '-' && readShift(text) === null;
  const put = (next: { text?: string; skip?: boolean; overlap?: boolean }) => {
    const days = readShift(next.text ?? text);
    if (next.text !== undefined) setText(next.text);
    if (next.skip !== undefined) setSkip(next.skip);
    if (next.overlap !== undefined) setAllowOverlap(next.overlap);
    onChange(
      days === null
        ? null
        : {
            kind: 'reschedule',
            shiftDays: days,
            skipNonWorkingDays: next.skip ?? skipNonWorkingDays,
            allowOverlap: next.overlap ?? allowOverlap,
          },
    );
  };
  return (
    <>
      <label className={styles.field}>
        <span>Days later (with a minus: earlier)</span>
        <input
          autoFocus
          inputMode="numeric"
          value={text}
          aria-invalid={isWrong}
          placeholder="1"
          onChange={(event) => put({ text: event.target.value })}
        />
      </label>
      {isWrong && (
        <p className={styles.wrong} role="alert">
          A whole number of days, up to 366 either way: 1, 7, -2.
        </p>
      )}
      <div className={styles.hints}>
        {STEPS.map(({ label, days }) => (
          <Button key={days} onPress={() => put({ text: String(days) })}>
            {label}
          </Button>
        ))}
      </div>
      <p className={styles.note}>Each keeps its time of day, also over a change of the clocks.</p>
      <Check isOn={skipNonWorkingDays} onChange={(skip) => put({ skip })}>
        Skip days on which the technician does not work
      </Check>
      <Overlap isOn={allowOverlap} onChange={(overlap) => put({ overlap })} />
    </>
  );
}

function CancelForm({ onChange }: FormProps): ReactElement {
  const { data } = useQuery(UsualReasonsDocument, { variables: { action: 'CANCEL' }, fetchPolicy: 'cache-and-network' });
  const [reason, setReason] = useState('');
  const put = (text: string) => {
    setReason(text);
    onChange(text.trim() ? { kind: 'cancel', reason: text.trim() } : null);
  };
  return (
    <>
      <label className={styles.field}>
        <span>{REASON_WORDS.CANCEL.label}</span>
        <textarea autoFocus rows={2} maxLength={500} value={reason} onChange={(event) => put(event.target.value)} />
      </label>
      <div className={styles.hints}>
        {(data?.usualReasons.slice(0, MOST_OFFERED) ?? REASON_WORDS.CANCEL.usual).map((hint) => (
          <Button key={hint} onPress={() => put(hint)}>
            {hint}
          </Button>
        ))}
      </div>
    </>
  );
}

function CompleteForm({ onChange }: FormProps): ReactElement {
  const [isOn, setOn] = useState(false);
  return (
    <Check
      isOn={isOn}
      isFirst
      onChange={(closeOpenClocks) => {
        setOn(closeOpenClocks);
        onChange({ kind: 'complete', closeOpenClocks });
      }}
    >
      Stop the clocks of those who still work on them
    </Check>
  );
}

function Overlap({ isOn, onChange }: { isOn: boolean; onChange: (isOn: boolean) => void }): ReactElement {
  return (
    <Check isOn={isOn} onChange={onChange}>
      Double-book where the technician is busy then
    </Check>
  );
}

function Check({
  isOn,
  isFirst = false,
  onChange,
  children,
}: {
  isOn: boolean;
  /** Takes the focus: the first thing that the form asks. */
  isFirst?: boolean;
  onChange: (isOn: boolean) => void;
  children: string;
}): ReactElement {
  return (
    <label className={styles.check}>
      <input type="checkbox" autoFocus={isFirst} checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  );
}
