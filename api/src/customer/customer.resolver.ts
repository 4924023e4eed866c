import DataLoader from 'dataloader';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import type { Address, CustomerCard } from '../kernel/customer-card.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { requireSearch } from '../kernel/search-patterns.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { AddressType, AFTER, decodePageCursor, encodePageCursor, FIRST, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import { countCustomers, isVisitedBy, listCustomers, readAddresses, readCustomer } from './customer.repository.js';
import { CustomerConnectionType, CustomerType } from './customer.type.js';

type CustomerPageRoot = ReturnType<typeof toConnection<CustomerCard>> & { search: string | undefined };

@Resolver(() => CustomerType)
export class CustomerResolver {
  constructor(private readonly deps: { database: Queryable }) {}

  @Query(() => CustomerType, { nullable: true, description: 'One customer; a technician finds those of their own jobs.' })
  async customer(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('id', () => ID, { description: 'Of the customer.' }) id: string,
  ): Promise<CustomerCard | null> {
    if (!isId(id)) return null;
    const { workspaceId, technicianId } = authorization;
    const { database } = this.deps;
    if (can(authorization, 'customers:read')) return readCustomer(database, workspaceId, id);
    return technicianId && (await isVisitedBy(database, workspaceId, id, technicianId)) ? readCustomer(database, workspaceId, id) : null;
  }

  @Query(() => CustomerConnectionType, { description: 'Customers by name. For the office.' })
  async customers(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('search', () => String, { nullable: true, description: 'Name, email, phone or address; any part of a word.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<CustomerPageRoot> {
    if (!can(authorization, 'customers:read')) throw new DomainError('FORBIDDEN', 'The list of customers is for the office.');
    const { workspaceId } = authorization;
    const wanted = requireSearch(search);
    const list = `customers:${workspaceId}`;
    const position = decodePageCursor(list, after);
    const page = await listCustomers(this.deps.database, workspaceId, { search: wanted, first: pageSize(first ?? 20), after: position });
    const cursors = page.positions.map((one) => encodePageCursor(list, one));
    return { ...toConnection(page.customers, cursors, page.hasMore, position !== null), search: wanted };
  }

  @FieldResolver(() => AddressType, { nullable: true, description: 'The first of their addresses.' })
  async primaryAddress(@Root() customer: CustomerCard, @Ctx() context: GraphqlContext): Promise<Address | null> {
    const [first] = await this.loader(context).load(customer.id);
    return first ?? null;
  }

  @FieldResolver(() => [AddressType], { description: 'Every property of theirs, the first one first.' })
  addresses(@Root() customer: CustomerCard, @Ctx() context: GraphqlContext): Promise<Address[]> {
    return this.loader(context).load(customer.id);
  }

  private loader(context: GraphqlContext): DataLoader<string, Address[]> {
    return memoized(context, 'addresses', () => {
      const { workspaceId } = context.authorization;
      return new DataLoader<string, Address[]>(async (ids) => {
        const found = await readAddresses(this.deps.database, workspaceId, ids);
        return ids.map((id) => found.filter((one) => one.customerId === id));
      });
    });
  }
}

@Resolver(() => CustomerConnectionType)
export class CustomerConnectionResolver {
  constructor(private readonly deps: { database: Queryable }) {}

  @FieldResolver(() => Int)
  totalCount(@Root() root: CustomerPageRoot, @Ctx() { authorization }: GraphqlContext): Promise<number> {
    return countCustomers(this.deps.database, authorization.workspaceId, root.search);
  }
}
