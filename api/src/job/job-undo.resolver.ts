import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { BulkPayloadType } from './job-event.type.js';
import { requireBatchId, type JobDoor } from './job-door.js';
import { bulkPayload } from './bulk/bulk.resolver.js';
import { UndoInput } from './job.input.js';
import type { JobUndoService } from './job-undo.service.js';
import { requireClientMutationId } from './job.validate.js';

@Resolver()
export class JobUndoResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly service: JobUndoService,
  ) {}

  @Mutation(() => BulkPayloadType, { description: 'Takes back a batch, job by job, where nothing has changed since.' })
  async undo(@Ctx() context: GraphqlContext, @Arg('input', () => UndoInput) input: UndoInput): Promise<unknown> {
    requireClientMutationId(input.clientMutationId);
    requireBatchId(input.batchId);
    const { authorization } = context;
    const outcome = await this.service.undo({ authorization, input, allowOverlap: input.allowOverlap ?? false });
    return bulkPayload(this.door, context, outcome);
  }
}
