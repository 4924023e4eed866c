import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { TimeWindow } from '../kernel/time-window.js';
import { TimeWindowType } from '../platform/graphql/shared.type.js';
import { TechnicianType, type Technician } from '../technician/index.js';
import type { TechnicianDay } from './technician-day.service.js';

@ObjectType('TechnicianDay', { description: 'One technician’s day: how much of it is worked, booked and free.', simpleResolvers: true })
export class TechnicianDayType implements TechnicianDay {
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
