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
export function TakeOffDialog({ layer, board, onClose }: { layer: PlanLayer; board: Board; onClose: () => void }): ReactElement {
  const { store, zone } = board;
  const technicians = store.technicians();
  const [technicianId, setTechnicianId] = useState(technicians[0]?.id ?? '');
  const day = store.day.date;
  const submit = async () => {
    const { failed } = await layer.takeOff(technicianId, day);
    const name = store.technician(technicianId)?.name ?? '';
    const title = `In the plan: ${name} has nothing on ${dayName(day, zone)}`;
    notify({ subject: 'plan', title: failed.length > 0 ? `${failed.length} of ${name}’s jobs stay` : title, detail: failed[0]?.message });
    announce(title);
  };
  return (
    <PlanForm title="Take everything off somebody" go="Take off" onSubmit={submit} onClose={onClose}>
      <label className={formStyles.field}>
        <span>Who is away on {dayName(day, zone)}?</span>
        <select autoFocus value={technicianId} onChange={(event) => setTechnicianId(event.target.value)}>
          {technicians.map(({ id, name }) => (
            <option key={id} value={id}>
              {name} · {store.lane(id).jobCount === 1 ? '1 job' : `${store.lane(id).jobCount} jobs`}
            </option>
          ))}
        </select>
      </label>
      <p>Their open jobs of that day become unassigned in the plan; colleagues of the same crew stay on them.</p>
    </PlanForm>
  );
}
