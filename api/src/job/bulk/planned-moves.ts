import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { TimeWindow } from '../../kernel/time-window.js';
import type { Queryable, Transaction } from '../../platform/database/database.js';
import { nameIn } from '../../technician/index.js';
import { fieldsConcerned, type JobCommand } from '../job.command.js';
import { readBatch } from '../job-event.repository.js';
import type { Job } from '../job.js';
import type { JobServiceDeps } from '../job.service.js';
import { refuseStale } from '../refuse-stale.js';
import { changesFirst, type BulkFailure, type BulkOutcome } from './bulk-outcome.js';
import { insertRun } from './bulk-run.repository.js';
import { judgeMany } from './judge-many.js';
import { lockJobs, readJobs } from './many-jobs.repository.js';
import { proposeCommand } from './propose-action.js';
import type { Judged, Proposal } from './proposal.js';
import { SlotBook } from './slot-book.js';
import { writeMany } from './write-many.js';

/** Where a job is to stand. */
export interface PlannedMove {
  jobId: string;
  /** What whoever planned it had seen of the job. */
  version: number;
  /** Null takes the job off the schedule; its crew then stays as a wish. */
  window: TimeWindow | null;
  /** Null: kept. */
  arrivalWindow: TimeWindow | null;
  /** The lead first. */
  crew: readonly string[];
}

interface Wish {
  authorization: Authorization;
  moves: readonly PlannedMove[];
  allowOverlap: boolean;
}

/** What stands in the way of each move that can't be made, by job. */
export type Problems = ReadonlyMap<string, DomainError>;

/** Moves that go together, in one moment and one transaction: each judged by the table as if it were made alone, and by where the others go. */
export class PlannedMoves {
  constructor(private readonly deps: Pick<JobServiceDeps, 'database' | 'directory' | 'now'>) {}

  /** The jobs as they are, by id. */
  jobs(db: Queryable, { workspaceId }: Authorization, jobIds: readonly string[]): Promise<Map<string, Job>> {
    return readJobs(db, workspaceId, jobIds);
  }

  /** What can't be done to the jobs themselves, whoever is booked when. Null: it can; 'nothing to change': it stands there already. */
  async judgeEach(db: Queryable, wish: Omit<Wish, 'allowOverlap'>): Promise<(DomainError | 'nothing to change' | null)[]> {
    const proposals = await this.propose(db, { ...wish, allowOverlap: true }, readJobs);
    return proposals.map((one) => (one.type === 'refused' ? one.error : one.type === 'change' ? null : one.type));
  }

  /** What would keep each from being made now, if all were made at once. Writes and locks nothing. */
  async problems(db: Queryable, wish: Wish): Promise<Problems> {
    return problemsOf(await this.judge(db, wish, await this.propose(db, wish, readJobs), false));
  }

  /**
   * Makes all of them, or with `leaveOut` those that can be made without the others. Where any can't and none is to be left out, nothing is
   * written and the problems say why.
   */
  async carryOut(tx: Transaction, wish: Wish & { leaveOut: boolean; batchId: string; clientMutationId: string | null }): Promise<Problems> {
    const { authorization, leaveOut, batchId, clientMutationId } = wish;
    const judged = await this.judge(tx, wish, await this.propose(tx, wish, lockJobs), true);
    const problems = problemsOf(judged);
    if (problems.size > 0 && !leaveOut) return problems;
    // Undo reads from it that all of this is to be taken back at once.
    await insertRun(tx, authorization.workspaceId, batchId, { jobIds: [], atOnce: true });
    const nameOf = await this.nameOf(authorization);
    await writeMany({ query: tx.query, last: tx }, judged, { authorization, now: this.deps.now(), nameOf, batchId, clientMutationId });
    return problems;
  }

  /** What a batch came to, as it is answered however often. */
  async outcome({ workspaceId }: Authorization, batchId: string, failed: BulkFailure[]): Promise<BulkOutcome> {
    const events = await readBatch(this.deps.database, workspaceId, batchId);
    return { ...changesFirst(events), failed, events, batchId };
  }

  private async propose(tx: Queryable, wish: Wish, read: typeof readJobs): Promise<Proposal[]> {
    const { authorization, moves, allowOverlap } = wish;
    const { workspaceId } = authorization;
    const [nameOf, now] = [await this.nameOf(authorization), this.deps.now()];
    const jobs = await read(
      tx,
      workspaceId,
      moves.map((move) => move.jobId),
    );
    const proposals: Proposal[] = [];
    for (const move of moves) {
      const job = jobs.get(move.jobId);
      if (job?.status === 'DRAFT' && !move.window) {
        proposals.push({ type: 'nothing to change', job });
        continue;
      }
      const proposal = proposeCommand(move.jobId, job, () => commandFor(move), allowOverlap, { authorization, nameOf, now });
      proposals.push(job ? await unlessStale(tx, workspaceId, proposal, move, job) : proposal);
    }
    return proposals;
  }

  private async judge(tx: Queryable, { authorization }: Wish, proposals: readonly Proposal[], lock: boolean): Promise<Judged[]> {
    const nameOf = await this.nameOf(authorization);
    const { workspaceId } = authorization;
    return judgeMany(proposals, { tx, workspaceId, book: new SlotBook(), nameOf, now: this.deps.now(), lock });
  }

  private async nameOf({ workspaceId }: Authorization): Promise<(technicianId: string) => string> {
    return nameIn(await this.deps.directory.load(workspaceId));
  }
}

function commandFor({ window, arrivalWindow, crew }: PlannedMove): JobCommand {
  return window ? { type: 'move', window, crew, ...(arrivalWindow && { arrivalWindow }) } : { type: 'unschedule' };
}

/** Somebody who brought the job to where it is to stand is no obstacle; whoever may not move it is told so before anything else. */
async function unlessStale(tx: Queryable, workspaceId: string, proposal: Proposal, move: PlannedMove, job: Job): Promise<Proposal> {
  if (proposal.type === 'nothing to change' || (proposal.type === 'refused' && ['FORBIDDEN', 'NOT_FOUND'].includes(proposal.error.code)))
    return proposal;
  try {
    await refuseStale(tx, workspaceId, job, move.version, fieldsConcerned(commandFor(move), job));
    return proposal;
  } catch (error) {
    if (error instanceof DomainError) return { type: 'refused', jobId: job.id, error };
    throw error;
  }
}

function problemsOf(judged: readonly Judged[]): Map<string, DomainError> {
  return new Map(judged.flatMap((one) => (one.type === 'refused' ? [[one.jobId, one.error] as const] : [])));
}
