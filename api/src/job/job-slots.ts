import { DomainError } from '../kernel/domain-error.js';
import { sameWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { sameCrew } from './crew.rules.js';
import type { Decision } from './decision.rules.js';
import { scheduleConflict } from './job.errors.js';
import { holdsSlot, type Job } from './job.js';
import { findClashes, lockTechnicians, type LockedTechnician } from './job-slot.repository.js';

/**
 * The job with its slots decided afresh: who must be free is, or is doubled on purpose; who comes back to a slot that was taken meanwhile
 * is doubled silently (start, resume, reopen and clock-in are never refused for that); who stays in the same slot keeps it, and is doubled
 * no longer where the clash has gone. Call it when the job's row is locked: technicians come after jobs.
 * @throws {DomainError} SCHEDULE_CONFLICT with the clashes; NOT_FOUND or BAD_INPUT for who can't join
 */
export async function judgeSlots(
  tx: Queryable,
  workspaceId: string,
  before: Job | null,
  { job, mustBeFree }: Pick<Decision, 'job' | 'mustBeFree'>,
  allowOverlap: boolean,
  nameOf: (id: string) => string,
): Promise<Job> {
  const joining = job.crew.filter((id) => !before?.crew.includes(id));
  if (!holdsSlot(job.status) || job.window === null) {
    if (joining.length > 0) requireActive(await lockTechnicians(tx, workspaceId, joining), joining);
    return { ...job, overlapCrew: [] };
  }
  const isSameSlot = before !== null && holdsSlot(before.status) && sameWindow(before.window, job.window);
  if (isSameSlot && sameCrew(before.crew, job.crew)) return job;
  if (job.crew.length === 0) return { ...job, overlapCrew: [] };

  const stays = (id: string): boolean => isSameSlot && before.crew.includes(id);
  // One round trip; each is a statement of its own, so the looking sees what was committed before the lock was had.
  const [locked, clashes] = await Promise.all([
    lockTechnicians(tx, workspaceId, job.crew),
    findClashes(tx, workspaceId, job.id, job.crew, job.window),
  ]);
  requireActive(locked, joining);
  const inTheWay = clashes.filter(({ technicianId }) => mustBeFree.includes(technicianId) && !stays(technicianId));
  if (inTheWay.length > 0 && !allowOverlap) throw scheduleConflict(inTheWay, nameOf);
  const clashing = new Set(clashes.map((clash) => clash.technicianId));
  return { ...job, overlapCrew: job.crew.filter((id) => clashing.has(id) && (!stays(id) || before!.overlapCrew.includes(id))) };
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
