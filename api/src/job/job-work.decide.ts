import { closingAll, outcome, refusal, type JobContext, type Verdict } from './decision.rules.js';
import type { Job } from './job.js';
import type { JobCommand } from './job.command.js';
import type { JobEventKind } from './job.events.js';
import { isRefusal, type JobViewer, type Refusal } from './job.lifecycle.js';

/** Work begins or goes on: nobody is on the way any more, and a hold is over. */
export function inProgress(job: Job, at: Date): Job {
  return {
    ...job,
    status: 'IN_PROGRESS',
    startedAt: job.startedAt ?? at,
    enRouteAt: null,
    holdReason: null,
    lookAgainOn: null,
    heldAt: null,
  };
}

/** One's own clock stops with the job; those of others only where that is said. */
export function complete(job: Job, command: Extract<JobCommand, { type: 'complete' }>, context: JobContext): Verdict {
  const others = job.clockedIn.filter((id) => id !== context.viewer.technicianId);
  if (others.length > 0 && !command.closeOpenClocks) {
    const technicians = others.map((id) => ({ id, name: context.nameOf(id) }));
    const names = technicians.map(({ name }) => name).join(' and ');
    return {
      code: 'OTHERS_CLOCKED_IN',
      message: `${names} ${others.length === 1 ? 'is' : 'are'} still clocked in on ${job.number}. Complete it and close their clocks?`,
      details: { technicians },
    };
  }
  return closingAll(outcome('COMPLETED', { ...job, status: 'COMPLETED', completedAt: command.at, enRouteAt: null }), command.at);
}

export function clockIn(job: Job, { technicianId, at }: Extract<JobCommand, { type: 'clockIn' }>, context: JobContext): Verdict {
  const viewer = clockViewer(job, technicianId, context);
  if (isRefusal(viewer)) return viewer;
  if (job.status === 'IN_PROGRESS' && job.clockedIn.includes(technicianId)) return 'nothing to change';
  const refused = refusal('CLOCK_IN', job, { ...context, viewer });
  if (refused) return refused;
  const kind: JobEventKind = job.status === 'SCHEDULED' ? 'STARTED' : job.status === 'ON_HOLD' ? 'RESUMED' : 'CLOCKED_IN';
  const after: Job = { ...inProgress(job, at), clockedIn: [...job.clockedIn, technicianId], hasHours: true };
  return { ...outcome(kind, after), openClock: { technicianId, at } };
}

export function clockOut(job: Job, { technicianId, at }: Extract<JobCommand, { type: 'clockOut' }>, context: JobContext): Verdict {
  const viewer = clockViewer(job, technicianId, context);
  if (isRefusal(viewer)) return viewer;
  const refused = refusal('CLOCK_OUT', job, { ...context, viewer });
  if (refused) return refused;
  const after: Job = { ...job, clockedIn: job.clockedIn.filter((id) => id !== technicianId) };
  return { ...outcome('CLOCKED_OUT', after), closeClocks: [{ technicianId, at, auto: false }] };
}

/** The viewer as the technician whose clock it is; only the office may touch another's. */
function clockViewer(job: Job, technicianId: string, { viewer }: JobContext): JobViewer | Refusal {
  if (technicianId !== viewer.technicianId && !viewer.permissions.has('timesheets:manage')) {
    return { code: 'FORBIDDEN', message: `Only the office changes another technician's clock on ${job.number}.` };
  }
  return { permissions: viewer.permissions, technicianId };
}
