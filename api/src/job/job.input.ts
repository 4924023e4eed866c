import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { TimeWindowInput } from '../platform/graphql/shared.type.js';

@InputType({ description: 'What every mutation takes.' })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;
}

@InputType({ description: 'What every change of one job takes.' })
export abstract class OneJobInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; absent: whatever it is now.' })
  expectedVersion?: number;
}

export const OVERLAP = 'Book it although a technician is booked then.';
export const ARRIVAL = 'What the customer is promised; absent: kept, or the window.';
const OCCURRED = 'When it happened on an offline device.';

@InputType({ description: 'What every mutation that sets a window takes.' })
export abstract class WindowInput extends OneJobInput {
  @Field(() => TimeWindowInput, { description: 'When the work is planned.' })
  window: TimeWindowInput;

  @Field(() => TimeWindowInput, { nullable: true, description: ARRIVAL })
  arrivalWindow?: TimeWindowInput;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean;
}

@InputType('ScheduleJobInput', { description: 'Gives a draft its window.' })
export class ScheduleJobInput extends WindowInput {
  @Field(() => ID, { nullable: true, description: 'Absent keeps the crew, null empties it.' })
  technicianId?: string | null;
}

@InputType('MoveJobInput', { description: 'One drag.' })
export class MoveJobInput extends WindowInput {
  @Field(() => ID, { nullable: true, description: 'Absent keeps the crew, null empties it.' })
  technicianId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose lane the card left; absent: the lead’s. Only that member is replaced.' })
  fromTechnicianId?: string | null;
}

@InputType('RescheduleJobInput', { description: 'Another window, the same people.' })
export class RescheduleJobInput extends WindowInput {}

@InputType('ReassignJobInput', { description: 'Another lead, the same window.' })
export class ReassignJobInput extends OneJobInput {
  @Field(() => ID, { nullable: true, description: 'Null unassigns everybody.' })
  technicianId?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean;
}

@InputType('CrewMemberInput', { description: 'Who joins or leaves the crew.' })
export class CrewMemberInput extends OneJobInput {
  @Field(() => ID, { description: 'Who.' })
  technicianId: string;

  @Field(() => Boolean, { nullable: true, description: 'Makes them the lead.' })
  isLead?: boolean;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean;
}

@InputType('JobActionInput', { description: 'A step in the lifecycle.' })
export class JobActionInput extends OneJobInput {
  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'On complete: stop the clocks of others too.' })
  closeOpenClocks?: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: OCCURRED })
  occurredAt?: Date;
}

@InputType('JobReasonInput', { description: 'A step in the lifecycle that needs a reason.' })
export class JobReasonInput extends OneJobInput {
  @Field(() => String, { description: 'Goes into the history; at most 500 characters.' })
  reason: string;

  @Field(() => DateScalar, { nullable: true, description: 'On hold only: the day to look at it again, today or later.' })
  lookAgainOn?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: OCCURRED })
  occurredAt?: Date;
}

@InputType('AddNoteInput', { description: 'An internal note.' })
export class AddNoteInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => String, { description: 'At most 10,000 characters.' })
  body: string;

  @Field(() => Boolean, { nullable: true, description: 'Stays on top.' })
  pinned?: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: OCCURRED })
  occurredAt?: Date;
}

@InputType('ClockInput', { description: 'A technician’s clock on a job.' })
export class ClockInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => ID, { nullable: true, description: 'Absent: the viewer’s own.' })
  technicianId?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When; absent: now.' })
  at?: Date;
}

@InputType('CorrectTimeEntryInput', { description: 'Other times for one clock; what is absent stays.' })
export class CorrectTimeEntryInput extends MutationInput {
  @Field(() => ID, { description: 'Which entry.' })
  timeEntryId: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the work really began.' })
  clockedInAt?: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it really ended; stops a clock that still runs.' })
  clockedOutAt?: Date | null;

  @Field(() => String, { description: 'Goes into the history; at most 500 characters.' })
  reason: string;
}

@InputType('UndoInput', { description: 'Which change to take back.' })
export class UndoInput extends MutationInput {
  @Field(() => ID, { description: 'Of the change.' })
  batchId: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Put it back although its old slot was taken.' })
  allowOverlap?: boolean;
}
