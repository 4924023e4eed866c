import { serverNow } from '../../../apollo/live-status';
import { shortClockRange } from '../../../lib/time';
import type { Board } from '../board-context';
import type { BoardJob, Span } from '../model/board-job';
import { clashesWith } from '../model/slot';
import { landingWarnings } from '../model/warnings';
import type { ScheduleWarning } from '../model/warnings';

/** The landing place as told to eyes and ears. */
export interface Landing {
  readonly tone: 'free' | 'warned' | 'clash';
  /** On the ghost. */
  readonly words: string;
  /** Spoken after the time; empty when nothing stands against it. */
  readonly warning: string;
}

/** What stands against a landing there, before the API is asked: what matters most first. */
export function judgeLanding({ store, needs, zone }: Board, job: BoardJob, technicianId: string | null, window: Span): Landing {
  const range = shortClockRange(window.start, window.end, zone);
  const technician = technicianId === null ? undefined : store.technician(technicianId);
  const proposed = { window, technician, day: store.day, nowMs: serverNow(), skills: needs.skillsOf(job.id) };
  const warnings = landingWarnings(job, proposed).map(wordsOf);
  const [clash] = technicianId === null ? [] : clashesWith(window, job.id, store.laneJobsOf(technicianId));
  if (clash) {
    const words = `Clashes with ${clash.number}, ${shortClockRange(clash.window!.start, clash.window!.end, zone)}`;
    return told('clash', [words, ...warnings], [words, ...warnings]);
  }
  return told(warnings.length > 0 ? 'warned' : 'free', [range, ...warnings], warnings);
}

const told = (tone: Landing['tone'], seen: readonly string[], spoken: readonly string[]): Landing => ({
  tone,
  words: seen.join(' · '),
  warning: spoken.join('. '),
});

function wordsOf(warning: ScheduleWarning): string {
  switch (warning.kind) {
    case 'past':
      return 'In the past';
    case 'timeOff':
      return warning.reason || 'Time off';
    case 'lacksSkill':
      return `Lacks: ${warning.skills.join(', ')}`;
    case 'outsideShift':
      return 'Outside working hours';
  }
}
