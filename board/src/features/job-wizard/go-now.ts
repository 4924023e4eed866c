import { clockWords, dayOf, wallClock } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { Candidate, Suggestion } from './model/free-time';
import type { WizardStore } from './wizard-store';

/** The plan of an emergency, as if it had been typed: who was suggested, from the next quarter of an hour, flagged. */
export function goNow(store: WizardStore, { who, window }: Suggestion<Candidate>, shop: Zone): void {
  const { id, name } = who.technician;
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
