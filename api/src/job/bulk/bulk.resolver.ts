import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { DomainError } from '../../kernel/domain-error.js';
import type { GraphqlContext } from '../../platform/graphql/context.js';
import type { JobDoor } from '../job-door.js';
import { BulkPayloadType } from '../job-event.type.js';
import type { JobListResolver } from '../job-list.resolver.js';
import { given, requireClientMutationId, requireReason, requireTechnicianId } from '../job.validate.js';
import type { BulkAction } from './bulk.action.js';
import type { BulkOutcome } from './bulk-outcome.js';
import { BulkCancelInput, BulkJobsInput, BulkReassignInput, BulkRescheduleInput, type ManyJobsInput } from './bulk.input.js';
import type { BulkService, ManyJobs } from './bulk.service.js';

const MOST_JOBS = 5000;
const MOST_DAYS = 366;

/** One change of many jobs. Each is judged by itself, as if it were changed alone. */
@Resolver()
export class BulkResolver {
  constructor(
    private readonly door: JobDoor,
    private readonly lists: Pick<JobListResolver, 'criteria'>,
    private readonly service: BulkService,
  ) {}

  @Mutation(() => BulkPayloadType, { description: 'Another lead technician for many jobs, or nobody.' })
  async bulkReassign(@Ctx() context: GraphqlContext, @Arg('input', () => BulkReassignInput) input: BulkReassignInput): Promise<unknown> {
    if (input.technicianId === undefined)
      throw new DomainError('BAD_INPUT', 'Say which technician, or null for nobody.', { field: 'technicianId' });
    const technicianId = given(input.technicianId, requireTechnicianId) ?? null;
    return this.run(context, 'bulkReassign', input, { type: 'reassign', technicianId, allowOverlap: input.allowOverlap ?? false });
  }

  @Mutation(() => BulkPayloadType, { description: 'Many jobs are done: the clean-up at the end of the day.' })
  async bulkComplete(@Ctx() context: GraphqlContext, @Arg('input', () => BulkJobsInput) input: BulkJobsInput): Promise<unknown> {
    return this.run(context, 'bulkComplete', input, { type: 'complete', closeOpenClocks: input.closeOpenClocks ?? false });
  }

  @Mutation(() => BulkPayloadType, { description: 'Moves many jobs by whole days; what was on hold is scheduled again.' })
  async bulkReschedule(
    @Ctx() context: GraphqlContext,
    @Arg('input', () => BulkRescheduleInput) input: BulkRescheduleInput,
  ): Promise<unknown> {
    const { shiftDays } = input;
    if (shiftDays === 0 || Math.abs(shiftDays) > MOST_DAYS) {
      throw new DomainError('BAD_INPUT', `Jobs move by 1 to ${MOST_DAYS} days, forth or back.`, { field: 'shiftDays' });
    }
    const skipNonWorkingDays = input.skipNonWorkingDays ?? false;
    return this.run(context, 'bulkReschedule', input, {
      type: 'reschedule',
      shiftDays,
      skipNonWorkingDays,
      allowOverlap: input.allowOverlap ?? false,
    });
  }

  @Mutation(() => BulkPayloadType, { description: 'Gives many jobs up.' })
  async bulkCancel(@Ctx() context: GraphqlContext, @Arg('input', () => BulkCancelInput) input: BulkCancelInput): Promise<unknown> {
    return this.run(context, 'bulkCancel', input, { type: 'cancel', reason: requireReason(input.reason) });
  }

  private async run(context: GraphqlContext, operation: string, input: ManyJobsInput, action: BulkAction): Promise<unknown> {
    requireClientMutationId(input.clientMutationId);
    const request = { authorization: context.authorization, operation, input, jobs: await this.jobs(context, input), action };
    const outcome = input.dryRun ? await this.service.preview(request) : await this.service.carryOut(request);
    return bulkPayload(this.door, context, outcome);
  }

  private async jobs(context: GraphqlContext, { jobIds, filter }: ManyJobsInput): Promise<ManyJobs> {
    if ((jobIds ?? null) === null ? (filter ?? null) === null : (filter ?? null) !== null) {
      throw new DomainError('BAD_INPUT', 'Give `jobIds` or `filter`: exactly one of them.', { field: 'jobIds' });
    }
    if (!jobIds) return { criteria: await this.lists.criteria(context, filter!), most: MOST_JOBS };
    if (jobIds.length > MOST_JOBS)
      throw new DomainError('BAD_INPUT', `${jobIds.length} jobs are too many at once; ${MOST_JOBS} is the most.`, { field: 'jobIds' });
    return { ids: jobIds };
  }
}

/** People and events named, as every answer about many jobs gives them. */
export async function bulkPayload(door: JobDoor, context: GraphqlContext, outcome: BulkOutcome): Promise<unknown> {
  const { succeeded, failed, changes, events, batchId } = outcome;
  const jobs = await door.views(
    context,
    changes.map((change) => change.job),
  );
  return {
    succeeded: await door.views(context, succeeded),
    failed,
    changes: changes.map((change, index) => ({ job: jobs[index], changes: change.changes })),
    events: await door.events(context, events),
    batchId,
  };
}
