import type { Authorization } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import { isId } from '../../kernel/ids.js';
import type { Queryable } from '../../platform/database/database.js';
import { nameIn } from '../../technician/index.js';
import { fieldsConcerned, type JobCommand } from '../job.command.js';
import type { Job } from '../job.js';
import type { JobServiceDeps } from '../job.service.js';
import { refuseStale } from '../refuse-stale.js';
import type { BulkOutcome } from './bulk-outcome.js';
import { BulkRunner, type BulkCommand } from './bulk-runner.js';
import { withNoIds } from './bulk.service.js';
import { proposeCommand, type Judging } from './propose-action.js';
import type { Proposal } from './proposal.js';

/** Where one job is to go. */
export interface Move {
  jobId: string;
  expectedVersion?: number | undefined;
  allowOverlap: boolean;
  /** @throws {DomainError} what is wrong with it; refuses this job alone */
  toCommand: () => JobCommand;
}

export interface MoveJobsRequest {
  authorization: Authorization;
  /** The mutation's whole input, for idempotency. */
  input: { clientMutationId?: string | undefined };
  moves: readonly Move[];
  allOrNothing: boolean;
}

/** Several drags in one transaction, each judged as if it were made alone but for the slots that the others leave. */
export class MoveJobsService {
  private readonly runner: BulkRunner;

  constructor(private readonly deps: JobServiceDeps) {
    this.runner = new BulkRunner(deps);
  }

  async carryOut(request: MoveJobsRequest): Promise<BulkOutcome> {
    const { moves, allOrNothing } = request;
    // What could not be an id is a job that can't be moved.
    if (allOrNothing && !moves.every(({ jobId }) => isId(jobId))) return { ...(await this.preview(request)), succeeded: [], changes: [] };
    return withNoIds(idsOf(request), await this.runner.carryOutAtOnce(await this.command(request), { allOrNothing }));
  }

  /** Answers as carrying it out now would, and writes nothing. */
  async preview(request: MoveJobsRequest): Promise<BulkOutcome> {
    const outcome = withNoIds(idsOf(request), await this.runner.preview(await this.command(request)));
    return request.allOrNothing && outcome.failed.length > 0 ? { ...outcome, succeeded: [], changes: [] } : outcome;
  }

  private async command({ authorization, input, moves }: MoveJobsRequest): Promise<BulkCommand> {
    const { workspaceId } = authorization;
    const nameOf = nameIn(await this.deps.directory.load(workspaceId));
    const byId = new Map(moves.filter(({ jobId }) => isId(jobId)).map((move) => [move.jobId.toLowerCase(), move]));
    return {
      authorization,
      operation: 'moveJobs',
      input,
      select: () => Promise.resolve({ jobIds: [...byId.keys()], atOnce: true }),
      propose: async (db, ids, found, now) => {
        const proposals: Proposal[] = [];
        for (const id of ids) proposals.push(await propose(db, id, found.get(id), byId.get(id)!, { authorization, nameOf, now }));
        return proposals;
      },
    };
  }
}

/** Who may not do it at all is told so, whatever they have seen; who may is told first that they have seen something old. */
async function propose(db: Queryable, jobId: string, job: Job | undefined, move: Move, judging: Judging): Promise<Proposal> {
  const proposal = proposeCommand(jobId, job, move.toCommand, move.allowOverlap, judging);
  if (!job || (proposal.type === 'refused' && ['FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'].includes(proposal.error.code))) return proposal;
  try {
    const concerned = fieldsConcerned(move.toCommand(), job);
    await refuseStale(db, judging.authorization.workspaceId, job, move.expectedVersion, concerned);
    return proposal;
  } catch (error) {
    if (error instanceof DomainError) return { type: 'refused', jobId, error };
    throw error;
  }
}

function idsOf({ moves }: MoveJobsRequest): string[] {
  return moves.map((move) => move.jobId);
}
