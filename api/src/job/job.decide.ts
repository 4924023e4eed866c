import { withLead, withMember } from './crew.rules.js';
import { closingAll, isOfCrew, outcome, refusal, type Decision, type JobContext, type Verdict } from './decision.rules.js';
import type { Job } from './job.js';
import { addPhoto, removePhoto, setWorkOrder } from './job-attachment.decide.js';
import type { JobCommand } from './job.command.js';
import { isOffice, type Refusal } from './job.lifecycle.js';
import { move, planned, recrewed, withoutMember } from './job-plan.decide.js';
import { update } from './job-update.decide.js';
import { correctTime } from './job-time.decide.js';
import { clockIn, clockOut, complete, inProgress } from './job-work.decide.js';

/** The rules of docs/spec.md: no clock, no database, no randomness. */
export function decideJob(job: Job, command: JobCommand, context: JobContext): Verdict {
  switch (command.type) {
    case 'schedule':
      return refusal('SCHEDULE', job, context) ?? planned(job, 'SCHEDULED', command, withLead(job.crew, command.technicianId), context);
    case 'reschedule':
      return refusal('RESCHEDULE', job, context) ?? planned(job, 'RESCHEDULED', command, job.crew, context);
    case 'move':
      return move(job, command, context);
    case 'reassign':
      return refusal('REASSIGN', job, context) ?? recrewed(job, 'REASSIGNED', withLead(job.crew, command.technicianId), context);
    case 'addCrewMember': {
      const crew = withMember(job.crew, command.technicianId, command.isLead);
      return refusal('REASSIGN', job, context) ?? recrewed(job, 'CREW_CHANGED', crew, context);
    }
    case 'removeCrewMember':
      return refusal('REASSIGN', job, context) ?? withoutMember(job, command.technicianId, context);
    case 'unschedule': {
      const after: Job = { ...job, status: 'DRAFT', window: null, arrivalWindow: null, enRouteAt: null };
      return refusal('UNSCHEDULE', job, context) ?? outcome('UNSCHEDULED', after);
    }
    case 'start':
      return refusal('START', job, context) ?? outcome('STARTED', inProgress(job, command.at));
    case 'resume':
      return refusal('RESUME', job, context) ?? outcome('RESUMED', inProgress(job, command.at));
    case 'hold':
      return (
        refusal('HOLD', job, context) ?? reasoned(command.reason, (reason) => held(job, reason, command.lookAgainOn ?? null, command.at))
      );
    case 'complete':
      return refusal('COMPLETE', job, context) ?? complete(job, command, context);
    case 'cancel':
      return refusal('CANCEL', job, context) ?? reasoned(command.reason, (reason) => cancelled(job, reason, context.now));
    case 'reopen':
      return refusal('REOPEN', job, context) ?? outcome('REOPENED', { ...job, status: 'IN_PROGRESS', completedAt: null });
    case 'restore': {
      const after: Job = { ...job, status: 'DRAFT', window: null, arrivalWindow: null, cancelledAt: null, cancelReason: null };
      return refusal('RESTORE', job, context) ?? outcome('RESTORED', after);
    }
    case 'markEnRoute': {
      const refused = refusal('EN_ROUTE', job, context);
      if (refused) return refused;
      return job.enRouteAt ? 'nothing to change' : outcome('EN_ROUTE', { ...job, enRouteAt: command.at });
    }
    case 'clockIn':
      return clockIn(job, command, context);
    case 'clockOut':
      return clockOut(job, command, context);
    case 'correctTime':
      return correctTime(job, command, context);
    case 'update':
      return update(job, command, context);
    case 'addPhoto':
      return addPhoto(job, command, context);
    case 'removePhoto':
      return removePhoto(job, command, context);
    case 'setWorkOrder':
      return setWorkOrder(job, command, context);
    case 'addNote': {
      const { noteId, body, pinned, at } = command;
      if (isOffice(context.viewer) || isOfCrew(job, context.viewer)) {
        return { ...outcome('NOTE_ADDED', job), note: { id: noteId, body, pinned, at } };
      }
      return { code: 'FORBIDDEN', message: `Only the office and the crew write notes on ${job.number}.` };
    }
  }
}

function reasoned(reason: string, then: (reason: string) => Decision): Decision | Refusal {
  const words = reason.trim();
  return words === '' ? { code: 'REASON_REQUIRED', message: 'Say why: the reason goes into the history.' } : then(words);
}

/** The slot is free, but stays readable; the crew stays. */
function held(job: Job, reason: string, lookAgainOn: string | null, at: Date): Decision {
  return closingAll(
    outcome('HELD', { ...job, status: 'ON_HOLD', heldAt: at, holdReason: reason, lookAgainOn, enRouteAt: null }, reason),
    at,
  );
}

/** The job given up; undo of a creation is the same with a reason of its own. */
export function cancelled(job: Job, reason: string, at: Date): Decision {
  const after: Job = {
    ...job,
    status: 'CANCELLED',
    cancelledAt: at,
    cancelReason: reason,
    enRouteAt: null,
    holdReason: null,
    lookAgainOn: null,
    heldAt: null,
  };
  return closingAll(outcome('CANCELLED', after, reason), at);
}
