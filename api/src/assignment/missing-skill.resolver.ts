import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import { readSkillsOfItems } from './needs.repository.js';
import { missing } from './suggestion.rules.js';

const MOST_ITEMS = 200;

/** Whether somebody can do work that is not a job yet. */
@Resolver(() => TechnicianType)
export class MissingSkillResolver {
  constructor(private readonly deps: { database: Queryable }) {}

  @FieldResolver(() => [String], {
    description: 'Skills that these price book items ask for and this one lacks. An item that the price book does not have asks for none.',
  })
  async missingSkills(
    @Root() technician: Technician,
    @Ctx() context: GraphqlContext,
    @Arg('priceBookItemIds', () => [ID], { description: `At most ${MOST_ITEMS}.` }) ids: string[],
  ): Promise<string[]> {
    if (ids.length > MOST_ITEMS)
      throw new DomainError('BAD_INPUT', `Ask for at most ${MOST_ITEMS} items at once.`, { field: 'priceBookItemIds' });
    return missing(await this.skills(context, ids), technician.skills);
  }

  /** One statement for everybody in the answer. */
  private skills(context: GraphqlContext, ids: readonly string[]): Promise<string[]> {
    const known = ids.filter(isId);
    if (known.length === 0) return Promise.resolve([]);
    return memoized(context, `skills of ${known.join()}`, () =>
      readSkillsOfItems(this.deps.database, context.authorization.workspaceId, known),
    );
  }
}
