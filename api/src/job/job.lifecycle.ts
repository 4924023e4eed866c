import type { Permission } from '../kernel/authorization.js';
import type { ErrorCode } from '../kernel/domain-error.js';
import type { Job, JobStatus } from './job.js';

export const JOB_ACTIONS = [
  'SCHEDULE',
  'UNSCHEDULE',
  'RESCHEDULE',
  'REASSIGN',
  'START',
  'HOLD',
  'RESUME',
  'COMPLETE',
  'CANCEL',
  'REOPEN',
  'RESTORE',
  'EN_ROUTE',
  'CLOCK_IN',
  'CLOCK_OUT',
] as const;
export type JobAction = (typeof JOB_ACTIONS)[number];

/** Why not, in the shop's words, with details for programs. */
export interface Refusal {
  code: ErrorCode;
  message: string;
  /** What could be done instead, as a sentence for whoever has no buttons before them. */
  instead?: string;
  details?: Record<string, unknown>;
}

/** What the rules need to know of the person asking. */
export interface JobViewer {
  permissions: ReadonlySet<Permission>;
  technicianId: string | null;
}

/** All of a job that the rules look at. */
export type JobFacts = Pick<Job, 'number' | 'status' | 'crew' | 'clockedIn' | 'hasHours' | 'window'>;

type Guard = (job: JobFacts, now: Date, viewer: JobViewer) => Refusal | null;

interface Transition {
  /** The row of docs/spec.md. */
  row: number;
  action: JobAction;
  from: readonly JobStatus[];
  /** null: the status stays. */
  to: JobStatus | null;
  /** The office needs this permission. */
  office: Permission;
  /** A member of the job's crew may do it too. */
  crewMay: boolean;
  guards: readonly Guard[];
}

const needsCrew: Guard = (job) =>
  job.crew.length > 0 ? null : { code: 'NO_CREW', message: `${job.number} has no technician yet. Assign one first.` };

const noHours: Guard = (job) =>
  job.clockedIn.length === 0 && !job.hasHours
    ? null
    : {
        code: 'ILLEGAL_TRANSITION',
        message: `Hours are logged on ${job.number}, so it can't go back to unscheduled. Put it on hold instead.`,
      };

/** A job that was on hold when it came from a file may never have had a window. */
const needsWindow: Guard = (job) =>
  job.window !== null
    ? null
    : { code: 'ILLEGAL_TRANSITION', message: `${job.number} has no window, so there is no time to go on in. Reschedule it first.` };

const windowHasBegun: Guard = (job, now) =>
  job.window !== null && job.window.start.getTime() <= now.getTime()
    ? null
    : {
        code: 'ILLEGAL_TRANSITION',
        message: `${job.number} is planned for later, so it can't be completed yet. Start it or move it first.`,
      };

const inCrew: Guard = (job, _now, viewer) =>
  viewer.technicianId !== null && job.crew.includes(viewer.technicianId)
    ? null
    : {
        code: 'NOT_IN_CREW',
        message: `Only the crew of ${job.number} has a clock on it.`,
        details: { technicianId: viewer.technicianId },
      };

const clockRuns: Guard = (job, _now, viewer) =>
  viewer.technicianId !== null && job.clockedIn.includes(viewer.technicianId)
    ? null
    : { code: 'ILLEGAL_TRANSITION', message: `That clock is not running on ${job.number}.` };

const clockIsStill: Guard = (job, _now, viewer) =>
  viewer.technicianId === null || !job.clockedIn.includes(viewer.technicianId)
    ? null
    : { code: 'ALREADY_CLOCKED_IN', message: `That clock already runs on ${job.number}.` };

