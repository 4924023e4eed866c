import type { JobStep } from '../../../lib/job-step-words';
import type { BoardJob } from './board-job';
import { patchFor } from './process-drop';
import type { JobPatch, MoveIntent } from './process-drop';

/** Buttons of the hover card that are one mutation. */
export type BoardAction = JobStep;

/** One thing the viewer did, as plain data: it survives a reload and is sent again under the same id until the server answers. */
export interface Command {
  /** clientMutationId: the API does what it names once. */
  readonly id: string;
  readonly jobId: string;
  readonly body: CommandBody;
  /** What the viewer saw when they decided; null: whatever our command before this one made of it. */
  readonly expectedVersion: number | null;
  /** When the viewer did it: what they did last is taken back first. */
  readonly madeAt: number;
  /** It was sent with a network to go out on: the API may know of it, whatever became of the answer. */
  readonly mayHaveArrived?: true;
  /** Taken back before it was answered: no longer shown, and undone as soon as it is. */
  readonly isTakenBack?: true;
}

/** One of several moves that are made as one step. */
export interface SeenMove {
  readonly intent: MoveIntent;
  /** What the viewer saw when they decided. */
  readonly version: number;
}

export type CommandBody =
  | { readonly kind: 'move'; readonly intent: MoveIntent; readonly allowOverlap: boolean }
  | {
      readonly kind: 'action';
      readonly action: BoardAction;
      readonly reason?: string;
      readonly lookAgainOn?: string;
      readonly closeOpenClocks?: boolean;
    };

const STATUS_AFTER: Partial<Record<BoardAction, BoardJob['status']>> = {
  START: 'IN_PROGRESS',
  RESUME: 'IN_PROGRESS',
  HOLD: 'ON_HOLD',
  COMPLETE: 'COMPLETED',
  CANCEL: 'CANCELLED',
};

/** What the board shows until the answer comes; empty where a guess could mislead. */
export function patchOf(body: CommandBody, job: BoardJob): JobPatch {
  if (body.kind === 'move') return patchFor(body.intent, job);
  if (body.action === 'UNSCHEDULE') return patchFor({ kind: 'unschedule', jobId: job.id }, job);
  const status = STATUS_AFTER[body.action];
  return status ? { status } : {};
}
