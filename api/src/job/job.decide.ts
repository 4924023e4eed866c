import type { TimeWindow } from '../kernel/time-window.js';
import { sameWindow } from '../kernel/time-window.js';
import { holdsSlot, type Job, type JobLineItem, type JobStatus } from './job.js';
import type { JobCommand } from './job.command.js';
import type { JobEventKind } from './job.events.js';
import { isOffice, isRefusal, judge, STATUS_WORDS, type JobAction, type JobViewer, type Refusal } from './job.lifecycle.js';

export interface JobContext {
  now: Date;
  viewer: JobViewer;
  /** Names of the technicians concerned, for messages. */
  nameOf: (technicianId: string) => string;
  /** The line items as they are; read only where a technician edits them. */
  lineItems?: readonly JobLineItem[];
}

/** What comes of a command: the job after (its slots not yet judged), and what is written beside it. */
export interface Decision {
  kind: JobEventKind;
  job: Job;
  reason: string | null;
  /** Members whose slot must be free, or knowingly doubled. Everyone else keeps or yields theirs. */
  mustBeFree: readonly string[];
  closeClocks: readonly { technicianId: string; at: Date; auto: boolean }[];
  openClock: { technicianId: string; at: Date } | null;
  lineItems: readonly JobLineItem[] | null;
  note: { id: string; body: string; pinned: boolean; at: Date } | null;
}

export type Verdict = Decision | Refusal | 'nothing to change';

/** The rules of docs/spec.md: no clock, no database, no randomness. */
export function decideJob(job: Job, command: JobCommand, context: JobContext): Verdict {
  switch (command.type) {
    case 'schedule':
      return allowed('SCHEDULE', job, context) ?? planned(job, 'SCHEDULED', command, replaceLead(job, command.technicianId), context);
    case 'reschedule':
      return allowed('RESCHEDULE', job, context) ?? planned(job, 'RESCHEDULED', command, job.crew, context);
    case 'move':
      return move(job, command, context);
    case 'reassign':
      return allowed('REASSIGN', job, context) ?? recrewed(job, 'REASSIGNED', replaceLead(job, command.technicianId), context);
    case 'addCrewMember':
      return allowed('REASSIGN', job, context) ?? recrewed(job, 'CREW_CHANGED', withMember(job, command), context);
    case 'removeCrewMember':
      return allowed('REASSIGN', job, context) ?? withoutMember(job, command.technicianId, context);
    case 'unschedule':
      return (
        allowed('UNSCHEDULE', job, context) ??
        outcome('UNSCHEDULED', { ...job, status: 'DRAFT', window: null, arrivalWindow: null, overlapCrew: [], enRouteAt: null })
      );
    case 'start':
      return allowed('START', job, context) ?? outcome('STARTED', inProgress(job, command.at));
    case 'resume':
      return allowed('RESUME', job, context) ?? outcome('RESUMED', inProgress(job, command.at));
    case 'hold':
      return (
        allowed('HOLD', job, context) ??
        reasoned(command.reason, (reason) =>
          closingAll(
            outcome('HELD', { ...job, status: 'ON_HOLD', heldAt: command.at, holdReason: reason, enRouteAt: null }, reason),
            command.at,
          ),
        )
      );
    case 'complete':
      return allowed('COMPLETE', job, context) ?? complete(job, command, context);
    case 'cancel':
      return (
        allowed('CANCEL', job, context) ??
        reasoned(command.reason, (reason) =>
          closingAll(
            outcome('CANCELLED', { ...job, status: 'CANCELLED', cancelledAt: context.now, cancelReason: reason, enRouteAt: null }, reason),
            context.now,
          ),
        )
      );
    case 'reopen':
      return allowed('REOPEN', job, context) ?? outcome('REOPENED', { ...job, status: 'IN_PROGRESS', completedAt: null });
    case 'restore':
      return (
        allowed('RESTORE', job, context) ??
        outcome('RESTORED', {
          ...job,
          status: 'DRAFT',
          window: null,
          arrivalWindow: null,
          cancelledAt: null,
          cancelReason: null,
          holdReason: null,
          heldAt: null,
        })
      );
    case 'markEnRoute':
      return (
        allowed('EN_ROUTE', job, context) ?? (job.enRouteAt ? 'nothing to change' : outcome('EN_ROUTE', { ...job, enRouteAt: command.at }))
      );
    case 'clockIn':
      return clockIn(job, command, context);
    case 'clockOut':
      return clockOut(job, command, context);
    case 'update':
      return update(job, command, context);
    case 'addNote':
      return isOffice(context.viewer) || isOfCrew(job, context.viewer)
        ? { ...outcome('NOTE_ADDED', job), note: { id: command.noteId, body: command.body, pinned: command.pinned, at: command.at } }
        : { code: 'FORBIDDEN', message: `Only the office and the crew write notes on ${job.number}.` };
  }
}

