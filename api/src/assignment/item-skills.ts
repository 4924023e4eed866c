import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import { memoized, type GraphqlContext } from '../platform/graphql/context.js';
import { readSkillsOfItems } from './needs.repository.js';

export const MOST_ITEMS = 200;

/**
 * The skills that these price book items ask for together; of what the price book does not have, none. One statement for a whole answer.
 * @throws DomainError BAD_INPUT for more than MOST_ITEMS.
 */
export async function skillsOfItems(database: Queryable, context: GraphqlContext, ids: readonly string[]): Promise<string[]> {
  if (ids.length > MOST_ITEMS)
    throw new DomainError('BAD_INPUT', `Ask for at most ${MOST_ITEMS} items at once.`, { field: 'priceBookItemIds' });
  const known = ids.filter(isId);
  if (known.length === 0) return [];
  return memoized(context, `skills of ${known.join()}`, () => readSkillsOfItems(database, context.authorization.workspaceId, known));
}
