import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { requireSearch } from '../kernel/search-patterns.js';
import { CustomerType } from '../customer/index.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { AFTER, decodePageCursor, encodePageCursor, FIRST, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import { zonedDays } from '../platform/zoned-day.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { countJobsOfCustomers, readFirstJobsOfCustomers } from './customer-jobs.repository.js';
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
  type JobPage,
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

const MOST_IDS = 500;

type JobPageRoot = ReturnType<typeof toConnection<JobView>> & { criteria: JobCriteria };

/** Batched, not kept: a second mutation of one request sees what the first one wrote. */
const UNCACHED = { cache: false };
const FILTER = 'Only jobs that match all that is given; absent: all that the viewer may see.';

@Resolver()
export class JobListResolver {
  constructor(private readonly deps: JobListDeps) {}

  @Query(() => JobConnectionType, { description: 'Jobs that the viewer may see, page by page.' })
  async jobs(
    @Ctx() context: GraphqlContext,
    @Arg('filter', () => JobFilterInput, { nullable: true, description: FILTER }) filter: JobFilterInput | null,
    @Arg('orderBy', () => JobOrderEnum, { nullable: true, defaultValue: 'CREATED_DESC', description: 'What comes first.' })
    orderBy: JobOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<JobPageRoot> {
    return this.page(context, await this.criteria(context, filter), orderBy ?? 'CREATED_DESC', pageSize(first ?? 50), after);
  }

  @Query(() => JobCountsType, { description: 'How many jobs there are; each number equals the list that it opens.' })
  async jobCounts(
    @Ctx() context: GraphqlContext,
    @Arg('filter', () => JobFilterInput, { nullable: true, description: FILTER }) filter: JobFilterInput | null,
  ): Promise<JobCounts> {
    const criteria = await this.criteria(context, filter);
    const { workspaceId } = context.authorization;
    const unfiltered = Object.values(criteria).every((value) => value === undefined);
    return unfiltered
      ? countWorkspace(this.deps.database, workspaceId, this.deps.now())
      : countFiltered(this.deps.database, workspaceId, criteria, this.deps.now());
  }

  /** A customer's jobs as this viewer may see them; the door for `Customer.jobs`. First pages of many customers share a statement. */
  async ofCustomer(context: GraphqlContext, customerId: string, first: number, after: string | null): Promise<JobPageRoot> {
    const criteria = { ...(await this.criteria(context, null)), customerId };
    const size = pageSize(first);
    if (after !== null) return this.page(context, criteria, 'CREATED_DESC', size, after);
    const page = await this.firstPages(context, criteria.visibleTo ?? null, size).load(customerId);
    return this.shown(context, criteria, 'CREATED_DESC', page, false);
  }

  private firstPages(context: GraphqlContext, visibleTo: string | null, first: number): DataLoader<string, JobPage> {
    return memoized(context, `first ${first} jobs of customers`, () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, JobPage>(async (ids) => {
        const pages = await readFirstJobsOfCustomers(this.deps.database, workspaceId, ids, { visibleTo, first });
        return ids.map((id) => pages.get(id) ?? { jobs: [], positions: [], hasMore: false });
      }, UNCACHED);
    });
  }

  private async page(
    context: GraphqlContext,
    criteria: JobCriteria,
    order: JobOrder,
    first: number,
    after: string | null,
  ): Promise<JobPageRoot> {
    const { workspaceId } = context.authorization;
    const position = decodePageCursor(listName(workspaceId, order), after, (key) => isKeyOf(order, key));
    const page = await listJobs(this.deps.database, workspaceId, criteria, { order, first, after: position, now: this.deps.now() });
    return this.shown(context, criteria, order, page, position !== null);
  }

  private async shown(
    { authorization: { workspaceId } }: GraphqlContext,
    criteria: JobCriteria,
    order: JobOrder,
    page: JobPage,
    isLater: boolean,
  ): Promise<JobPageRoot> {
    const list = listName(workspaceId, order);
    const technicians = await this.deps.directory.load(workspaceId);
    const cursors = page.positions.map((one) => encodePageCursor(list, one));
    const nodes = page.jobs.map((record) => viewJob(record, technicians));
    return { ...toConnection(nodes, cursors, page.hasMore, isLater), criteria };
  }

  /** The filter as this viewer may use it, its days as instants. */
  async criteria({ authorization }: GraphqlContext, filter: JobFilterInput | null): Promise<JobCriteria> {
    const visibleTo = can(authorization, 'jobs:read') ? undefined : (authorization.technicianId ?? NOBODY);
    if (!filter) return { visibleTo };
    const { from, to, ...rest } = filter;
    if (from && to && from > to) throw new DomainError('BAD_INPUT', '`to` lies before `from`.', { field: 'filter.to' });
    if (rest.ids && rest.ids.length > MOST_IDS)
      throw new DomainError('BAD_INPUT', `At most ${MOST_IDS} jobs at once by their ids.`, { field: 'filter.ids' });
    const ids = [...(rest.technicianIds ?? []), ...(rest.customerId ? [rest.customerId] : [])];
    if (!ids.every(isId))
      throw new DomainError('NOT_FOUND', 'A technician or customer of this filter does not exist.', { field: 'filter' });
    const { timeZone } = await this.deps.workspaces.load(authorization.workspaceId);
    return {
      ...withoutNulls(rest),
      // What could not be an id is in no list.
      ids: rest.ids?.filter(isId),
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
    const { customerId, visibleTo, ...others } = root.criteria;
    if (customerId !== undefined && Object.values(others).every((value) => value === undefined)) {
      return this.ofCustomers(context, visibleTo ?? null).load(customerId);
    }
    return countJobs(this.deps.database, context.authorization.workspaceId, root.criteria, this.deps.now());
  }

  private ofCustomers(context: GraphqlContext, visibleTo: string | null): DataLoader<string, number> {
    return memoized(context, 'numbers of jobs of customers', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, number>(async (ids) => {
        const counts = await countJobsOfCustomers(this.deps.database, workspaceId, ids, visibleTo);
        return ids.map((id) => counts.get(id) ?? 0);
      }, UNCACHED);
    });
  }
}

@Resolver(() => CustomerType)
export class CustomerJobsResolver {
  constructor(private readonly lists: JobListResolver) {}

  @FieldResolver(() => JobConnectionType, { description: 'Their jobs, newest first, as far as the viewer may see them.' })
  jobs(
    @Root() customer: CustomerType,
    @Ctx() context: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<JobPageRoot> {
    return this.lists.ofCustomer(context, customer.id, first ?? 20, after ?? null);
  }
}

function listName(workspaceId: string, order: JobOrder): string {
  return `jobs:${workspaceId}:${order}`;
}

function withoutNulls<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Fields;
}
