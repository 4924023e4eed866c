import { clockWords, dayOf } from '../../lib/time';
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
      start: wallClock(window.start, shop),
      end: wallClock(window.end, shop),
      isOvernight: dayOf(window.start, shop) !== dayOf(window.end, shop),
      isSecond: false,
      technicianId: id,
      technicianName: name,
    },
  }));
  store.go('schedule');
}

function wallClock(instant: string, shop: Zone): string {
  const at = new Intl.DateTimeFormat('en-GB', { timeZone: shop.timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return clockWords(at.format(Date.parse(instant)), shop);
}
