import type { Actor } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { outcome, type Decision } from './decision.rules.js';
import { fieldsPutBack, putBack, type JobBefore } from './job.changes.js';
import type { JobField } from './job.command.js';
import { cancelled } from './job.decide.js';
import { undoConflict } from './job.errors.js';
import type { JobEventKind } from './job.events.js';
import type { Job } from './job.js';
import type { UndoLink } from './job-write.js';

/** Undoing a creation cancels the job; the reason says why it is in no list of open work. */
const UNDONE = 'undone';
const CREATION_CONCERNS: readonly JobField[] = ['status', 'window', 'crew', 'timeEntries'];

/** The event that is to be taken back. */
export interface EventToUndo {
  kind: string;
  undoable: boolean;
  before: JobBefore | null;
}

/** What happened to the job after it. */
export type EventSince = Parameters<typeof undoConflict>[1] & { changed: readonly string[]; undoes: string | null };

/** A change that is to be taken back, as far as its place among undo and redo is concerned. */
export interface StepToUndo {
  batchId: string;
  actor: Actor;
  undoRoot: string | null;
  undoDepth: number;
}

/** One's own change goes on with its chain of undo and redo; taking back what somebody else did begins a chain of one's own. */
export function undoLink({ batchId, actor, undoRoot, undoDepth }: StepToUndo, by: Actor): UndoLink {
  if (actor.id !== by.id) return { batchId, root: null, depth: 0 };
  return { batchId, root: undoRoot ?? batchId, depth: undoDepth + 1 };
}

/** Oldest first. A change and the undo of it are as if neither had been, but for the clocks, which stay stopped. */
function stillStanding(since: readonly EventSince[]): EventSince[] {
  const standing: EventSince[] = [];
  for (const event of since) {
    const at = event.undoes === null ? -1 : standing.findIndex(({ batchId }) => batchId === event.undoes);
    if (at < 0) {
      standing.push(event);
      continue;
    }
    const changed = standing[at]!.changed.filter((field) => field === 'timeEntries');
    standing.splice(at, 1, ...(changed.length > 0 ? [{ ...standing[at]!, changed }] : []));
  }
  return standing;
}

/**
 * What the job becomes, its slots not yet judged: exactly as it was, as far as the event changed it. It stands outside the table and its roles.
 * @throws {DomainError} UNDO_CONFLICT with who built on it, and what
 */
export function decideUndo({ kind, undoable, before }: EventToUndo, job: Job, since: readonly EventSince[], now: Date): Decision {
  if (!undoable) {
    throw new DomainError('UNDO_CONFLICT', `That change of ${job.number} can't be taken back.`, {
      jobId: job.id,
      number: job.number,
      kind,
    });
  }
  const isCreation = kind === ('CREATED' satisfies JobEventKind);
  const fields = before ?? {};
  const concerned = isCreation ? CREATION_CONCERNS : fieldsPutBack(fields);
  const conflict = stillStanding(since).findLast((later) => later.changed.some((field) => concerned.includes(field as JobField)));
  if (conflict) throw undoConflict(job, conflict);
  const target = isCreation ? cancelled(job, UNDONE, now).job : putBack(job, fields);
  return {
    ...outcome('UNDONE', target, isCreation ? UNDONE : null),
    // Who was doubled on purpose comes back to a doubled slot without being asked again.
    mustBeFree: target.crew.filter((id) => !fields.overlapCrew?.includes(id)),
    lineItems: fields.lineItems ?? null,
  };
}
