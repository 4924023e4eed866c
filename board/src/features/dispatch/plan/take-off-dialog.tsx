import { useState } from 'react';
import type { ReactElement } from 'react';
import { dayName } from '../../../lib/time';
import formStyles from '../../../ui/dialog-form.module.css';
import { announce } from '../../../ui/live-region';
import { notify } from '../../../ui/toast';
import type { Board } from '../board-context';
import { PlanForm } from './plan-form';
import type { PlanLayer } from './plan-layer';

/** Somebody is sick: their open jobs of the day go off their hands, in the plan. */
export function TakeOffDialog({
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
  const technicians = store.technicians();
  const [technicianId, setTechnicianId] = useState(technicians[0]?.id ?? '');
  const [day, setDay] = useState(shown);
  const submit = async () => {
    if (!day) return 'Choose a day.';
    const { failed } = await layer.takeOff(technicianId, day);
    const name = store.technician(technicianId)?.name ?? '';
    const title = `In the plan: ${name} has nothing on ${dayName(day, zone)}`;
    notify({ subject: 'plan', title: failed.length > 0 ? `${failed.length} of ${name}’s jobs stay` : title, detail: failed[0]?.message });
    announce(title);
    return undefined;
  };
  return (
    <PlanForm title="Take everything off somebody" go="Take off" onSubmit={submit} onClose={onClose}>
      <label className={formStyles.field}>
        <span>Who is away?</span>
        <select autoFocus value={technicianId} onChange={(event) => setTechnicianId(event.target.value)}>
          {technicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={formStyles.field}>
        <span>Day</span>
        <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      </label>
      <p>Their open jobs of that day become unassigned in the plan; colleagues of the same crew stay on them.</p>
    </PlanForm>
  );
}
