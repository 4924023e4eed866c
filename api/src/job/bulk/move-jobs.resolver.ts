import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../../kernel/domain-error.js';
import type { GraphqlContext } from '../../platform/graphql/context.js';
import type { JobDoor } from '../job-door.js';
import { BulkPayloadType } from '../job-event.type.js';
import { moveCommand } from '../job-plan.resolver.js';
import { requireClientMutationId } from '../job.validate.js';
import { bulkPayload } from './bulk.resolver.js';
import { MoveJobsInput, type JobMoveInput } from './move-jobs.input.js';
import type { Move, MoveJobsService } from './move-jobs.service.js';

/** One transaction holds its jobs' and technicians' rows until it is through. */
const MOST_MOVES = 500;

@Resolver()
export class MoveJobsResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly service: MoveJobsService,
  ) {}

  @Mutation(() => BulkPayloadType, {
    description:
      'Several drags as one step, in one transaction: jobs may change places. What can’t be moved is listed, the rest is moved, unless it is all or nothing.',
  })
  async moveJobs(@Ctx() context: GraphqlContext, @Arg('input', () => MoveJobsInput) input: MoveJobsInput): Promise<unknown> {
    requireClientMutationId(input.clientMutationId);
    requireEachOnce(input.moves);
    const { authorization } = context;
    const request = { authorization, input, moves: input.moves.map(toMove), allOrNothing: input.allOrNothing ?? false };
    const outcome = input.dryRun ? await this.service.preview(request) : await this.service.carryOut(request);
    return bulkPayload(this.door, context, outcome);
  }
}

function toMove(input: JobMoveInput): Move {
  const { jobId, expectedVersion, allowOverlap } = input;
  return {
    jobId,
    expectedVersion: expectedVersion ?? undefined,
    allowOverlap: allowOverlap ?? false,
    toCommand: () => moveCommand(input),
  };
}

function requireEachOnce(moves: readonly JobMoveInput[]): void {
  const refuse = (message: string): never => {
    throw new DomainError('BAD_INPUT', message, { field: 'moves' });
  };
  if (moves.length > MOST_MOVES) refuse(`${moves.length} moves are too many at once; ${MOST_MOVES} is the most.`);
  if (new Set(moves.map(({ jobId }) => jobId.toLowerCase())).size < moves.length) refuse('A job is named twice. Name each once.');
}
