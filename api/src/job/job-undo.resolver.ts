import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { pageSize } from '../platform/graphql/shared.type.js';
import { BulkPayloadType } from './job-event.type.js';
import { requireBatchId, type JobDoor } from './job-door.js';
import { bulkPayload } from './bulk/bulk.resolver.js';
import { UndoInput } from './job.input.js';
import type { JobUndoService } from './job-undo.service.js';
import { requireClientMutationId } from './job.validate.js';
import { readUndoStack, type ToldStep } from './undo-stack.js';
import { UndoStackType, type UndoStepType } from './undo-stack.type.js';

const MOST_STEPS = 50;

@Resolver()
export class JobUndoResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly service: JobUndoService,
    private readonly deps: { database: Queryable; now: () => Date },
  ) {}

  @Query(() => UndoStackType, { description: 'What the viewer can undo and redo, from whatever device they did it. For the office.' })
  async undoStack(
    @Ctx() context: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'Of each at most so many.' }) first: number | null,
  ): Promise<UndoStackType> {
    const { authorization } = context;
    if (!can(authorization, 'jobs:manage')) throw new DomainError('FORBIDDEN', 'Undo by steps is for the office.');
    const { undo, redo } = await readUndoStack(this.deps.database, authorization, this.deps.now(), pageSize(first ?? 10, MOST_STEPS));
    const tell = async (steps: ToldStep[]): Promise<UndoStepType[]> => {
      const events = await this.door.events(
        context,
        steps.map(({ event }) => event),
      );
      return steps.map((step, index) => ({ ...step, event: events[index]! }));
    };
    return { undo: await tell(undo), redo: await tell(redo) };
  }

  @Mutation(() => BulkPayloadType, {
    description: 'Takes back a batch, job by job, where nothing has changed since. Taking back an undo is redo.',
  })
  async undo(@Ctx() context: GraphqlContext, @Arg('input', () => UndoInput) input: UndoInput): Promise<unknown> {
    requireClientMutationId(input.clientMutationId);
    requireBatchId(input.batchId);
    const { authorization } = context;
    const outcome = await this.service.undo({ authorization, input, allowOverlap: input.allowOverlap ?? false });
    return bulkPayload(this.door, context, outcome);
  }
}
