import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { isId } from '../kernel/ids.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { enumOf } from '../platform/graphql/shared.type.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { TravelProvider } from '../travel/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readStops } from './travel-leg.repository.js';
import { legsOf, type TravelFit } from './travel-leg.rules.js';

const TravelFitEnum = enumOf('TravelFit', 'Whether the time between two visits is enough for the way.', {
  EASY: 'With ten minutes or more to spare.',
  TIGHT: 'With less than that.',
  IMPOSSIBLE: 'It is not enough.',
});

@ObjectType('TravelLeg', { description: 'A technician’s way from one visit to the next.', simpleResolvers: true })
export class TravelLegType {
  @Field(() => ID, { description: 'Whose.' })
  technicianId: string;

  @Field(() => ID, { description: 'The visit before it.' })
  fromJobId: string;

  @Field(() => ID, { description: 'The visit after it, which has not begun.' })
  toJobId: string;

  @Field(() => DateTimeScalar, { description: 'When the visit before it is planned to end.' })
  departsAt: Date;

  @Field(() => DateTimeScalar, { description: 'When the visit after it is planned to start.' })
  dueAt: Date;

  @Field(() => Int, { description: 'Minutes at the wheel.' })
  minutes: number;

  @Field(() => TravelFitEnum, { description: 'Whether they will make it.' })
  fit: TravelFit;
}

interface Deps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  travel: TravelProvider;
}

@Resolver()
export class TravelLegResolver {
  constructor(private readonly deps: Deps) {}

  @Query(() => [TravelLegType], {
    description:
      'The ways between the visits of a day, as far as somebody has to drive them yet and both places are known. A technician has their own alone.',
  })
  async travelLegs(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('day', () => DateScalar, { description: 'Which day.' }) day: string,
    @Arg('technicianIds', () => [ID], { nullable: true, description: 'Whose; absent: of everybody who works here.' })
    technicianIds: string[] | null,
  ): Promise<TravelLegType[]> {
    eachDay(day, day, 1);
    const { workspaceId, technicianId: own } = authorization;
    const { database, directory, workspaces, travel } = this.deps;
    const [{ timeZone }, technicians] = await Promise.all([workspaces.load(workspaceId), directory.load(workspaceId)]);
    const everybody = can(authorization, 'jobs:read');
    const asked = technicianIds?.filter(isId) ?? [...technicians.values()].filter(({ active }) => active).map(({ id }) => id);
    const stops = await readStops(
      database,
      workspaceId,
      zonedDays(timeZone, day, day),
      asked.filter((id) => everybody || id === own),
    );
    const times = await travel.between([...stops.values()].flat().flatMap(({ place }) => place ?? []));
    return [...stops].flatMap(([technicianId, visits]) =>
      legsOf(visits, times).map(({ from, to, minutes, fit }) => ({
        technicianId,
        fromJobId: from.jobId,
        toJobId: to.jobId,
        departsAt: new Date(from.end),
        dueAt: new Date(to.start),
        minutes,
        fit,
      })),
    );
  }
}
