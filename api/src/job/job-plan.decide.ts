import { sameWindow, type TimeWindow } from '../kernel/time-window.js';
import { sameCrew, withReplaced, type Crew } from './crew.rules.js';
import { closing, outcome, refusal, type Decision, type JobContext, type Verdict } from './decision.rules.js';
import type { Job } from './job.js';
import type { JobCommand } from './job.command.js';
import type { JobEventKind } from './job.events.js';
import { illegal, type Refusal } from './job.lifecycle.js';

/** One drag: schedule on a draft, reschedule on scheduled and on-hold jobs, end and crew on work in progress. */
export function move(job: Job, command: Extract<JobCommand, { type: 'move' }>, context: JobContext): Verdict {
  const action = job.status === 'DRAFT' ? 'SCHEDULE' : job.status === 'IN_PROGRESS' ? 'REASSIGN' : 'RESCHEDULE';
  const refused = refusal(action, job, context);
  if (refused) return refused;
  if (job.status === 'IN_PROGRESS' && job.window?.start.getTime() !== command.window.start.getTime()) {
    const message = `Work on ${job.number} has begun, so its start is fixed. Its end and its technician can change.`;
    return illegal(message, 'RESCHEDULE', job, context.now, context.viewer);
  }
  const { technicianId, fromTechnicianId } = command;
  if (technicianId !== undefined && fromTechnicianId !== undefined && !job.crew.includes(fromTechnicianId)) {
    return notInCrew(job, fromTechnicianId, context);
  }
  const replaced = technicianId === undefined ? job.crew : withReplaced(job.crew, fromTechnicianId ?? job.crew[0], technicianId);
  const crew = command.crew ? [...command.crew] : replaced;
  return planned(job, job.status === 'DRAFT' ? 'SCHEDULED' : 'RESCHEDULED', command, crew, context);
}

/** The job with this window and crew; a hold ends by it. What changes the crew alone is told as REASSIGNED. */
export function planned(
  job: Job,
  kind: JobEventKind,
  { window, arrivalWindow }: { window: TimeWindow; arrivalWindow?: TimeWindow | undefined },
  crew: Crew,
  context: JobContext,
): Verdict {
  const status = job.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'SCHEDULED';
  if (status === 'IN_PROGRESS' && crew.length === 0) return leavesNobody(job);
  const arrival = arrivalWindow ?? job.arrivalWindow;
  const replanned = status !== job.status || !sameWindow(job.window, window);
  const isSameCrew = sameCrew(job.crew, crew);
  if (!replanned && isSameCrew && sameWindow(job.arrivalWindow, arrival)) return 'nothing to change';
  const after: Job = { ...job, status, window, arrivalWindow: arrival, holdReason: null, lookAgainOn: null, heldAt: null };
  const told = replanned || isSameCrew ? kind : 'REASSIGNED';
  const mustBeFree = replanned ? crew : crew.filter((id) => !job.crew.includes(id));
  return { ...manned(after, told, crew, context), mustBeFree };
}

/** The job with another crew in the same window. */
export function recrewed(job: Job, kind: JobEventKind, crew: Crew, context: JobContext): Verdict {
  if (sameCrew(job.crew, crew)) return 'nothing to change';
  if (job.status === 'IN_PROGRESS' && crew.length === 0) return leavesNobody(job);
  return { ...manned(job, kind, crew, context), mustBeFree: crew.filter((id) => !job.crew.includes(id)) };
}

export function withoutMember(job: Job, technicianId: string, context: JobContext): Verdict {
  if (!job.crew.includes(technicianId)) return notInCrew(job, technicianId, context);
  const rest = job.crew.filter((id) => id !== technicianId);
  return recrewed(job, 'CREW_CHANGED', rest, context);
}

/** Whoever leaves is clocked out, and takes "on the way" along: nobody wrote down which member it was. */
function manned(job: Job, kind: JobEventKind, crew: Crew, { now }: JobContext): Decision {
  const leavers = job.crew.filter((id) => !crew.includes(id));
  const after: Job = { ...job, crew, enRouteAt: leavers.length > 0 ? null : job.enRouteAt };
  return closing(
    outcome(kind, after),
    leavers.filter((id) => job.clockedIn.includes(id)),
    now,
  );
}

function leavesNobody(job: Job): Refusal {
  return { code: 'NO_CREW', message: `Work on ${job.number} is under way: give it to another technician instead of nobody.` };
}

function notInCrew(job: Job, technicianId: string, { nameOf }: JobContext): Refusal {
  return {
    code: 'NOT_IN_CREW',
    message: `${nameOf(technicianId)} is not on ${job.number}. Look at the job again.`,
    details: { technicianId },
  };
}
