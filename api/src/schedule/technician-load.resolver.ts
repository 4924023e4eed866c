import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import { readWorkingHours, TechnicianType, type Technician, type TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readDayBookings, type DayBooking } from './technician-load.repository.js';
import { clipped, merged, minutesIn } from './technician-day.rules.js';

/** A month in whole weeks, with room. */
const MOST_DAYS = 62;

@ObjectType('DayLoad', { description: 'How much of one technician’s day is taken.', simpleResolvers: true })
export class DayLoadType {
  @Field(() => DateScalar, { description: 'Which day.' })
  day: string;

  @Field(() => Int, { description: 'Of the shift, time off cut out.' })
  workingMinutes: number;

  @Field(() => Int, { description: 'Under planned, running and done visits, in or outside the shift; doubly booked time counts once.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Visits that touch the day.' })
  jobCount: number;
}

@ObjectType('TechnicianLoad', { description: 'One technician’s load, day by day.', simpleResolvers: true })
export class TechnicianLoadType {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;

  @Field(() => [DayLoadType], { description: 'Every day that was asked for, in order.' })
  days: DayLoadType[];
}

@Resolver()
export class TechnicianLoadResolver {
  constructor(private readonly deps: { database: Queryable; directory: TechnicianDirectory; workspaces: WorkspaceDirectory }) {}

  @Query(() => [TechnicianLoadType], {
    description:
      'The load of everybody who works here, by name, on some days, both ends included, at most 62. A technician has their own alone.',
  })
  async technicianLoads(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: string,
  ): Promise<TechnicianLoadType[]> {
    const days = eachDay(from, to, MOST_DAYS);
    const { workspaceId, technicianId } = authorization;
    const { database, directory, workspaces } = this.deps;
    const everybody = can(authorization, 'jobs:read');
    const { timeZone } = await workspaces.load(workspaceId);
    const bounds = days.map((day) => zonedDays(timeZone, day, day));
    const starts = [...bounds.map(({ start }) => start), bounds.at(-1)!.end];
    const [technicians, hours, bookings] = await Promise.all([
      directory.load(workspaceId),
      readWorkingHours(database, workspaceId, timeZone, from, to),
      readDayBookings(database, workspaceId, starts, everybody ? null : (technicianId ?? null)),
    ]);
    const booked = new Map<string, DayBooking>(bookings.map((one) => [`${one.technicianId}/${one.day}`, one]));
    return [...technicians.values()]
      .filter(({ id, active }) => active && (everybody || id === technicianId))
      .map((technician) => ({
        technician,
        days: days.map((day, index) => {
          const taken = booked.get(`${technician.id}/${index}`);
          return {
            day,
            workingMinutes: minutesIn(merged(clipped(hours.get(technician.id) ?? [], bounds[index]!))),
            bookedMinutes: taken?.bookedMinutes ?? 0,
            jobCount: taken?.jobCount ?? 0,
          };
        }),
      }));
  }
}