function outcome(kind: JobEventKind, job: Job, reason: string | null = null): Decision {
  return { kind, job, reason, mustBeFree: [], closeClocks: [], openClock: null, lineItems: null, note: null };
}

function allowed(action: JobAction, job: Job, context: JobContext): Refusal | null {
  const verdict = judge(action, job, context.now, context.viewer);
  return isRefusal(verdict) ? verdict : null;
}

function isOfCrew(job: Job, viewer: JobViewer): boolean {
  return viewer.technicianId !== null && job.crew.includes(viewer.technicianId);
}

function reasoned(reason: string, then: (reason: string) => Decision): Decision | Refusal {
  const words = reason.trim();
  return words === '' ? { code: 'REASON_REQUIRED', message: 'Say why: the reason goes into the history.' } : then(words);
}

/** One drag: schedule on a draft, reschedule on scheduled and on-hold jobs, end and crew on work in progress. */
function move(job: Job, command: Extract<JobCommand, { type: 'move' }>, context: JobContext): Verdict {
  const leaving = command.fromTechnicianId ?? job.crew[0];
  if (command.technicianId !== undefined && command.fromTechnicianId !== undefined && !job.crew.includes(command.fromTechnicianId)) {
    return {
      code: 'NOT_IN_CREW',
      message: `${context.nameOf(command.fromTechnicianId)} is not on ${job.number} any more. Look at the job again.`,
      details: { technicianId: command.fromTechnicianId },
    };
  }
  const crew = command.technicianId === undefined ? job.crew : replaced(job.crew, leaving, command.technicianId);
  const moved = !sameWindow(job.window, command.window);
  if (job.status === 'IN_PROGRESS') {
    const refusal = allowed('REASSIGN', job, context);
    if (refusal) return refusal;
    if (job.window && job.window.start.getTime() !== command.window.start.getTime()) {
      return {
        code: 'ILLEGAL_TRANSITION',
        message: `Work on ${job.number} has begun, so its start is fixed. Its end and its technician can change.`,
        details: { status: job.status, possible: ['REASSIGN'] },
      };
    }
    return planned(job, moved ? 'RESCHEDULED' : 'REASSIGNED', command, crew, context);
  }
  const action = job.status === 'DRAFT' ? 'SCHEDULE' : 'RESCHEDULE';
  const kind = job.status === 'DRAFT' ? 'SCHEDULED' : moved || job.status === 'ON_HOLD' ? 'RESCHEDULED' : 'REASSIGNED';
  return allowed(action, job, context) ?? planned(job, kind, command, crew, context);
}

/** The job with this window and crew; a hold ends by it. */
function planned(
  job: Job,
  kind: JobEventKind,
  { window, arrivalWindow }: { window: TimeWindow; arrivalWindow?: TimeWindow | undefined },
  crew: string[],
  context: JobContext,
): Verdict {
  const status: JobStatus = job.status === 'IN_PROGRESS' ? 'IN_PROGRESS' : 'SCHEDULED';
  const arrival = arrivalWindow ?? job.arrivalWindow;
  const windowMoves = !sameWindow(job.window, window);
  const crewMoves = !sameCrew(job.crew, crew);
  if (status === job.status && !windowMoves && !crewMoves && sameWindow(job.arrivalWindow, arrival)) return 'nothing to change';
  if (status === 'IN_PROGRESS' && crew.length === 0) return leavesNobody(job);
  const after: Job = {
    ...job,
    status,
    window,
    arrivalWindow: arrival,
    crew,
    holdReason: null,
    heldAt: null,
    enRouteAt: sameCrew(job.crew, crew) ? job.enRouteAt : null,
  };
  const afresh = windowMoves || !holdsSlot(job.status) ? crew : crew.filter((id) => !job.crew.includes(id));
  return { ...leaversClockedOut(job, outcome(kind, after), context.now), mustBeFree: afresh };
}

