import type { NewJobPrefill } from '../../lib/office-commands';
import { emptyDraft } from './model/draft';
import type { Draft } from './model/draft';
import type { WizardStore } from './wizard-store';

const begun = new WeakSet<NewJobPrefill>();

/** Begins with what was known where the wizard was opened; an unfinished job is laid aside for it. Once for each opening. */
export function beginWith(store: WizardStore, prefill: NewJobPrefill): void {
  const { customerId, followUpOf, day, technicianId } = prefill;
  if (begun.has(prefill) || !(customerId ?? followUpOf ?? day ?? technicianId)) return;
  begun.add(prefill);
  const { schedule } = emptyDraft('', 0, day ?? store.today());
  const begin: Partial<Draft> = {
    ...(customerId ? { customerId, step: 'lines' } : {}),
    ...(followUpOf ? { followUpOf: { id: followUpOf, number: '' }, step: 'lines' } : {}),
    schedule: { ...schedule, technicianId: technicianId ?? null },
  };
  store.startOver(begin);
}