/** The table of docs/spec.md, read aloud. Rows 1 and 2 are creation; what is not here is ILLEGAL_TRANSITION. */
export const TRANSITIONS: readonly Transition[] = [
  { row: 3, action: 'SCHEDULE', from: ['DRAFT'], to: 'SCHEDULED', office: 'schedule:manage', crewMay: false, guards: [] },
  { row: 4, action: 'UNSCHEDULE', from: ['SCHEDULED'], to: 'DRAFT', office: 'schedule:manage', crewMay: false, guards: [noHours] },
  { row: 5, action: 'RESCHEDULE', from: ['SCHEDULED'], to: null, office: 'schedule:manage', crewMay: false, guards: [] },
  { row: 5, action: 'REASSIGN', from: ['SCHEDULED', 'IN_PROGRESS'], to: null, office: 'schedule:manage', crewMay: false, guards: [] },
  { row: 6, action: 'START', from: ['SCHEDULED'], to: 'IN_PROGRESS', office: 'jobs:manage', crewMay: true, guards: [needsCrew] },
  { row: 7, action: 'COMPLETE', from: ['IN_PROGRESS'], to: 'COMPLETED', office: 'jobs:manage', crewMay: true, guards: [] },
  {
    row: 8,
    action: 'COMPLETE',
    from: ['SCHEDULED'],
    to: 'COMPLETED',
    office: 'jobs:manage',
    crewMay: false,
    guards: [needsCrew, windowHasBegun],
  },
  { row: 9, action: 'HOLD', from: ['IN_PROGRESS', 'SCHEDULED'], to: 'ON_HOLD', office: 'jobs:manage', crewMay: true, guards: [] },
  { row: 10, action: 'RESCHEDULE', from: ['ON_HOLD'], to: 'SCHEDULED', office: 'schedule:manage', crewMay: false, guards: [] },
  {
    row: 11,
    action: 'RESUME',
    from: ['ON_HOLD'],
    to: 'IN_PROGRESS',
    office: 'jobs:manage',
    crewMay: true,
    guards: [needsCrew, needsWindow],
  },
  {
    row: 12,
    action: 'CANCEL',
    from: ['DRAFT', 'SCHEDULED', 'ON_HOLD'],
    to: 'CANCELLED',
    office: 'jobs:manage',
    crewMay: false,
    guards: [],
  },
  { row: 13, action: 'CANCEL', from: ['IN_PROGRESS'], to: 'CANCELLED', office: 'jobs:override', crewMay: false, guards: [] },
  { row: 14, action: 'REOPEN', from: ['COMPLETED'], to: 'IN_PROGRESS', office: 'jobs:manage', crewMay: false, guards: [] },
  { row: 15, action: 'RESTORE', from: ['CANCELLED'], to: 'DRAFT', office: 'jobs:override', crewMay: false, guards: [] },
  { row: 16, action: 'EN_ROUTE', from: ['SCHEDULED'], to: null, office: 'jobs:manage', crewMay: true, guards: [needsCrew] },
  // Clocks stand beside the status; the first one starts or resumes the work (rows 6 and 11).
  {
    row: 6,
    action: 'CLOCK_IN',
    from: ['SCHEDULED'],
    to: 'IN_PROGRESS',
    office: 'timesheets:manage',
    crewMay: true,
    guards: [inCrew, clockIsStill],
  },
  {
    row: 11,
    action: 'CLOCK_IN',
    from: ['ON_HOLD'],
    to: 'IN_PROGRESS',
    office: 'timesheets:manage',
    crewMay: true,
    guards: [inCrew, clockIsStill, needsWindow],
  },
  {
    row: 17,
    action: 'CLOCK_IN',
    from: ['IN_PROGRESS'],
    to: null,
    office: 'timesheets:manage',
    crewMay: true,
    guards: [inCrew, clockIsStill],
  },
  {
    row: 18,
    action: 'CLOCK_OUT',
    from: ['IN_PROGRESS'],
    to: null,
    office: 'timesheets:manage',
    crewMay: true,
    guards: [inCrew, clockRuns],
  },
];

const ACTION_WORDS: Record<JobAction, string> = {
  SCHEDULE: 'schedule it',
  UNSCHEDULE: 'unschedule it',
  RESCHEDULE: 'reschedule it',
  REASSIGN: 'reassign it',
  START: 'start it',
  HOLD: 'put it on hold',
  RESUME: 'resume it',
  COMPLETE: 'complete it',
  CANCEL: 'cancel it',
  REOPEN: 'reopen it',
  RESTORE: 'restore it',
  EN_ROUTE: 'be on the way',
  CLOCK_IN: 'clock in',
  CLOCK_OUT: 'clock out',
};

export const STATUS_WORDS: Record<JobStatus, string> = {
  DRAFT: 'unscheduled',
  SCHEDULED: 'scheduled',
  IN_PROGRESS: 'in progress',
  ON_HOLD: 'on hold',
  COMPLETED: 'completed',
  CANCELLED: 'cancelled',
};

