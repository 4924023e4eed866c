import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { PhotoType, viewPhoto } from '../attachment/index.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { AddPhotoInput, RemovePhotoInput, SetWorkOrderInput } from './job-attachment.input.js';
import type { JobDoor, JobPayload } from './job-door.js';
import { JobPayloadType } from './job-event.type.js';
import type { JobLoaders } from './job.loader.js';
import { JobType } from './job.type.js';
import { given, LIMITS, optionalText, requireEntries } from './job.validate.js';
import type { JobView } from './job-view.js';
import { WorkOrderType } from './work-order.type.js';

/** What hangs on a job beside its plan: photos and the work order. */
@Resolver(() => JobType)
export class JobAttachmentResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly loaders: JobLoaders,
  ) {}

  @FieldResolver(() => [PhotoType], { description: 'In the order in which they were added.' })
  async photos(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<PhotoType[]> {
    return (await this.loaders.photos(context).load(job.id)).map(viewPhoto);
  }

  @FieldResolver(() => WorkOrderType, {
    nullable: true,
    description: 'What the crew takes along and minds; null where nothing is written.',
  })
  async workOrder(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<WorkOrderType | null> {
    const [order] = await this.loaders.workOrders(context).load(job.id);
    return order ?? null;
  }

  @Mutation(() => JobPayloadType, { description: 'Puts an upload on a job. The office on any, a technician on those of their own crew.' })
  async addPhoto(@Ctx() context: GraphqlContext, @Arg('input', () => AddPhotoInput) input: AddPhotoInput): Promise<JobPayload> {
    const { uploadId } = input;
    const caption = optionalText('caption', input.caption, LIMITS.caption);
    if (!isId(uploadId)) throw new DomainError('NOT_FOUND', 'There is no such upload. Send the photo again.', { uploadId });
    return this.door.execute(context, 'addPhoto', input, (at) => ({ type: 'addPhoto', uploadId, caption, at }));
  }

  @Mutation(() => JobPayloadType, { description: 'Takes a photo off its job: whoever added it, or the office.' })
  async removePhoto(@Ctx() context: GraphqlContext, @Arg('input', () => RemovePhotoInput) input: RemovePhotoInput): Promise<JobPayload> {
    const { photoId } = input;
    return this.door.execute(context, 'removePhoto', input, () => ({ type: 'removePhoto', photoId }));
  }

  @Mutation(() => JobPayloadType, { description: 'Tools, parts, safety procedures, instructions. For the office.' })
  async setWorkOrder(@Ctx() context: GraphqlContext, @Arg('input', () => SetWorkOrderInput) input: SetWorkOrderInput): Promise<JobPayload> {
    return this.door.execute(context, 'setWorkOrder', input, () => ({
      type: 'setWorkOrder',
      tools: given(input.tools, (entries) => requireEntries('tools', entries)),
      parts: given(input.parts, (entries) => requireEntries('parts', entries)),
      safetyProcedures: given(input.safetyProcedures, (entries) => requireEntries('safetyProcedures', entries)),
      instructions: given(input.instructions, (text) => optionalText('instructions', text, LIMITS.instructions)),
    }));
  }
}
