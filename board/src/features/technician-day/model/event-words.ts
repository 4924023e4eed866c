import { dayOf, clockRange, windowName, type Zone } from '../../../lib/time';
import type { StopChange } from './day-store';
import type { PlannedStop, Stop } from './stops';

/** What to tell a technician about a change that somebody else made; null when it is nothing that changes their day. */
export function changeWords({ event, before, after }: StopChange, viewerId: string, today: string, zone: Zone): string | null {
  if (!after) return before ? goneWords(event.kind, before.number) : null;
  if (event.actor.id === viewerId) return null;
  if (after.status === 'CANCELLED') return before && before.status !== 'CANCELLED' ? `${after.number} was cancelled` : null;
  if (!hasWindow(after)) return null;
  if (!before) return isArrival.has(event.kind) ? `New: ${after.number}, ${when(after, today, zone)}` : null;
  const isMoved = before.window?.start !== after.window.start || before.window.end !== after.window.end;
  return isMoved ? `${after.number} is now ${when(after, today, zone)}` : null;
}

const isArrival: ReadonlySet<string> = new Set(['CREATED', 'SCHEDULED', 'REASSIGNED', 'CREW_CHANGED', 'RESCHEDULED', 'UNDONE']);
const hasWindow = (job: Stop): job is PlannedStop => job.window !== null;

function goneWords(kind: StopChange['event']['kind'], number: string): string {
  return kind === 'UNSCHEDULED' ? `${number} was taken off the schedule` : `${number} moved to another technician`;
}

function when({ window }: PlannedStop, today: string, zone: Zone): string {
  return dayOf(window.start, zone) === today ? clockRange(window.start, window.end, zone) : windowName(window, zone, today);
}
