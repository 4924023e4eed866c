import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { requireSearch } from '../kernel/search-patterns.js';
import { CustomerType } from '../customer/index.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { decodePageCursor, encodePageCursor, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import { zonedDays } from '../platform/zoned-day.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { JobFilterInput, JobOrderEnum } from './job-list.input.js';
import {
  countFiltered,
  countJobs,
  countWorkspace,
  isKeyOf,
  listJobs,
  type JobCounts,
  type JobCriteria,
  type JobOrder,
} from './job-list.repository.js';
import { JobConnectionType, JobCountsType } from './job.type.js';
import { viewJob, type JobView } from './job-view.js';

interface JobListDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  now: () => Date;
}

/** Somebody without a technician's seat sees no jobs: an id that no technician has. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

type JobPageRoot = ReturnType<typeof toConnection<JobView>> & { criteria: JobCriteria };

@Resolver()
export class JobListResolver {
  constructor(private readonly deps: JobListDeps) {}

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
    const position = decodePageCursor(list, after, (key) => isKeyOf(order, key));
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
    if (from && to && from > to) throw new DomainError('BAD_INPUT', '`to` lies before `from`.', { field: 'filter.to' });
    const ids = [...(rest.technicianIds ?? []), ...(rest.customerId ? [rest.customerId] : [])];
    if (!ids.every(isId))
      throw new DomainError('NOT_FOUND', 'A technician or customer of this filter does not exist.', { field: 'filter' });
    const { timeZone } = await this.deps.workspaces.load(authorization.workspaceId);
    return {
      ...withoutNulls(rest),
      search: requireSearch(rest.search),
      visibleTo,
      from: from ? zonedDays(timeZone, from, from).start : undefined,
      to: to ? zonedDays(timeZone, to, to).end : undefined,
    };
  }
}

/** The length of a list is counted only where it is asked for. */
@Resolver(() => JobConnectionType)
export class JobConnectionResolver {
  constructor(private readonly deps: Pick<JobListDeps, 'database' | 'now'>) {}

  @FieldResolver(() => Int)
  totalCount(@Root() root: JobPageRoot, @Ctx() context: GraphqlContext): Promise<number> {
    return countJobs(this.deps.database, context.authorization.workspaceId, root.criteria, this.deps.now());
  }
}

@Resolver(() => CustomerType)
export class CustomerJobsResolver {
  constructor(private readonly lists: JobListResolver) {}

  @FieldResolver(() => JobConnectionType, { description: 'Their jobs, newest first, as far as the viewer may see them.' })
  jobs(
    @Root() customer: CustomerType,
    @Ctx() context: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<JobPageRoot> {
    return this.lists.ofCustomer(context, customer.id, first ?? 20, after);
  }
}

function withoutNulls<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
