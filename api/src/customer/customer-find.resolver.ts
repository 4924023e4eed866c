import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can, type Authorization } from '../kernel/authorization.js';
import type { CustomerCard } from '../kernel/customer-card.js';
import { DomainError } from '../kernel/domain-error.js';
import { isStorableText } from '../kernel/text.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { pageSize } from '../platform/graphql/shared.type.js';
import { BECAUSE, houseOf, isSamePostalCode, isSameStreet, phoneKey, type Sameness } from './duplicate.rules.js';
import { findCandidates, readRecentCustomers, type Candidate } from './duplicate.repository.js';
import { CustomerType } from './customer.type.js';

const MOST_RECENT = 50;
const MOST_DUPLICATES = 10;
const MOST_CHARACTERS = 200;

@ObjectType('LikelyDuplicate', { description: 'A customer who is probably the one being typed in.', simpleResolvers: true })
export class LikelyDuplicateType {
  @Field(() => CustomerType, { description: 'Who is there already.' })
  customer: CustomerCard;

  @Field(() => [String], { description: 'Why, in words: “Same phone number”.' })
  because: string[];
}

/** Finds the customer on the phone before somebody types them in again. For the office. */
@Resolver()
export class CustomerFindResolver {
  constructor(private readonly deps: { database: Queryable }) {}

  @Query(() => [CustomerType], { description: 'The customers of the latest jobs, latest first. For the office.' })
  async recentCustomers(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('first', () => Int, { nullable: true, defaultValue: 8, description: `At most ${MOST_RECENT}.` }) first: number | null,
  ): Promise<CustomerCard[]> {
    requireOffice(authorization);
    return readRecentCustomers(this.deps.database, authorization.workspaceId, pageSize(first ?? 8, MOST_RECENT));
  }

  @Query(() => [LikelyDuplicateType], {
    description:
      'Customers who are likely the same person: same phone in any notation, same email, same name whatever its case and accents, or same street address. The likeliest first, at most 10. For the office.',
  })
  async likelyDuplicates(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('name', () => String, { nullable: true, description: 'As far as it is typed.' }) name: string | null,
    @Arg('phone', () => String, { nullable: true, description: 'In any notation, seven digits at least.' }) phone: string | null,
    @Arg('email', () => String, { nullable: true, description: 'In any case.' }) email: string | null,
    @Arg('line1', () => String, { nullable: true, description: 'Street and number.' }) line1: string | null,
    @Arg('postalCode', () => String, { nullable: true, description: 'Tells streets of the same name apart.' }) postalCode: string | null,
  ): Promise<LikelyDuplicateType[]> {
    requireOffice(authorization);
    const given = {
      ...{ name: typed('name', name), phone: typed('phone', phone), email: typed('email', email) },
      ...{ line1: typed('line1', line1), postalCode: typed('postalCode', postalCode) },
    };
    const candidates = await findCandidates(this.deps.database, authorization.workspaceId, {
      name: given.name,
      phone: given.phone && phoneKey(given.phone),
      email: given.email,
      house: given.line1 && houseOf(given.line1),
    });
    return likeliest(candidates.filter((one) => one.same !== 'street' || isThere(one, given)));
  }
}

function isThere(candidate: Candidate, { line1, postalCode }: { line1: string | null; postalCode: string | null }): boolean {
  return (
    isSameStreet({ line1: candidate.line1! }, { line1: line1! }) && (!postalCode || isSamePostalCode(candidate.postalCode!, postalCode))
  );
}

/** Whoever has more in common comes first. */
function likeliest(candidates: readonly Candidate[]): LikelyDuplicateType[] {
  const found = new Map<string, { customer: CustomerCard; same: Set<Sameness> }>();
  for (const { customer, same } of candidates) {
    const one = found.get(customer.id) ?? { customer, same: new Set<Sameness>() };
    found.set(customer.id, one);
    one.same.add(same);
  }
  return [...found.values()]
    .sort((a, b) => b.same.size - a.same.size || (a.customer.id < b.customer.id ? -1 : 1))
    .slice(0, MOST_DUPLICATES)
    .map(({ customer, same }) => ({ customer, because: [...same].map((one) => BECAUSE[one]) }));
}

/** Null where nothing was typed yet. */
function typed(field: string, text: string | null | undefined): string | null {
  const words = text?.trim();
  if (!words) return null;
  if (words.length > MOST_CHARACTERS || !isStorableText(words)) {
    throw new DomainError('BAD_INPUT', `${field} has at most ${MOST_CHARACTERS} characters, all of them text.`, { field });
  }
  return words;
}

function requireOffice(authorization: Authorization): void {
  if (!can(authorization, 'customers:read')) throw new DomainError('FORBIDDEN', 'The list of customers is for the office.');
}
