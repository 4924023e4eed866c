import type { Conflict } from '../../../../lib/meanwhile';
import type { BoardJob, Span } from '../../model/board-job';
import type { JobPatch } from '../../model/process-drop';

/** What a plan's days come to; minutes. */
export interface PlanLoad {
  readonly overlaps: number;
  readonly driveMinutes: number;
  readonly overtimeMinutes: number;
}

export interface PlanTotal extends PlanLoad {
  readonly unassigned: number;
}

/** What keeps a staged move from being made now, in the API's words. */
export interface PlanProblem {
  /** Somebody changed the job underneath. */
  readonly isMoved: boolean;
  readonly message: string;
  /** "Theo Park moved it"; null where nobody is to be named. */
  readonly byWhom: { readonly name: string; readonly words: string; readonly at: string } | null;
  readonly clashes: readonly Conflict[];
}

/** Where one job is to stand, beside the job as it is now. */
export interface StagedMove {
  readonly job: BoardJob;
  readonly window: Span | null;
  readonly crew: readonly { readonly id: string; readonly name: string }[];
  readonly problem: PlanProblem | null;
}

export interface Plan {
  readonly id: string;
  readonly name: string;
  /** Days, both included. */
  readonly from: string;
  readonly to: string;
  readonly state: 'OPEN' | 'PUBLISHED' | 'DISCARDED';
  readonly isEndable: boolean;
  readonly updatedAt: string;
  readonly authorName: string;
  readonly closedByName: string | null;
  readonly before: PlanTotal;
  readonly after: PlanTotal;
  readonly technicians: readonly { readonly id: string; readonly name: string; readonly before: PlanLoad; readonly after: PlanLoad }[];
  readonly moves: readonly StagedMove[];
}

/** What is to stand where, as it is sent. */
export interface Wanted {
  readonly jobId: string;
  readonly version: number;
  readonly window: Span | null;
  readonly crew: readonly string[];
}

/** How the board shows a job that is to stand there. */
export function stagedPatch(job: Pick<BoardJob, 'status'>, { window, crew }: Pick<Wanted, 'window' | 'crew'>): JobPatch {
  if (!window) return { window: null, crew, status: 'DRAFT' };
  const status = job.status === 'DRAFT' || job.status === 'ON_HOLD' ? 'SCHEDULED' : job.status;
  return { window, crew, status };
}
