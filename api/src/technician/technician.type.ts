import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { NodeType, TimeWindowType } from '../platform/graphql/shared.type.js';

@ObjectType('Position', { description: 'Where a technician was last seen.', simpleResolvers: true })
export class PositionType {
  @Field(() => Float, { description: 'Degrees north.' })
  latitude: number;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude: number;

  @Field(() => DateTimeScalar, { description: 'When the device reported it.' })
  at: string;
}

@ObjectType('TimeOff', { description: 'A time when somebody does not work.', simpleResolvers: true })
export class TimeOffType {
  @Field(() => ID, { description: 'Names it when it is changed or removed.' })
  id: string;

  @Field(() => TimeWindowType, { description: 'From when to when.' })
  window: { start: string; end: string };

  @Field(() => String, { nullable: true, description: 'As the office noted it.' })
  reason: string | null;
}

@ObjectType('WeeklyShift', { description: 'Working hours of one weekday, every week.', simpleResolvers: true })
export class WeeklyShiftType {
  @Field(() => Int, { description: 'ISO: 1 is Monday, 7 Sunday.' })
  weekday: number;

  @Field(() => String, { description: 'HH:MM of the workspace’s clock.' })
  starts: string;

  @Field(() => String, { description: 'HH:MM of the workspace’s clock, later on the same day.' })
  ends: string;
}

@ObjectType('Technician', { implements: NodeType, description: 'Somebody who is sent to jobs.', simpleResolvers: true })
export class TechnicianType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { description: 'As on the board.' })
  name: string;

  @Field(() => String, { description: 'Of the chip, as #rrggbb.' })
  color: string;

  @Field(() => String, { nullable: true, description: 'Work phone.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'Work mail.' })
  email: string | null;

  @Field(() => String, { nullable: true, description: 'A portrait.' })
  photoUrl: string | null;

  @Field(() => [String], { description: 'What they can do, in the shop’s words.' })
  skills: string[];

  @Field(() => String, { nullable: true, description: 'Who they work with, in the shop’s words.' })
  team: string | null;

  @Field(() => Boolean, { description: 'Works here now; others stay in history only.' })
  active: boolean;

  @Field(() => Boolean, { description: 'Takes emergency calls now.' })
  onCall: boolean;
}
