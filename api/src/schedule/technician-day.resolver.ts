import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isId } from '../kernel/ids.js';
import { distanceKm, roundedKm, toPlace, type Place } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';
import type { JobResolver } from '../job/index.js';
import type { Queryable } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { DateScalar } from '../platform/graphql/scalars.js';
import { TimeWindowType } from '../platform/graphql/shared.type.js';
import { eachDay, zonedDays } from '../platform/zoned-day.js';
import { readWorkingHours, TechnicianType, withoutTimeOff, type Technician, type TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readBookings } from './technician-day.repository.js';
import { byReadiness, clipped, merged, minutesIn } from './technician-day.rules.js';

@ObjectType('TechnicianDay', { description: 'One technician’s day: how much of it is worked, booked and free.', simpleResolvers: true })
export class TechnicianDayType {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;

  @Field(() => Int, { description: 'Of the shift, time off cut out.' })
  workingMinutes: number;

  @Field(() => Int, { description: 'Under planned, running and done visits, in or outside the shift; doubly booked time counts once.' })
  bookedMinutes: number;

  @Field(() => Int, { description: 'Of `free`.' })
  freeMinutes: number;

  @Field(() => [TimeWindowType], { description: 'Parts of the shift without a visit, from now on.' })
  free: TimeWindow[];

  @Field(() => Int, { description: 'Visits on that day.' })
  jobCount: number;

  @Field(() => Float, {
    nullable: true,
    description: 'From where they were last seen, as the crow flies; null where one of the two places is unknown.',
  })
  distanceKm: number | null;
}

interface Deps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  jobs: Pick<JobResolver, 'job'>;
  now: () => Date;
}

@Resolver()
export class TechnicianDayResolver {
  constructor(private readonly deps: Deps) {}

  @Query(() => [TechnicianDayType], {
    description:
      'The day of everybody who works here: on call first, then the nearest to the job or place given, then who has most free time. A technician has their own alone.',
  })
  async technicianDays(
    @Ctx() context: GraphqlContext,
    @Arg('day', () => DateScalar, { description: 'Which day.' }) day: string,
    @Arg('jobId', () => ID, { nullable: true, description: 'Distances are to its address.' }) jobId: string | null,
    @Arg('latitude', () => Float, { nullable: true, description: 'Degrees north of a place, instead of a job; with `longitude`.' })
    latitude: number | null,
    @Arg('longitude', () => Float, { nullable: true, description: 'Degrees east.' }) longitude: number | null,
  ): Promise<TechnicianDayType[]> {
    eachDay(day, day, 1);
    const { workspaceId, technicianId } = context.authorization;
    const { database, directory, workspaces, now } = this.deps;
    const to = placeOf(latitude, longitude) ?? (jobId ? await this.placeOfJob(context, jobId) : null);
    const { timeZone } = await workspaces.load(workspaceId);
    const bounds = zonedDays(timeZone, day, day);
    const [technicians, hours, bookings] = await Promise.all([
      directory.load(workspaceId),
      readWorkingHours(database, workspaceId, timeZone, day),
      readBookings(database, workspaceId, bounds),
    ]);
    const booked = new Map<string, TimeWindow[]>();
    for (const { crew, window } of bookings) for (const id of crew) booked.set(id, [...(booked.get(id) ?? []), window]);
    const everybody = can(context.authorization, 'jobs:read');
    const left: TimeWindow = { start: now(), end: bounds.end };
    return [...technicians.values()]
      .filter(({ id, active }) => active && (everybody || id === technicianId))
      .map((technician) => {
        const visits = booked.get(technician.id) ?? [];
        const shift = hours.get(technician.id) ?? [];
        const free = clipped(withoutTimeOff(shift, visits), left);
        return {
          technician,
          workingMinutes: minutesIn(merged(shift)),
          bookedMinutes: minutesIn(merged(clipped(visits, bounds))),
          freeMinutes: minutesIn(free),
          free,
          jobCount: visits.length,
          distanceKm: to && technician.position ? roundedKm(distanceKm(technician.position, to)) : null,
        };
      })
      .sort(byReadiness);
  }

  private async placeOfJob(context: GraphqlContext, jobId: string): Promise<Place | null> {
    const job = isId(jobId) ? await this.deps.jobs.job(context, jobId) : null;
    if (!job) throw new DomainError('NOT_FOUND', 'There is no such job, or it is not yours to see.', { jobId });
    return toPlace(job.address);
  }
}

function placeOf(latitude: number | null | undefined, longitude: number | null | undefined): Place | null {
  if ((latitude ?? null) === null && (longitude ?? null) === null) return null;
  if (typeof latitude === 'number' && typeof longitude === 'number' && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)
    return { latitude, longitude };
  throw new DomainError('BAD_INPUT', 'A place has a latitude of at most 90 and a longitude of at most 180 degrees.', { field: 'latitude' });
}
