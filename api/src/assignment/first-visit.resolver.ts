import { Arg, Ctx, Field, Float, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { placeOf } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { enumOf, TimeWindowType } from '../platform/graphql/shared.type.js';
import { dayOf } from '../platform/zoned-day.js';
import { TechnicianDayType, type TechnicianDays } from '../schedule/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { firstVisit, type FirstVisitKind } from './first-visit.rules.js';
import { MOST_ITEMS, skillsOfItems } from './item-skills.js';
import { readWorkdays } from './workday.js';

const FirstVisitKindEnum = enumOf('FirstVisitKind', 'How somebody goes first.', {
  NOW: 'Free from the next quarter of an hour.',
  SOONEST: 'Nobody can at once; this one is free first.',
  ON_CALL: 'Nobody is free today any more by their hours; this one is on call.',
});

@ObjectType('FirstVisit', { description: 'Who can go first, and when.', simpleResolvers: true })
export class FirstVisitType {
  @Field(() => TechnicianDayType, { description: 'Whose day has room for it.' })
  technicianDay: TechnicianDayType;

  @Field(() => TimeWindowType, { description: 'Two hours, or one where nobody has two.' })
  window: TimeWindow;

  @Field(() => FirstVisitKindEnum, { description: 'How.' })
  kind: FirstVisitKind;
}

interface Deps {
  database: Queryable;
  days: TechnicianDays;
  workspaces: WorkspaceDirectory;
  now: () => Date;
}

/** The emergency on the phone: no job yet, and somebody has to go. */
@Resolver()
export class FirstVisitResolver {
  constructor(private readonly deps: Deps) {}

  @Query(() => FirstVisitType, {
    nullable: true,
    description:
      'Who can go first today, in the order of `technicianDays`; somebody who lacks a skill for the work only where nobody else can. Null where nobody can. For the office.',
  })
  async firstVisit(
    @Ctx() context: GraphqlContext,
    @Arg('latitude', () => Float, { nullable: true, description: 'Where to, in degrees north; with `longitude`.' }) latitude: number | null,
    @Arg('longitude', () => Float, { nullable: true, description: 'Degrees east.' }) longitude: number | null,
    @Arg('priceBookItemIds', () => [ID], { description: `What is to be done. At most ${MOST_ITEMS}.` }) ids: string[],
  ): Promise<FirstVisitType | null> {
    if (!can(context.authorization, 'jobs:read')) throw new DomainError('FORBIDDEN', 'Who can go first is for the office.');
    const { workspaceId } = context.authorization;
    const { database, workspaces, days } = this.deps;
    const now = this.deps.now();
    const to = placeOf(latitude, longitude);
    const { timeZone } = await workspaces.load(workspaceId);
    const day = dayOf(timeZone, now);
    const [today, workdayOf, skills] = await Promise.all([
      days.read(workspaceId, day, to),
      readWorkdays(database, workspaceId, { timeZone, day, withoutJobs: new Set() }),
      skillsOfItems(database, context, ids),
    ]);
    const candidates = today.map((technicianDay) => {
      const { off, visits } = workdayOf(technicianDay.technician.id);
      return { ...technicianDay, taken: [...off, ...visits] };
    });
    const found = firstVisit(candidates, skills, now);
    return found && { technicianDay: found.who, window: found.window, kind: found.kind };
  }
}
