import { canSeeJob, type Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Job } from '../job.js';
import type { JobCommand } from '../job.command.js';
import { decideJob } from '../job.decide.js';
import { noSuchJob, refused } from '../job.errors.js';
import { illegal, isRefusal, judge } from '../job.lifecycle.js';
import { requireWindow } from '../job.validate.js';
import type { BulkAction } from './bulk.action.js';
import type { Proposal } from './proposal.js';
import { calendarDays, shiftWindow, type WorkingDays } from './shift-days.js';

export interface Judging {
  authorization: Authorization;
  now: Date;
  nameOf: (technicianId: string) => string;
}

export interface ActionContext extends Judging {
  timeZone: string;
  workingDays: WorkingDays;
}

/** What the action means for this job, by the same table as a change of it alone. */
export function proposeAction(jobId: string, job: Job | undefined, action: BulkAction, context: ActionContext): Proposal {
  const allowOverlap = 'allowOverlap' in action && action.allowOverlap;
  return proposeCommand(jobId, job, (found) => commandFor(found, action, context), allowOverlap, context);
}

/** What the command that is made for this job would do to it. A refusal to make one refuses this job alone. */
export function proposeCommand(
  jobId: string,
  job: Job | undefined,
  toCommand: (job: Job) => JobCommand,
  allowOverlap: boolean,
  { authorization: viewer, now, nameOf }: Judging,
): Proposal {
  try {
    if (!job || !canSeeJob(viewer, job)) throw noSuchJob();
    const verdict = decideJob(job, toCommand(job), { now, viewer, nameOf });
    if (verdict === 'nothing to change') return { type: 'nothing to change', job };
    if (isRefusal(verdict)) throw refused(verdict);
    return { type: 'change', before: job, decision: verdict, allowOverlap };
  } catch (error) {
    if (error instanceof DomainError) return { type: 'refused', jobId, error };
    throw error;
  }
}

function commandFor(job: Job, action: BulkAction, context: ActionContext): JobCommand {
  switch (action.type) {
    case 'reassign':
      return { type: 'reassign', technicianId: action.technicianId };
    case 'complete':
      return { type: 'complete', closeOpenClocks: action.closeOpenClocks, at: context.now };
    case 'cancel':
      return { type: 'cancel', reason: action.reason };
    case 'reschedule':
      return reschedule(job, action, context);
  }
}

/** The customer's arrival window goes along. Whether the job may be moved at all is said before anything about times. */
function reschedule(
  job: Job,
  { shiftDays, skipNonWorkingDays }: Extract<BulkAction, { type: 'reschedule' }>,
  { authorization: viewer, now, timeZone, workingDays }: ActionContext,
): JobCommand {
  const verdict = judge('RESCHEDULE', job, now, viewer);
  if (isRefusal(verdict)) throw refused(verdict);
  if (!job.window) {
    const message = `${job.number} has no window that could be moved. Reschedule it by itself first.`;
    throw refused(illegal(message, 'RESCHEDULE', job, now, viewer));
  }
  const days = skipNonWorkingDays ? calendarDays(timeZone, job.window.start, shiftDays, workingDays(job.crew[0])) : shiftDays;
  const window = requireWindow('window', shiftWindow(timeZone, job.window, days));
  const arrivalWindow = job.arrivalWindow ? requireWindow('arrivalWindow', shiftWindow(timeZone, job.arrivalWindow, days)) : undefined;
  return { type: 'reschedule', window, arrivalWindow };
}
