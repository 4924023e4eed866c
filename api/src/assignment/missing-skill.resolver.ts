import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import { MOST_ITEMS, skillsOfItems } from './item-skills.js';
import { missing } from './suggestion.rules.js';

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
    return missing(await skillsOfItems(this.deps.database, context, ids), technician.skills);
  }
}