function recrewed(job: Job, kind: JobEventKind, crew: string[], context: JobContext): Verdict {
  if (sameCrew(job.crew, crew)) return 'nothing to change';
  if (job.status === 'IN_PROGRESS' && crew.length === 0) return leavesNobody(job);
  const gone = job.crew.some((id) => !crew.includes(id));
  const after: Job = { ...job, crew, enRouteAt: gone ? null : job.enRouteAt };
  return { ...leaversClockedOut(job, outcome(kind, after), context.now), mustBeFree: crew.filter((id) => !job.crew.includes(id)) };
}

function leavesNobody(job: Job): Refusal {
  return { code: 'NO_CREW', message: `Work on ${job.number} is under way: give it to another technician instead of nobody.` };
}

function replaceLead(job: Job, technicianId: string | null | undefined): string[] {
  return technicianId === undefined ? job.crew : replaced(job.crew, job.crew[0], technicianId);
}

/** Only the member who leaves is replaced, in their place; null empties the crew. */
function replaced(crew: readonly string[], leaving: string | undefined, technicianId: string | null): string[] {
  if (technicianId === null) return [];
  if (leaving === undefined) return [technicianId];
  if (leaving !== technicianId && crew.includes(technicianId)) {
    const rest = crew.filter((id) => id !== leaving);
    return crew[0] === leaving ? [technicianId, ...rest.filter((id) => id !== technicianId)] : rest;
  }
  return crew.map((id) => (id === leaving ? technicianId : id));
}

function withMember(job: Job, { technicianId, isLead }: { technicianId: string; isLead?: boolean | undefined }): string[] {
  const others = job.crew.filter((id) => id !== technicianId);
  if (isLead) return [technicianId, ...others];
  return job.crew.includes(technicianId) ? job.crew : [...job.crew, technicianId];
}

function withoutMember(job: Job, technicianId: string, context: JobContext): Verdict {
  if (!job.crew.includes(technicianId)) {
    return { code: 'NOT_IN_CREW', message: `${context.nameOf(technicianId)} is not on ${job.number}.`, details: { technicianId } };
  }
  return recrewed(
    job,
    'CREW_CHANGED',
    job.crew.filter((id) => id !== technicianId),
    context,
  );
}

