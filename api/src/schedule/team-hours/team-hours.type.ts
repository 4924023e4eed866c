import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { JobType, type JobView } from '../../job/index.js';
import { DateScalar, DateTimeScalar } from '../../platform/graphql/scalars.js';
import { TechnicianType, TimeOffType, type Technician } from '../../technician/index.js';
import { MOST_JOBS } from './team-hours.service.js';

const CLIENT_MUTATION_ID = 'Makes a repeat answer what the first one answered.';

@InputType()
abstract class DaysInput {
  @Field(() => String, { nullable: true, description: CLIENT_MUTATION_ID })
  clientMutationId?: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  firstDay: string;

  @Field(() => String, { nullable: true, description: 'HH:MM on the first day; absent: from its beginning.' })
  startTime?: string | null;

  @Field(() => DateScalar, { description: 'The last day, included.' })
  lastDay: string;

  @Field(() => String, { nullable: true, description: 'HH:MM on the last day; absent: to its end.' })
  endTime?: string | null;
}

@InputType('AddTimeOffInput', { description: 'When somebody does not work.' })
export class AddTimeOffInput extends DaysInput {
  @Field(() => ID, { description: 'Who is away.' })
  technicianId: string;

  @Field(() => String, { nullable: true, description: 'For the office and themselves; at most 500 characters.' })
  reason?: string | null;
}

@InputType('SeenTimeOffInput', { description: 'Time off as somebody saw it who changes it.' })
export class SeenTimeOffInput {
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  start: Date;

  @Field(() => DateTimeScalar, { description: 'When it ended; it may be days long.' })
  end: Date;

  @Field(() => String, { nullable: true, description: 'As it was noted.' })
  reason?: string | null;
}

const SEEN = 'As you saw it: where it is another by now, nothing is done (STALE_VERSION). Absent: whatever it is now.';

@InputType('ChangeTimeOffInput', { description: 'Time off as it is to be.' })
export class ChangeTimeOffInput extends DaysInput {
  @Field(() => SeenTimeOffInput, { nullable: true, description: SEEN })
  seen?: SeenTimeOffInput;

  @Field(() => ID, { description: 'Which.' })
  timeOffId: string;

  @Field(() => String, { nullable: true, description: 'Absent keeps it, null takes it away.' })
  reason?: string | null;
}

@InputType('RemoveTimeOffInput', { description: 'Time off that is no more.' })
export class RemoveTimeOffInput {
  @Field(() => String, { nullable: true, description: CLIENT_MUTATION_ID })
  clientMutationId?: string;

  @Field(() => ID, { description: 'Which.' })
  timeOffId: string;

  @Field(() => SeenTimeOffInput, { nullable: true, description: SEEN })
  seen?: SeenTimeOffInput;
}

@InputType('WeeklyShiftInput', { description: 'Working hours of one weekday.' })
export class WeeklyShiftInput {
  @Field(() => Int, { description: 'ISO: 1 is Monday, 7 Sunday.' })
  weekday: number;

  @Field(() => String, { description: 'HH:MM of the workspace’s clock.' })
  starts: string;

  @Field(() => String, { description: 'HH:MM, later on the same day.' })
  ends: string;
}

@InputType('SetShiftsInput', { description: 'Somebody’s weekly working hours.' })
export class SetShiftsInput {
  @Field(() => String, { nullable: true, description: CLIENT_MUTATION_ID })
  clientMutationId?: string;

  @Field(() => ID, { description: 'Whose.' })
  technicianId: string;

  @Field(() => [WeeklyShiftInput], { description: 'The whole week: a weekday without any is free. At most 6 a day, none overlapping.' })
  shifts: WeeklyShiftInput[];

  @Field(() => [WeeklyShiftInput], { nullable: true, description: SEEN })
  seen?: WeeklyShiftInput[];
}

@ObjectType('TimeOffPayload', { description: 'What came of a change of time off.', simpleResolvers: true })
export class TimeOffPayload {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;

  @Field(() => TimeOffType, { description: 'As it is now; where it was removed, as it was.' })
  timeOff: TimeOffType;

  @Field(() => [JobType], {
    description: `Their scheduled and running jobs that lie in it now, by time: a warning, nothing was moved. At most ${MOST_JOBS}.`,
  })
  jobs: JobView[];

  @Field(() => Int, { description: 'All jobs that lie in it.' })
  jobsTotal: number;
}

@ObjectType('ShiftsPayload', { description: 'What came of a change of working hours.', simpleResolvers: true })
export class ShiftsPayload {
  @Field(() => TechnicianType, { description: 'Whose.' })
  technician: Technician;
}
