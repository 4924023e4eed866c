import { DomainError } from '../kernel/domain-error.js';
import { sameWindow, type TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { sameCrew } from './crew.rules.js';
import type { Decision } from './decision.rules.js';
import { scheduleConflict } from './job.errors.js';
import { holdsSlot, type Job } from './job.js';
import type { SlotLook } from './job-look.repository.js';
import { findClashes, lockTechnicians, type LockedTechnician } from './job-slot.repository.js';

/** What has to be seen before a job's slots can be judged: whose rows, and in which window; nobody where nothing is to be judged. */
export interface LookNeeded {
  crew: readonly string[];
  window: TimeWindow | null;
}

export function lookNeeded(before: Job | null, job: Job): LookNeeded {
  if (!holdsSlot(job.status) || job.window === null) return { crew: joiningOf(before, job), window: null };
  if (job.crew.length === 0 || (isSameSlot(before, job) && sameCrew(before!.crew, job.crew))) return { crew: [], window: null };
  return { crew: job.crew, window: job.window };
}

/**
 * The job with its slots decided afresh: who must be free is, or is doubled on purpose; who comes back to a slot that was taken meanwhile
 * is doubled silently (start, resume, reopen and clock-in are never refused for that); who stays in the same slot keeps it, and is doubled
 * no longer where the clash has gone. `seen` is what `lookNeeded` asked for, seen under the technicians' locks.
 * @throws {DomainError} SCHEDULE_CONFLICT with the clashes; NOT_FOUND or BAD_INPUT for who can't join
 */
export function settleSlots(
  before: Job | null,
  { job, mustBeFree }: Pick<Decision, 'job' | 'mustBeFree'>,
  allowOverlap: boolean,
  nameOf: (id: string) => string,
  { technicians, clashes }: Pick<SlotLook, 'technicians' | 'clashes'>,
): Job {
  requireActive(technicians, joiningOf(before, job));
  if (!holdsSlot(job.status) || job.window === null || job.crew.length === 0) return { ...job, overlapCrew: [] };
  const isSame = isSameSlot(before, job);
  if (isSame && sameCrew(before!.crew, job.crew)) return job;

  const stays = (id: string): boolean => isSame && before!.crew.includes(id);
  const inTheWay = clashes.filter(({ technicianId }) => mustBeFree.includes(technicianId) && !stays(technicianId));
  if (inTheWay.length > 0 && !allowOverlap) throw scheduleConflict(inTheWay, nameOf);
  const clashing = new Set(clashes.map((clash) => clash.technicianId));
  return { ...job, overlapCrew: job.crew.filter((id) => clashing.has(id) && (!stays(id) || before!.overlapCrew.includes(id))) };
}

/**
 * Looks and settles. Call it when the job's row is locked: technicians come after jobs. `ahead` is what was seen with that lock; it is
 * looked again where that was about another window or other people.
 * @throws {DomainError} as settleSlots
 */
export async function judgeSlots(
  tx: Queryable,
  workspaceId: string,
  before: Job | null,
  decision: Pick<Decision, 'job' | 'mustBeFree'>,
  allowOverlap: boolean,
  nameOf: (id: string) => string,
  ahead: SlotLook | null = null,
): Promise<Job> {
  const { crew, window } = lookNeeded(before, decision.job);
  const settle = (seen: Pick<SlotLook, 'technicians' | 'clashes'>): Job => settleSlots(before, decision, allowOverlap, nameOf, seen);
  if (crew.length === 0) return settle({ technicians: [], clashes: [] });
  if (window === null) return settle({ technicians: await lockTechnicians(tx, workspaceId, crew), clashes: [] });
  return settle(ahead && covers(ahead, crew, window) ? ahead : await look(tx, workspaceId, decision.job.id, crew, window));
}

function joiningOf(before: Job | null, job: Job): string[] {
  return job.crew.filter((id) => !before?.crew.includes(id));
}

function isSameSlot(before: Job | null, job: Job): boolean {
  return before !== null && holdsSlot(before.status) && sameWindow(before.window, job.window);
}

/** Whoever does not exist is not there under a lock either: looking again finds nobody, and says so. */
function covers({ window, technicians }: SlotLook, crew: readonly string[], wanted: TimeWindow): boolean {
  return sameWindow(window, wanted) && crew.every((id) => technicians.some((one) => one.id === id));
}

/** One round trip; each is a statement of its own, so the looking sees what was committed before the lock was had. */
async function look(tx: Queryable, workspaceId: string, jobId: string, crew: readonly string[], window: TimeWindow): Promise<SlotLook> {
  const [technicians, clashes] = await Promise.all([
    lockTechnicians(tx, workspaceId, crew),
    findClashes(tx, workspaceId, jobId, crew, window),
  ]);
  return { window, technicians, clashes };
}

function requireActive(locked: readonly LockedTechnician[], joining: readonly string[]): void {
  for (const id of joining) {
    const technician = locked.find((one) => one.id === id);
    if (!technician) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId: id });
    if (!technician.active) {
      throw new DomainError('BAD_INPUT', `${technician.name} does not work here any more. Choose somebody else.`, { technicianId: id });
    }
  }
}
