import type { Job, JobLineItem } from './job.js';
import type { JobEventKind } from './job.events.js';
import { isRefusal, judge, type JobAction, type JobViewer, type Refusal } from './job.lifecycle.js';
import type { WorkOrder } from './work-order.js';

export interface JobContext {
  now: Date;
  viewer: JobViewer;
  /** Names of the technicians concerned, for messages. */
  nameOf: (technicianId: string) => string;
  /** The line items as they are; read only where a command edits them. */
  lineItems?: readonly JobLineItem[];
  /** The photo that a command takes away. */
  photo?: { caption: string | null; authorName: string; isOwn: boolean } | null;
  /** As it stands; read only where a command edits it. */
  workOrder?: WorkOrder;
  /** The clock that a command corrects. */
  timeEntry?: { id: string; technicianId: string; clockedInAt: Date; clockedOutAt: Date | null } | null;
}

/** From when to when a clock ran; null while it runs. */
export interface ClockTimes {
  in: Date;
  out: Date | null;
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
  attach?: { uploadId: string; caption: string | null; at: Date };
  detach?: { photoId: string; caption: string | null };
  workOrder?: { from: WorkOrder; to: WorkOrder };
  correctClock?: { id: string; technicianId: string; from: ClockTimes; to: ClockTimes };
}

export type Verdict = Decision | Refusal | 'nothing to change';

export function outcome(kind: JobEventKind, job: Job, reason: string | null = null): Decision {
  return { kind, job, reason, mustBeFree: [], closeClocks: [], openClock: null, lineItems: null, note: null };
}

/** The refusal of the table, if it refuses. */
export function refusal(action: JobAction, job: Job, context: JobContext): Refusal | null {
  const verdict = judge(action, job, context.now, context.viewer);
  return isRefusal(verdict) ? verdict : null;
}

export function isOfCrew(job: Job, viewer: JobViewer): boolean {
  return viewer.technicianId !== null && job.crew.includes(viewer.technicianId);
}

/** The decision with these clocks stopped by the job's change, not by their technicians. */
export function closing(decision: Decision, technicianIds: readonly string[], at: Date): Decision {
  if (technicianIds.length === 0) return decision;
  return {
    ...decision,
    job: { ...decision.job, clockedIn: decision.job.clockedIn.filter((id) => !technicianIds.includes(id)) },
    closeClocks: technicianIds.map((technicianId) => ({ technicianId, at, auto: true })),
  };
}

export function closingAll(decision: Decision, at: Date): Decision {
  return closing(decision, decision.job.clockedIn, at);
}
