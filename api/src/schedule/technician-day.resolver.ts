import { Arg, Ctx, Float, ID, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { placeOf, toPlace, type Place } from '../kernel/place.js';
import type { JobResolver } from '../job/index.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import type { TechnicianDays } from './technician-day.service.js';
import { TechnicianDayType } from './technician-day.type.js';

@Resolver()
export class TechnicianDayResolver {
  constructor(private readonly deps: { days: TechnicianDays; jobs: Pick<JobResolver, 'job'> }) {}

  @Query(() => [TechnicianDayType], {
    description:
      'The day of everybody who works here: on call first, then the nearest to the job or place given, then who has most free time. A technician has their own alone.',
  })
  async technicianDays(
    @Ctx() context: GraphqlContext,
    @Arg('day', () => DateScalar, { description: 'Which day.' }) day: string,
    @Arg('jobId', () => ID, { nullable: true, description: 'Distances are to its address.' }) jobId: string | null,
    @Arg('latitude', () => Float, { nullable: true, description: 'Degrees north of a place, instead of a job; with `longitude`.' })
    latitude: number | null,
    @Arg('longitude', () => Float, { nullable: true, description: 'Degrees east.' }) longitude: number | null,
  ): Promise<TechnicianDayType[]> {
    const { workspaceId, technicianId } = context.authorization;
    const to = placeOf(latitude, longitude) ?? (jobId ? await this.placeOfJob(context, jobId) : null);
    const days = await this.deps.days.read(workspaceId, day, to);
    return can(context.authorization, 'jobs:read') ? days : days.filter(({ technician }) => technician.id === technicianId);
  }

  private async placeOfJob(context: GraphqlContext, jobId: string): Promise<Place | null> {
    const job = isId(jobId) ? await this.deps.jobs.job(context, jobId) : null;
    if (!job) throw new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.', { jobId });
    return toPlace(job.address);
  }
}
