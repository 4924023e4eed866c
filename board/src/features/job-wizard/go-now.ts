import { clockWords, dayOf, wallClock } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { FirstVisit } from './use-technician-days';
import type { WizardStore } from './wizard-store';

/** The plan of an emergency, as if it had been typed: who can go first, when that is, flagged. */
export function goNow(store: WizardStore, { technicianDay, window }: FirstVisit, shop: Zone): void {
  const { id, name } = technicianDay.technician;
  store.edit((draft) => ({
    ...draft,
    priority: 'EMERGENCY',
    schedule: {
      ...draft.schedule,
      day: dayOf(window.start, shop),
      start: clockWords(wallClock(window.start, shop), shop),
      end: clockWords(wallClock(window.end, shop), shop),
      isOvernight: dayOf(window.start, shop) !== dayOf(window.end, shop),
      isSecond: false,
      technicianId: id,
      technicianName: name,
    },
  }));
  store.go('schedule');
}
