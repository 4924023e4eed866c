import type { GraphQLSchema } from 'graphql';
import { Arg, Ctx, ID, Mutation, Resolver, Root, Subscription } from 'type-graphql';
import { canSeeColleagues, type Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { isoInstant } from '../kernel/time-window.js';
import { requireWindow } from '../job/index.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { Presence } from './presence.js';
import { isJob } from './presence.repository.js';
import type { Screen } from './presence.rules.js';
import { PresenceInput, PresenceType } from './presence.type.js';

const MOST_NAME = 64;
/** No hue of a status: there are no more than these two. */
const COLORS = ['#0b7a7c', '#a83572'];

@Resolver()
export class PresenceResolver {
  constructor(private readonly deps: { database: Queryable; directory: TechnicianDirectory; presence: Presence }) {}

  @Mutation(() => Boolean, {
    description:
      'Tells the other dispatchers where this screen is and what it drags; forgotten 10 s after the last call. It is kept nowhere and takes no clientMutationId. For the office.',
  })
  async announcePresence(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => PresenceInput) input: PresenceInput,
  ): Promise<boolean> {
    requireColleague(authorization);
    const { workspaceId, userId } = authorization;
    const sessionId = requireName(input.sessionId);
    const { presence } = this.deps;
    if (input.leaving) presence.leave(workspaceId, { userId, sessionId });
    else presence.announce(workspaceId, await this.screen(authorization, sessionId, input));
    return true;
  }

  private async screen(
    { workspaceId, userId, technicianId, actor }: Authorization,
    sessionId: string,
    input: PresenceInput,
  ): Promise<Screen> {
    const technicians = await this.deps.directory.load(workspaceId);
    const { day = null, draggingJobId = null, overTechnicianId = null } = input;
    const isKnown = overTechnicianId === null || technicians.has(overTechnicianId);
    if (!isKnown || (draggingJobId !== null && !(await this.isJob(workspaceId, { userId, sessionId }, draggingJobId))))
      throw new DomainError('NOT_FOUND', 'There is no such job or technician here.');
    const window = input.overWindow ? requireWindow('overWindow', input.overWindow) : null;
    return {
      sessionId,
      userId,
      name: [...actor.name].slice(0, MOST_NAME).join(''),
      color: (technicianId !== null && technicians.get(technicianId)?.color) || COLORS[sumOf(userId) % COLORS.length]!,
      day,
      draggingJobId,
      overTechnicianId,
      overWindow: window && { start: isoInstant(window.start), end: isoInstant(window.end) },
    };
  }

  /** A hand holds one card for seconds and says so ten times in each: that it is a job is looked up once. */
  private async isJob(workspaceId: string, who: Pick<Screen, 'userId' | 'sessionId'>, jobId: string): Promise<boolean> {
    if (this.deps.presence.screen(workspaceId, who)?.draggingJobId === jobId) return true;
    return isId(jobId) && isJob(this.deps.database, workspaceId, jobId);
  }
}

@Resolver()
export class PresenceSubscription {
  @Subscription(() => [PresenceType], {
    description:
      'Who else is at work, which day they look at, and what they are dragging where: everybody at once, then everybody again after a change, at most ten times a second. For the office.',
    subscribe: () => {
      throw new Error('followPresence was not called on this schema');
    },
  })
  boardPresence(
    @Root() screens: Screen[],
    @Arg('sessionId', () => ID, { nullable: true, description: 'The screen that asks: it is left out.' }) _sessionId: string | null,
  ): Screen[] {
    return screens;
  }
}

/** Binds the subscription to a node's presence. A decorator can't: that belongs to one app, the decorator to the process. */
export function followPresence(schema: GraphQLSchema, presence: Presence): void {
  const field = schema.getSubscriptionType()!.getFields()['boardPresence']!;
  field.subscribe = (_root: unknown, { sessionId }: { sessionId?: string | null }, { authorization }: GraphqlContext) => {
    requireColleague(authorization);
    return presence.follow(authorization.workspaceId, { userId: authorization.userId, sessionId: sessionId ?? '' });
  };
}

function requireColleague(authorization: Authorization): void {
  if (!canSeeColleagues(authorization)) throw new DomainError('FORBIDDEN', 'Who is at the schedule is for the office.');
}

function requireName(sessionId: string): string {
  if (sessionId.length >= 1 && sessionId.length <= MOST_NAME && !sessionId.includes('\0')) return sessionId;
  throw new DomainError('BAD_INPUT', `A screen’s name has 1 to ${MOST_NAME} characters.`, { field: 'sessionId' });
}

const sumOf = (text: string): number => [...text].reduce((sum, char) => (sum * 31 + char.codePointAt(0)!) >>> 0, 0);
