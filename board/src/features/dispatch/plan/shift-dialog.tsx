import { useState } from 'react';
import type { ReactElement } from 'react';
import { dayName } from '../../../lib/time';
import formStyles from '../../../ui/dialog-form.module.css';
import { announce } from '../../../ui/live-region';
import { notify } from '../../../ui/toast';
import type { Board } from '../board-context';
import { PlanForm } from './plan-form';
import type { PlanLayer } from './plan-layer';

/** It rains: the day's jobs go to another day or hour, in the plan. */
export function ShiftDialog({
  layer,
  board,
  day: shown,
  onClose,
}: {
  layer: PlanLayer;
  board: Board;
  day: string;
  onClose: () => void;
}): ReactElement {
  const { store, zone } = board;
  const [days, setDays] = useState('1');
  const [hours, setHours] = useState('0');
  const [technicianId, setTechnicianId] = useState('');
  const [day, setDay] = useState(shown);
  const submit = async () => {
    if (!day) return 'Choose a day.';
    const by = { days: Number(days), minutes: Math.round(Number(hours) * 60) };
    if (!Number.isInteger(by.days) || Number.isNaN(by.minutes) || (by.days === 0 && by.minutes === 0))
      return 'Say by how many days or hours. A minus goes back.';
    const { failed } = await layer.shift({ day, ...by, ...(technicianId && { technicianIds: [technicianId] }) });
    const title = `In the plan: the jobs of ${dayName(day, zone)} are shifted`;
    notify({
      subject: 'plan',
      title: failed.length > 0 ? `${failed.length} jobs could not be shifted` : title,
      detail: failed[0]?.message,
    });
    announce(title);
    return undefined;
  };
  return (
    <PlanForm title="Shift a day’s work" go="Shift" onSubmit={submit} onClose={onClose}>
      <label className={formStyles.field}>
        <span>Which day</span>
        <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <div className={formStyles.pair}>
        <label className={formStyles.field}>
          <span>Days</span>
          <input type="number" autoFocus min={-31} max={31} step={1} value={days} onChange={(event) => setDays(event.target.value)} />
        </label>
        <label className={formStyles.field}>
          <span>Hours</span>
          <input type="number" min={-24} max={24} step={0.25} value={hours} onChange={(event) => setHours(event.target.value)} />
        </label>
      </div>
      <label className={formStyles.field}>
        <span>Whose</span>
        <select value={technicianId} onChange={(event) => setTechnicianId(event.target.value)}>
          <option value="">Everybody’s, the unassigned too</option>
          {store.technicians().map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p>Scheduled jobs of the day move by that much, and what was promised to the customer moves along. A minus goes back.</p>
    </PlanForm>
  );
}
