import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { requireSearch } from '../kernel/search-patterns.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { AFTER, decodePageCursor, encodePageCursor, FIRST, pageSize, toConnection } from '../platform/graphql/shared.type.js';
import { countPriceBook, listPriceBook, type PriceBookItem } from './price-book.repository.js';
import { PriceBookConnectionType } from './price-book.type.js';

type PriceBookPageRoot = ReturnType<typeof toConnection<PriceBookItem>> & { search: string | undefined };

@Resolver(() => PriceBookConnectionType)
export class PriceBookResolver {
  constructor(private readonly deps: { database: Queryable }) {}

  @Query(() => PriceBookConnectionType, { description: 'What is sold now, by name.' })
  async priceBook(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('search', () => String, { nullable: true, description: 'Name or SKU; any part of a word.' }) search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 50, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Promise<PriceBookPageRoot> {
    const { workspaceId } = authorization;
    const wanted = requireSearch(search);
    const list = `price-book:${workspaceId}`;
    const position = decodePageCursor(list, after);
    const page = await listPriceBook(this.deps.database, workspaceId, { search: wanted, first: pageSize(first ?? 50), after: position });
    const cursors = page.positions.map((one) => encodePageCursor(list, one));
    return { ...toConnection(page.items, cursors, page.hasMore, position !== null), search: wanted };
  }

  @FieldResolver(() => Int)
  totalCount(@Root() root: PriceBookPageRoot, @Ctx() { authorization }: GraphqlContext): Promise<number> {
    return countPriceBook(this.deps.database, authorization.workspaceId, root.search);
  }
}
