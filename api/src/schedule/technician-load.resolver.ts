import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import type { PlanLook } from '../plan/index.js';
import { readWorkingHours, TechnicianType, type Technician, type TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readDayBookings, readDayBookingsIf, type DayBooking } from './technician-load.repository.js';
import { clipped, merged, minutesIn } from './technician-day.rules.js';

/** A month in whole weeks, with room. */
const MOST_DAYS = 62;

@ObjectType('DayBooking', { description: 'What of one technician’s day is taken.', simpleResolvers: true })
export class DayBookingType {
  @Field(() => Int, { description: 'Under planned, running and done visits; doubly booked time counts once.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Visits that touch the day.' })
  jobCount: number;
}

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

  @Field(() => DayBookingType, { nullable: true, description: 'As it is without the plan; null where the plan changes nothing of it.' })
  before: DayBookingType | null;
}

@ObjectType('TechnicianLoad', { description: 'One technician’s load, day by day.', simpleResolvers: true })
export class TechnicianLoadType {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;

  @Field(() => [DayLoadType], { description: 'Every day that was asked for, in order.' })
  days: DayLoadType[];
}

interface TechnicianLoadDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  look: Pick<PlanLook, 'destinations'>;
}

@Resolver()
export class TechnicianLoadResolver {
  constructor(private readonly deps: TechnicianLoadDeps) {}

  @Query(() => [TechnicianLoadType], {
    description:
      'The load of everybody who works here, by name, on some days, both ends included, at most 62. A technician has their own alone.',
  })
  async technicianLoads(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('from', () => DateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => DateScalar, { description: 'The last day.' }) to: string,
    @Arg('planId', () => ID, { nullable: true, description: 'As they would be with this plan, while it is open. For the office.' })
    planId?: string | null,
  ): Promise<TechnicianLoadType[]> {
    const days = eachDay(from, to, MOST_DAYS);
    const { workspaceId, technicianId } = authorization;
    const { database, directory, workspaces, look } = this.deps;
    const everybody = can(authorization, 'jobs:read');
    if (planId && !everybody) throw new DomainError('FORBIDDEN', 'Plans are for the office.');
    const elsewhere = planId ? await look.destinations(workspaceId, planId) : [];
    const { timeZone } = await workspaces.load(workspaceId);
    const bounds = days.map((day) => zonedDays(timeZone, day, day));
    const starts = [...bounds.map(({ start }) => start), bounds.at(-1)!.end];
    const [technicians, hours, bookings, planned] = await Promise.all([
      directory.load(workspaceId),
      readWorkingHours(database, workspaceId, timeZone, from, to),
      readDayBookings(database, workspaceId, starts, everybody ? null : (technicianId ?? null)),
      elsewhere.length > 0 ? readDayBookingsIf(database, workspaceId, starts, elsewhere) : null,
    ]);
    const before = byDay(bookings);
    const booked = planned ? byDay(planned) : before;
    return [...technicians.values()]
      .filter(({ id, active }) => active && (everybody || id === technicianId))
      .map((technician) => ({
        technician,
        days: days.map((day, index) => {
          const [was, is] = [before, booked].map((all) => all.get(`${technician.id}/${index}`) ?? FREE);
          return {
            day,
            workingMinutes: minutesIn(merged(clipped(hours.get(technician.id) ?? [], bounds[index]!))),
            ...is!,
            before: is!.bookedMinutes === was!.bookedMinutes && is!.jobCount === was!.jobCount ? null : was!,
          };
        }),
      }));
  }
}

const FREE: DayBookingType = { bookedMinutes: 0, jobCount: 0 };

function byDay(bookings: readonly DayBooking[]): Map<string, DayBookingType> {
  return new Map(bookings.map(({ technicianId, day, bookedMinutes, jobCount }) => [`${technicianId}/${day}`, { bookedMinutes, jobCount }]));
}
