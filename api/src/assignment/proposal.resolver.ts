import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { dayOf, eachDay, zonedDays } from '../platform/zoned-day.js';
import { viewJob, type JobLoaders, type JobRecord } from '../job/index.js';
import { MOST_OPEN, readDrafts, readUnassigned } from './open-jobs.repository.js';
import type { Proposal, ProposalDeps, ProposalService } from './proposal.service.js';
import { PlanProposalType } from './proposal.type.js';

type Deps = Pick<ProposalDeps, 'database' | 'directory' | 'workspaces' | 'now'> & { loaders: JobLoaders };

@Resolver()
export class ProposalResolver {
  constructor(
    private readonly deps: Deps,
    private readonly service: ProposalService,
  ) {}

  @Query(() => PlanProposalType, {
    description:
      'Who could go where: a plan for the jobs that wait, with as many of them as fit in and as little driving as it finds. For the office. Drafts are taken to last an hour, and go to whom they wish for.',
  })
  async proposePlan(
    @Ctx() context: GraphqlContext,
    @Arg('day', () => DateScalar, { description: 'Today or later.' }) day: string,
    @Arg('jobIds', () => [ID], {
      nullable: true,
      description: `Which jobs, at most ${MOST_OPEN}: drafts, or planned on that day and unassigned. Absent: all unassigned of the day.`,
    })
    jobIds: string[] | null,
    @Arg('includeUnscheduled', () => Boolean, {
      nullable: true,
      defaultValue: false,
      description: 'Without `jobIds`: the drafts too, those first that wait longest.',
    })
    includeUnscheduled: boolean | null,
    @Arg('seed', () => Int, {
      nullable: true,
      defaultValue: 1,
      description: 'The same seed gives the same plan; another one may give another.',
    })
    seed: number | null,
  ): Promise<PlanProposalType> {
    eachDay(day, day, 1);
    if (!can(context.authorization, 'schedule:manage')) throw new DomainError('FORBIDDEN', 'Plans are made by the office.');
    const { workspaceId } = context.authorization;
    const { timeZone } = await this.deps.workspaces.load(workspaceId);
    if (day < dayOf(timeZone, this.deps.now()))
      throw new DomainError('BAD_INPUT', 'That day is over. Choose today or a later day.', { field: 'day' });
    const jobs = jobIds
      ? await this.named(context, jobIds, day, timeZone)
      : await this.waiting(workspaceId, day, timeZone, includeUnscheduled ?? false);
    return this.payload(workspaceId, await this.service.propose(workspaceId, { day, jobs, seed: seed ?? 1 }));
  }

  private async waiting(workspaceId: string, day: string, timeZone: string, withDrafts: boolean): Promise<JobRecord[]> {
    const { database } = this.deps;
    const unassigned = await readUnassigned(database, workspaceId, zonedDays(timeZone, day, day));
    if (!withDrafts || unassigned.length === MOST_OPEN) return unassigned;
    return [...unassigned, ...(await readDrafts(database, workspaceId, MOST_OPEN - unassigned.length))];
  }

  private async named(context: GraphqlContext, jobIds: readonly string[], day: string, timeZone: string): Promise<JobRecord[]> {
    const refuse = (message: string): never => {
      throw new DomainError('BAD_INPUT', message, { field: 'jobIds' });
    };
    const ids = [...new Set(jobIds.map((id) => id.toLowerCase()))];
    if (ids.length > MOST_OPEN) refuse(`${ids.length} jobs are too many for one plan; ${MOST_OPEN} is the most.`);
    const loader = this.deps.loaders.jobs(context);
    const found = await Promise.all(ids.map(async (id) => (isId(id) ? loader.load(id) : null)));
    return found.map((job, index) => {
      if (!job) throw new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.', { jobId: ids[index] });
      const isOpen = job.status === 'SCHEDULED' && job.crewIds.length === 0 && dayOf(timeZone, new Date(job.window!.start)) === day;
      if (job.status !== 'DRAFT' && !isOpen) refuse(`${job.number} is neither a draft nor unassigned on that day. Leave it out.`);
      return job;
    });
  }

  private async payload(workspaceId: string, { routes, unplaced }: Proposal): Promise<PlanProposalType> {
    const technicians = await this.deps.directory.load(workspaceId);
    return {
      routes: routes.map(({ technician, visits, before, after }) => ({
        technician,
        visits: visits.map(({ job, placed: { window, addedMinutes }, suggestion: { score, reasons } }) => ({
          ...{ job: viewJob(job, technicians), technician, addedMinutes, score, reasons },
          window: { start: new Date(window.start), end: new Date(window.end) },
        })),
        driveMinutesBefore: before,
        driveMinutesAfter: after,
      })),
      unplaced: unplaced.map(({ job, why }) => ({ job: viewJob(job, technicians), why })),
      driveMinutesBefore: routes.reduce((sum, { before }) => sum + before, 0),
      driveMinutesAfter: routes.reduce((sum, { after }) => sum + after, 0),
    };
  }
}
