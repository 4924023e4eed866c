import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { enumOf } from '../platform/graphql/shared.type.js';
import { readReasons } from './job-reason.repository.js';
import { withUsual, type ReasonAction } from './usual-reasons.rules.js';

const ReasonActionEnum = enumOf<ReasonAction>('ReasonAction', 'What a reason is given for.', {
  HOLD: 'Putting a job on hold.',
  CANCEL: 'Giving a job up.',
});

const KIND = { HOLD: 'HELD', CANCEL: 'CANCELLED' } as const;
const REMEMBERED_MS = 180 * 24 * 60 * 60_000;
const MOST_OWN = 8;

@Resolver()
export class JobReasonResolver {
  constructor(private readonly deps: { database: Queryable; now: () => Date }) {}

  @Query(() => [String], {
    description:
      'What the shop says when it holds or cancels: the reasons used most in the last 180 days, then the usual ones. A technician gets their own.',
  })
  async usualReasons(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('action', () => ReasonActionEnum, { description: 'What for.' }) action: ReasonAction,
  ): Promise<string[]> {
    const since = new Date(this.deps.now().getTime() - REMEMBERED_MS);
    // A reason may name a customer whom this technician never visits.
    const actorId = can(authorization, 'jobs:read') ? null : authorization.actor.id;
    const own = await readReasons(this.deps.database, authorization.workspaceId, { kind: KIND[action], since, actorId, most: MOST_OWN });
    return withUsual(own, action);
  }
}