function sameCrew(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function leaversClockedOut(before: Job, decision: Decision, at: Date): Decision {
  const leavers = before.clockedIn.filter((id) => !decision.job.crew.includes(id));
  return leavers.length === 0 ? decision : closing(decision, leavers, at);
}

function closingAll(decision: Decision, at: Date): Decision {
  return closing(decision, decision.job.clockedIn, at);
}

function closing(decision: Decision, technicianIds: readonly string[], at: Date): Decision {
  return {
    ...decision,
    job: { ...decision.job, clockedIn: decision.job.clockedIn.filter((id) => !technicianIds.includes(id)) },
    closeClocks: technicianIds.map((technicianId) => ({ technicianId, at, auto: true })),
  };
}

function inProgress(job: Job, at: Date): Job {
  return { ...job, status: 'IN_PROGRESS', startedAt: job.startedAt ?? at, enRouteAt: null, holdReason: null, heldAt: null };
}

function complete(job: Job, command: Extract<JobCommand, { type: 'complete' }>, context: JobContext): Verdict {
  const others = job.clockedIn.filter((id) => id !== context.viewer.technicianId);
  if (others.length > 0 && !command.closeOpenClocks) {
    const names = others.map(context.nameOf);
    return {
      code: 'OTHERS_CLOCKED_IN',
      message: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} still clocked in on ${job.number}. Complete it and close their clocks?`,
      details: { technicians: others.map((id) => ({ id, name: context.nameOf(id) })) },
    };
  }
  const after: Job = { ...job, status: 'COMPLETED', completedAt: command.at, enRouteAt: null };
  return closingAll(outcome('COMPLETED', after), command.at);
}

/** The viewer as the technician whose clock it is; only the office may touch another's. */
function clockViewer(job: Job, technicianId: string, context: JobContext): JobViewer | Refusal {
  const { viewer } = context;
  if (technicianId !== viewer.technicianId && !viewer.permissions.has('timesheets:manage')) {
    return { code: 'FORBIDDEN', message: `Only the office changes another technician's clock on ${job.number}.` };
  }
  return { permissions: viewer.permissions, technicianId };
}

function clockIn(job: Job, { technicianId, at }: Extract<JobCommand, { type: 'clockIn' }>, context: JobContext): Verdict {
  const viewer = clockViewer(job, technicianId, context);
  if (isRefusal(viewer)) return viewer;
  if (job.status === 'IN_PROGRESS' && job.clockedIn.includes(technicianId)) return 'nothing to change';
  const refusal = allowed('CLOCK_IN', job, { ...context, viewer });
  if (refusal) return refusal;
  const kind: JobEventKind = job.status === 'SCHEDULED' ? 'STARTED' : job.status === 'ON_HOLD' ? 'RESUMED' : 'CLOCKED_IN';
  const after: Job = { ...inProgress(job, at), clockedIn: [...job.clockedIn, technicianId], hasHours: true };
  return { ...outcome(kind, after), openClock: { technicianId, at } };
}

function clockOut(job: Job, { technicianId, at }: Extract<JobCommand, { type: 'clockOut' }>, context: JobContext): Verdict {
  const viewer = clockViewer(job, technicianId, context);
  if (isRefusal(viewer)) return viewer;
  const refusal = allowed('CLOCK_OUT', job, { ...context, viewer });
  if (refusal) return refusal;
  const after: Job = { ...job, clockedIn: job.clockedIn.filter((id) => id !== technicianId) };
  return { ...outcome('CLOCKED_OUT', after), closeClocks: [{ technicianId, at, auto: false }] };
}

function update(job: Job, command: Extract<JobCommand, { type: 'update' }>, context: JobContext): Verdict {
  if (!context.viewer.permissions.has('jobs:manage')) {
    const refusal = crewAddsOnly(job, command, context);
    if (refusal) return refusal;
  }
  const lineItems = command.lineItems && !sameLines(command.lineItems, context.lineItems ?? []) ? command.lineItems : null;
  const after: Job = { ...job, priority: command.priority ?? job.priority, address: command.address ?? job.address };
  if (command.title !== undefined) after.titleTyped = command.title.trim() !== '';
  if (lineItems) {
    after.totalCents = lineItems.reduce((sum, line) => sum + line.totalCents, 0);
    after.lineItemCount = lineItems.length;
  }
  const lines = lineItems ?? context.lineItems ?? [];
  if (command.title !== undefined && after.titleTyped) after.title = command.title.trim();
  else if (!after.titleTyped) after.title = titleFrom(lines);
  const unchanged =
    after.title === job.title &&
    after.titleTyped === job.titleTyped &&
    after.priority === job.priority &&
    sameAddress(after.address, job.address) &&
    lineItems === null;
  return unchanged ? 'nothing to change' : { ...outcome('UPDATED', after), lineItems };
}

/** A technician adds line items on their own job; what is there stays, and nothing else is theirs to edit. */
function crewAddsOnly(job: Job, command: Extract<JobCommand, { type: 'update' }>, context: JobContext): Refusal | null {
  const refusal: Refusal = { code: 'FORBIDDEN', message: `You may add line items to ${job.number}; the office changes the rest.` };
  if (!isOfCrew(job, context.viewer) || command.title !== undefined || command.priority !== undefined || command.address !== undefined)
    return refusal;
  const added = [...(command.lineItems ?? [])];
  for (const line of context.lineItems ?? []) {
    const index = added.findIndex((one) => sameLine(one, line));
    if (index < 0) return refusal;
    added.splice(index, 1);
  }
  return null;
}

/** Until somebody types a title it is the first line item's name. */
export function titleFrom(lines: readonly Pick<JobLineItem, 'name'>[]): string {
  return lines[0]?.name ?? 'Service call';
}

function sameLines(a: readonly JobLineItem[], b: readonly JobLineItem[]): boolean {
  return a.length === b.length && a.every((line, index) => sameLine(line, b[index]!));
}

function sameLine(a: JobLineItem, b: JobLineItem): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.quantity === b.quantity &&
    a.unitPriceCents === b.unitPriceCents &&
    a.priceBookItemId === b.priceBookItemId
  );
}

function sameAddress(a: Job['address'], b: Job['address']): boolean {
  return (Object.keys(a) as (keyof Job['address'])[]).every((key) => key === 'id' || a[key] === b[key]);
}

/** "JOB-2046 is completed": for messages about a job somebody else has changed. */
export function statusSentence(job: Pick<Job, 'number' | 'status'>): string {
  return `${job.number} is ${STATUS_WORDS[job.status]}`;
}
