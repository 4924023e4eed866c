import { clockRange, dayName, dayOf } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { BoardJob, Span } from './model/board-job';
import type { BoardAction, CommandBody } from './model/command';

const DONE: Record<BoardAction, string> = {
  START: 'started',
  HOLD: 'put on hold',
  RESUME: 'resumed',
  COMPLETE: 'completed',
  CANCEL: 'cancelled',
  REOPEN: 'reopened',
  RESTORE: 'restored',
  EN_ROUTE: 'marked as on the way',
  UNSCHEDULE: 'taken off the schedule',
};

/** The button's words for what the API offers. */
export const ACTION_WORDS: Record<BoardAction, string> = {
  START: 'Start',
  HOLD: 'Put on hold',
  RESUME: 'Resume',
  COMPLETE: 'Complete',
  CANCEL: 'Cancel job',
  REOPEN: 'Reopen',
  RESTORE: 'Restore',
  EN_ROUTE: 'On the way',
  UNSCHEDULE: 'Unschedule',
};

interface Speaker {
  readonly zone: Zone;
  /** The day on the screen needs no name. */
  readonly shownDay: string | undefined;
  readonly technicianName: (id: string) => string | undefined;
}

/** What was done, for the toast: "Mueller Dental: Priya Nair, 11 AM–12:30 PM". */
export function doneWords(job: BoardJob, body: CommandBody, speaker: Speaker): string {
  if (body.kind === 'action') return `${job.customerName} ${DONE[body.action]}`;
  return `${job.customerName}: ${slotWords(job.window, job.crew[0] ?? null, speaker)}`;
}

/** "Priya Nair, 11 AM–12:30 PM", with the day where it is not the one shown. */
export function slotWords(window: Span | null, technicianId: string | null, { zone, shownDay, technicianName }: Speaker): string {
  const who = technicianId === null ? 'unassigned' : (technicianName(technicianId) ?? 'another technician');
  if (!window) return who;
  const day = dayOf(window.start, zone);
  const when = clockRange(window.start, window.end, zone);
  return `${who}, ${day === shownDay ? when : `${dayName(day, zone)}, ${when}`}`;
}
