import { useState } from 'react';
import type { ReactElement } from 'react';
import { TextField } from '../../../ui/text-field';
import type { Plan } from './model/plan';
import { PlanForm } from './plan-form';
import type { PlanLayer } from './plan-layer';

const MOST = 80;

export function RenameDialog({ layer, plan, onClose }: { layer: PlanLayer; plan: Plan; onClose: () => void }): ReactElement {
  const [name, setName] = useState(plan.name);
  const submit = async () => {
    if (!name.trim()) return 'Give it a name.';
    await layer.rename(name.trim());
    return undefined;
  };
  return (
    <PlanForm title="Rename the plan" go="Rename" onSubmit={submit} onClose={onClose}>
      <TextField label="Name" value={name} maxLength={MOST} onChange={setName} autoFocus />
    </PlanForm>
  );
}
