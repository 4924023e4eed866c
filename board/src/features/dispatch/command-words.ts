import { DONE_WORDS } from '../../lib/job-step-words';
import { statusWords } from '../../lib/status-words';
import { clockRange, dayName, dayOf } from '../../lib/time';
import type { Zone } from '../../lib/time';
import type { BoardJob, Span } from './model/board-job';
import type { BoardStore } from './model/board-store';
import { patchOf } from './model/command';
import type { CommandBody } from './model/command';

export interface Speaker {
  readonly zone: Zone;
  /** The day on the screen needs no name. */
  readonly shownDay: string | undefined;
  readonly technicianName: (id: string) => string | undefined;
}

export const speakerOf = (store: BoardStore, zone: Zone): Speaker => ({
  zone,
  shownDay: store.onlyDay(),
  technicianName: (id) => store.technician(id)?.name,
});

/** What was done, for the toast: "Mueller Dental: Priya Nair, 11 AM–12:30 PM". */
export function doneWords(job: BoardJob, body: CommandBody, speaker: Speaker): string {
  if (body.kind === 'action') return `${job.customerName} ${DONE_WORDS[body.action]}`;
  return `${job.customerName}: ${slotWords(job.window, job.crew[0] ?? null, speaker)}`;
}

/** How a job stands: "Priya Nair, 11 AM–12:30 PM", with its state where that says more. */
export function standingWords(job: BoardJob, speaker: Speaker): string {
  const slot = slotWords(job.window, job.crew[0] ?? null, speaker);
  return job.status === 'SCHEDULED' ? slot : `${statusWords[job.status]} · ${slot}`;
}

/** How it would stand if the command were carried out. */
export function meantWords(body: CommandBody, job: BoardJob, speaker: Speaker): string {
  const patch = patchOf(body, job);
  if (body.kind !== 'action') return standingWords({ ...job, ...patch }, speaker);
  const reason = body.reason ? `: ${body.reason}` : '';
  return `${capital(DONE_WORDS[body.action])}${reason}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "Priya Nair, 11 AM–12:30 PM", with the day where it is not the one shown. */
export function slotWords(window: Span | null, technicianId: string | null, { zone, shownDay, technicianName }: Speaker): string {
  const who = technicianId === null ? 'unassigned' : (technicianName(technicianId) ?? 'another technician');
  if (!window) return who;
  const day = dayOf(window.start, zone);
  const when = clockRange(window.start, window.end, zone);
  return `${who}, ${day === shownDay ? when : `${dayName(day, zone)}, ${when}`}`;
}