/** The transition that this action would be now, or why there is none. Guards that need input (a window, a reason) are the command's. */
export function judge(action: JobAction, job: JobFacts, now: Date, viewer: JobViewer): Transition | Refusal {
  const row = TRANSITIONS.find((transition) => transition.action === action && transition.from.includes(job.status));
  if (!row) {
    if (!TRANSITIONS.some((transition) => transition.action === action && mayDo(transition, job, viewer))) return forbidden(action, job);
    return notNow(action, job, now, viewer);
  }
  if (!mayDo(row, job, viewer)) return forbidden(action, job);
  for (const guard of row.guards) {
    const refusal = guard(job, now, viewer);
    if (refusal) return refusal.code === 'ILLEGAL_TRANSITION' ? illegal(refusal.message, action, job, now, viewer) : refusal;
  }
  return row;
}

export function isRefusal(verdict: object): verdict is Refusal {
  return 'code' in verdict;
}

export interface ActionAvailability {
  action: JobAction;
  available: boolean;
  code: ErrorCode | null;
  message: string | null;
}

/** Every action with whether it is possible now, and why not. */
export function availableActions(job: JobFacts, now: Date, viewer: JobViewer): ActionAvailability[] {
  return JOB_ACTIONS.map((action) => {
    const verdict = judge(action, job, now, viewer);
    return isRefusal(verdict)
      ? { action, available: false, code: verdict.code, message: verdict.message }
      : { action, available: true, code: null, message: null };
  });
}

export type JobHandle = 'START' | 'END' | 'TECHNICIAN';

/** What a drag on the board may change: moveJob schedules a draft, reschedules, or moves the end and the crew of work in progress. */
export function handlesOf(status: JobStatus, viewer: JobViewer): JobHandle[] {
  if (!viewer.permissions.has('schedule:manage')) return [];
  if (status === 'DRAFT' || status === 'SCHEDULED' || status === 'ON_HOLD') return ['START', 'END', 'TECHNICIAN'];
  return status === 'IN_PROGRESS' ? ['END', 'TECHNICIAN'] : [];
}

export function isOffice(viewer: JobViewer): boolean {
  return viewer.permissions.has('jobs:read');
}

function mayDo(transition: Transition, job: JobFacts, viewer: JobViewer): boolean {
  if (viewer.permissions.has(transition.office)) return true;
  return (
    transition.crewMay && viewer.permissions.has('jobs:work') && viewer.technicianId !== null && job.crew.includes(viewer.technicianId)
  );
}

function possibleActions(job: JobFacts, now: Date, viewer: JobViewer, except: JobAction): JobAction[] {
  return JOB_ACTIONS.filter((action) => {
    const row = TRANSITIONS.find((transition) => transition.action === action && transition.from.includes(job.status));
    return action !== except && row && mayDo(row, job, viewer) && row.guards.every((guard) => guard(job, now, viewer) === null);
  });
}

function forbidden(action: JobAction, job: JobFacts): Refusal {
  return { code: 'FORBIDDEN', message: `You may not ${ACTION_WORDS[action]} (${job.number}). Ask a dispatcher or manager.` };
}

function notNow(action: JobAction, job: JobFacts, now: Date, viewer: JobViewer): Refusal {
  if ((action === 'CLOCK_IN' || action === 'CLOCK_OUT') && ['DRAFT', 'COMPLETED', 'CANCELLED'].includes(job.status)) {
    return {
      code: 'JOB_NOT_OPEN',
      message: `${job.number} is ${STATUS_WORDS[job.status]}: no clock runs on it.`,
      details: { status: job.status },
    };
  }
  const refusal = illegal(`${job.number} is ${STATUS_WORDS[job.status]}, so you can't ${ACTION_WORDS[action]}.`, action, job, now, viewer);
  const possible = refusal.details!.possible as JobAction[];
  if (possible.length === 0) return refusal;
  return { ...refusal, instead: `Possible now: ${possible.map((one) => ACTION_WORDS[one]).join(', ')}.` };
}

/** ILLEGAL_TRANSITION with what this viewer could do instead. */
export function illegal(message: string, action: JobAction, job: JobFacts, now: Date, viewer: JobViewer): Refusal {
  return { code: 'ILLEGAL_TRANSITION', message, details: { status: job.status, possible: possibleActions(job, now, viewer, action) } };
}
