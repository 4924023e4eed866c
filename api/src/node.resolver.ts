import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { CustomerResolver } from './customer/index.js';
import type { JobResolver } from './job/index.js';
import { isId } from './kernel/ids.js';
import type { Queryable } from './platform/database/database.js';
import type { GraphqlContext } from './platform/graphql/context.js';
import { NodeType } from './platform/graphql/shared.type.js';
import type { PlanResolver } from './plan/index.js';
import { readPriceBookItems } from './price-book/index.js';
import type { SavedViewResolver } from './workspace/index.js';
import type { TechnicianDirectory } from './technician/index.js';

/** Finds anything by its id, through the doors that its own domain has: what one may not see there is not found here either. */
@Resolver()
export class NodeResolver {
  constructor(
    private readonly deps: {
      database: Queryable;
      directory: TechnicianDirectory;
      jobs: JobResolver;
      customers: CustomerResolver;
      views: SavedViewResolver;
      plans: PlanResolver;
    },
  ) {}

  @Query(() => NodeType, { nullable: true, description: 'Anything by its id; null where there is none or it is not the viewer’s to see.' })
  async node(
    @Ctx() context: GraphqlContext,
    @Arg('id', () => ID, { description: 'Of anything that is a `Node`.' }) id: string,
  ): Promise<unknown> {
    if (!isId(id)) return null;
    const { database, directory, jobs, customers, views, plans } = this.deps;
    const { workspaceId } = context.authorization;
    const job = await jobs.job(context, id);
    if (job) return job;
    const customer = await customers.customer(context, id);
    if (customer) return { ...customer, __typename: 'Customer' };
    const technician = (await directory.load(workspaceId)).get(id);
    if (technician) return { ...technician, __typename: 'Technician' };
    const found = (await views.view(context, id)) ?? (await plans.find(context, id));
    if (found) return found;
    const [item] = await readPriceBookItems(database, workspaceId, [id]);
    return item ? { ...item, __typename: 'PriceBookItem' } : null;
  }
}
