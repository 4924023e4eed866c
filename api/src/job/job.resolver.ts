import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { can, canSeeJob, type Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { decodePageCursor, encodePageCursor, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import type { TechnicianDirectory } from '../technician/index.js';
import { zonedDays } from '../platform/zoned-day.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { CustomerType } from '../customer/index.js';
import { JobFilterInput, JobOrderEnum } from './job.input.js';
import {
  countFiltered,
  countJobs,
  countWorkspace,
  listJobs,
  type JobCounts,
  type JobCriteria,
  type JobOrder,
} from './job-list.repository.js';
import { availableActions, handlesOf, type ActionAvailability, type JobHandle } from './job.lifecycle.js';
import type { JobLoaders } from './job.loader.js';
import { findJobId, readJobRecord } from './job-query.repository.js';
import type { JobRecord } from './job-record.js';
import {
  JobActionAvailabilityType,
  JobConnectionType,
  JobCountsType,
  JobHandleEnum,
  JobStageEnum,
  JobType,
  LineItemType,
  NoteType,
  TechnicianLaborType,
  TimeEntryType,
} from './job.type.js';
import { factsOf, viewJob, type JobView } from './job-view.js';
import { requireText } from './job.validate.js';

export interface JobReadDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  loaders: JobLoaders;
  now: () => Date;
}

const MOST_SEARCH = 500;

@Resolver(() => JobType)
export class JobResolver {
  constructor(private readonly deps: JobReadDeps) {}

  @Query(() => JobType, { nullable: true, description: 'One job; null where there is none or it is not the viewer’s to see.' })
  async job(@Ctx() context: GraphqlContext, @Arg('id', () => ID) id: string): Promise<JobView | null> {
    const { authorization } = context;
    const record = isId(id) ? await readJobRecord(this.deps.database, authorization.workspaceId, id) : null;
    return record && this.visible(authorization, record) ? this.view(authorization, record) : null;
  }

  @Query(() => JobType, { nullable: true, description: 'One job by its number, as in JOB-2046 or 2046.' })
  async jobByNumber(@Ctx() context: GraphqlContext, @Arg('number', () => String) number: string): Promise<JobView | null> {
    const digits = /^\s*(?:JOB-)?(\d{1,15})\s*$/i.exec(number)?.[1];
    const id = digits ? await findJobId(this.deps.database, context.authorization.workspaceId, Number(digits)) : null;
    return id ? this.job(context, id) : null;
  }

  @Query(() => JobConnectionType, { description: 'Jobs that the viewer may see, page by page.' })
  async jobs(
    @Ctx() context: GraphqlContext,
    @Arg('filter', () => JobFilterInput, { nullable: true }) filter: JobFilterInput | null,
    @Arg('orderBy', () => JobOrderEnum, { nullable: true, defaultValue: 'CREATED_DESC' }) orderBy: JobOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<JobPageRoot> {
    return this.page(context, await this.criteria(context, filter), orderBy ?? 'CREATED_DESC', pageSize(first ?? 50), after);
  }

  @Query(() => JobCountsType, { description: 'How many jobs there are; each number equals the list that it opens.' })
  async jobCounts(
    @Ctx() context: GraphqlContext,
    @Arg('filter', () => JobFilterInput, { nullable: true }) filter: JobFilterInput | null,
  ): Promise<JobCounts> {
    const criteria = await this.criteria(context, filter);
    const { workspaceId } = context.authorization;
    const unfiltered = Object.values(criteria).every((value) => value === undefined);
    return unfiltered
      ? countWorkspace(this.deps.database, workspaceId, this.deps.now())
      : countFiltered(this.deps.database, workspaceId, criteria, this.deps.now());
  }

  @FieldResolver(() => JobStageEnum, { description: 'Where it stands on the lifecycle bar.' })
  stage(@Root() job: JobView): keyof typeof JobStageEnum {
    if (job.status === 'COMPLETED') return 'COMPLETED';
    return job.startedAt ? 'WORK' : 'SCHEDULING';
  }

  @FieldResolver(() => [LineItemType], { description: 'What is sold, in order.' })
  lineItems(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    return this.deps.loaders.lineItems(context).load(job.id);
  }

  @FieldResolver(() => [NoteType], { description: 'Pinned ones first, then by time.' })
  notes(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    return this.deps.loaders.notes(context).load(job.id);
  }

  @FieldResolver(() => [TimeEntryType], { description: 'Every clock on it, by time.' })
  async timeEntries(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    const entries = await this.deps.loaders.timeEntries(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    return entries.map((entry) => ({ ...entry, technician: technicians.get(entry.technicianId), minutes: minutesOf(entry) }));
  }

  @FieldResolver(() => [TechnicianLaborType], { description: 'Hours worked, per technician.' })
  async labor(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<unknown[]> {
    const entries = await this.deps.loaders.timeEntries(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    const minutes = new Map<string, number>();
    for (const entry of entries) minutes.set(entry.technicianId, (minutes.get(entry.technicianId) ?? 0) + (minutesOf(entry) ?? 0));
    return [...minutes].map(([id, sum]) => ({ technician: technicians.get(id), minutes: sum }));
  }

  @FieldResolver(() => [JobActionAvailabilityType], { description: 'Every action, and whether this viewer may do it now.' })
  actions(@Root() job: JobView, @Ctx() context: GraphqlContext): ActionAvailability[] {
    return availableActions(factsOf(job), this.deps.now(), context.authorization);
  }

  @FieldResolver(() => [JobHandleEnum], { description: 'What this viewer may drag now; empty when the card cannot be moved.' })
  handles(@Root() job: JobView, @Ctx() context: GraphqlContext): JobHandle[] {
    return handlesOf(job.status, context.authorization);
  }

  @FieldResolver(() => Boolean, { description: 'Scheduled, and the window has begun.' })
  late(@Root() job: JobView): boolean {
    return job.status === 'SCHEDULED' && job.window !== null && Date.parse(job.window.start) < this.deps.now().getTime();
  }

  @FieldResolver(() => Boolean, { description: 'The window has ended, and the work is neither done, held nor cancelled.' })
  overdue(@Root() job: JobView): boolean {
    const open = job.status === 'DRAFT' || job.status === 'SCHEDULED' || job.status === 'IN_PROGRESS';
    return open && job.window !== null && Date.parse(job.window.end) < this.deps.now().getTime();
  }

  @FieldResolver(() => Boolean, { description: 'Scheduled with no technician.' })
  unassigned(@Root() job: JobView): boolean {
    return job.status === 'SCHEDULED' && job.crewIds.length === 0;
  }

  @FieldResolver(() => Boolean, { description: 'Completed, and no invoice yet.' })
  readyToInvoice(@Root() job: JobView): boolean {
    return job.status === 'COMPLETED';
  }

  @FieldResolver(() => [JobType], { description: 'Other jobs of the same technicians whose windows overlap this one.' })
  async overlaps(@Root() job: JobView, @Ctx() context: GraphqlContext): Promise<JobView[]> {
    const records = await this.deps.loaders.overlaps(context).load(job.id);
    const technicians = await this.deps.directory.load(context.authorization.workspaceId);
    return records.map((record) => viewJob(record, technicians));
  }

  /** A customer's jobs as this viewer may see them; the door for `Customer.jobs`. */
  async ofCustomer(context: GraphqlContext, customerId: string, first: number, after: string | null): Promise<JobPageRoot> {
    const criteria = { ...(await this.criteria(context, null)), customerId };
    return this.page(context, criteria, 'CREATED_DESC', pageSize(first), after);
  }

  private async page(
    context: GraphqlContext,
    criteria: JobCriteria,
    order: JobOrder,
    first: number,
    after: string | null,
  ): Promise<JobPageRoot> {
    const { workspaceId } = context.authorization;
    const list = `jobs:${workspaceId}:${order}`;
    const position = decodePageCursor(list, after);
    const page = await listJobs(this.deps.database, workspaceId, criteria, { order, first, after: position, now: this.deps.now() });
    const technicians = await this.deps.directory.load(workspaceId);
    const cursors = page.positions.map((one) => encodePageCursor(list, one));
    const nodes = page.jobs.map((record) => viewJob(record, technicians));
    return { ...toConnection(nodes, cursors, page.hasMore, position !== null), criteria };
  }

  private async criteria({ authorization }: GraphqlContext, filter: JobFilterInput | null): Promise<JobCriteria> {
    const visibleTo = can(authorization, 'jobs:read') ? undefined : (authorization.technicianId ?? NOBODY);
    if (!filter) return { visibleTo };
    const { from, to, ...rest } = filter;
    if (rest.search) requireText('search', rest.search, MOST_SEARCH, { blank: true });
    if (from && to && from > to) throw new DomainError('BAD_INPUT', '`to` lies before `from`.', { field: 'filter.to' });
    const ids = [...(rest.technicianIds ?? []), ...(rest.customerId ? [rest.customerId] : [])];
    if (!ids.every(isId))
      throw new DomainError('NOT_FOUND', 'A technician or customer of this filter does not exist.', { field: 'filter' });
    const { timeZone } = await this.deps.workspaces.load(authorization.workspaceId);
    return {
      ...withoutNulls(rest),
      visibleTo,
      from: from ? zonedDays(timeZone, from, from).start : undefined,
      to: to ? zonedDays(timeZone, to, to).end : undefined,
    };
  }

  private async view(authorization: Authorization, record: JobRecord): Promise<JobView> {
    return viewJob(record, await this.deps.directory.load(authorization.workspaceId));
  }

  private visible(authorization: Authorization, { status, crewIds }: JobRecord): boolean {
    return canSeeJob(authorization, { status, crew: crewIds });
  }
}

/** Somebody without a technician's seat sees no jobs: an id that no technician has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type JobPageRoot = ReturnType<typeof toConnection<JobView>> & { criteria: JobCriteria };

/** The length of a list is counted only where it is asked for. */
@Resolver(() => JobConnectionType)
export class JobConnectionResolver {
  constructor(private readonly deps: Pick<JobReadDeps, 'database' | 'now'>) {}

  @FieldResolver(() => Int)
  totalCount(@Root() root: JobPageRoot, @Ctx() context: GraphqlContext): Promise<number> {
    return countJobs(this.deps.database, context.authorization.workspaceId, root.criteria, this.deps.now());
  }
}

@Resolver(() => CustomerType)
export class CustomerJobsResolver {
  constructor(private readonly jobsOf: JobResolver) {}

  @FieldResolver(() => JobConnectionType, { description: 'Their jobs, newest first, as far as the viewer may see them.' })
  jobs(
    @Root() customer: CustomerType,
    @Ctx() context: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<JobPageRoot> {
    return this.jobsOf.ofCustomer(context, customer.id, first ?? 20, after);
  }
}

function minutesOf({ clockedInAt, clockedOutAt }: { clockedInAt: Date; clockedOutAt: Date | null }): number | null {
  return clockedOutAt && Math.floor((clockedOutAt.getTime() - clockedInAt.getTime()) / 60_000);
}

function withoutNulls<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
