import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphqlContext } from '../platform/graphql/context.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { JobLoaders } from './job.loader.js';
import { lifecycleOf, type LifecycleStep } from './job-stage.rules.js';
import { JobType, LifecycleStepType } from './job.type.js';
import { viewJob, type JobView } from './job-view.js';

/** How far a job is, and the visits before and after it. */
@Resolver(() => JobType)
export class JobRelatedResolver {
  constructor(private readonly deps: { directory: TechnicianDirectory; loaders: JobLoaders }) {}

  @FieldResolver(() => [LifecycleStepType], { description: 'The lifecycle bar, step by step from estimate to payment.' })
  lifecycle(@Root() job: JobView): LifecycleStep[] {
    return lifecycleOf(job);
  }

  @FieldResolver(() => JobType, { nullable: true, description: 'The job that this one follows up, if the viewer may see it.' })
  async followUpOf(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<JobView | null> {
    const record = job.followUpOfId ? await this.deps.loaders.jobs(context).load(job.followUpOfId) : null;
    return record && viewJob(record, await this.deps.directory.load(context.authorization.workspaceId));
  }

  @FieldResolver(() => [JobType], { description: 'The jobs that follow this one up, oldest first, as far as the viewer may see them.' })
  async followUps(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<JobView[]> {
    const records = await this.deps.loaders.followUps(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    return records.map((record) => viewJob(record, technicians));
  }
}
