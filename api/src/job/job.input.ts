import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CentsScalar, DateScalar, DateTimeScalar } from '../platform/graphql/scalars.js';
import { enumOf, TimeWindowInput } from '../platform/graphql/shared.type.js';
import { PriceBookKindEnum } from '../price-book/index.js';
import type { JobPriority, JobStatus } from './job.js';
import type { JobOrder } from './job-list.repository.js';
import { JobPriorityEnum, JobStatusEnum } from './job.type.js';

export const JobOrderEnum = enumOf<JobOrder>('JobOrder', 'How a list of jobs is ordered.', {
  CREATED_DESC: 'Newest first.',
  WINDOW_START_ASC: 'Earliest window first; jobs without one last.',
  WINDOW_START_DESC: 'Latest window first; jobs without one before all.',
  NUMBER_ASC: 'Lowest number first.',
  NUMBER_DESC: 'Highest number first.',
  TOTAL_DESC: 'Highest total first.',
  CUSTOMER_ASC: 'By the customer’s name.',
});

@InputType('JobFilter', { description: 'Which jobs; everything given must hold.' })
export class JobFilterInput {
  @Field(() => [JobStatusEnum], { nullable: true, description: 'In one of these.' })
  statuses?: JobStatus[];

  @Field(() => Boolean, { nullable: true, description: 'Scheduled with no technician.' })
  unassigned?: boolean;

  @Field(() => [ID], { nullable: true, description: 'With one of these in the crew.' })
  technicianIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Of this customer.' })
  customerId?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Jobs whose window touches the days from here, in the workspace’s time zone …' })
  from?: string;

  @Field(() => DateScalar, { nullable: true, description: '… to here; both ends included.' })
  to?: string;

  @Field(() => String, { nullable: true, description: 'Number, title, customer’s name, phone, address, notes; any part of a word.' })
  search?: string;

  @Field(() => [JobPriorityEnum], { nullable: true, description: 'Of one of these.' })
  priorities?: JobPriority[];

  @Field(() => Boolean, { nullable: true, description: 'Scheduled, and the window has begun.' })
  late?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'The window has ended, and the work is neither done, held nor cancelled.' })
  overdue?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Completed, and no invoice yet.' })
  readyToInvoice?: boolean;
}

@InputType({ description: 'What every mutation takes.' })
abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;
}

@InputType({ description: 'What every change of one job takes.' })
abstract class OneJobInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; absent: whatever it is now.' })
  expectedVersion?: number;
}

const OVERLAP = 'Book it although a technician is booked then.';
const ARRIVAL = 'What the customer is promised; absent: kept, or the window.';
const OCCURRED = 'When it happened on an offline device.';

@InputType('AddressInput', { description: 'Where a visit goes.' })
export class AddressInput {
  @Field(() => String, { description: 'Street and number.' })
  line1: string;

  @Field(() => String, { nullable: true, description: 'Unit, floor, building.' })
  line2?: string;

  @Field(() => String, { nullable: true, description: 'The neighbourhood.' })
  area?: string;

  @Field(() => String, { description: 'Town.' })
  city: string;

  @Field(() => String, { description: 'State or province.' })
  region: string;

  @Field(() => String, { description: 'ZIP or postal code.' })
  postalCode: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166 code of two letters; absent: US.' })
  country?: string;

  @Field(() => Float, { nullable: true, description: 'Degrees north.' })
  latitude?: number;

  @Field(() => Float, { nullable: true, description: 'Degrees east.' })
  longitude?: number;
}

@InputType('NewCustomerInput', { description: 'A customer who calls for the first time.' })
export class NewCustomerInput {
  @Field(() => String, { description: 'A person or a company.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Where confirmations go.' })
  email?: string;

  @Field(() => String, { nullable: true, description: 'As it is said.' })
  phone?: string;

  @Field(() => AddressInput, { description: 'Where they live.' })
  address: AddressInput;
}

@InputType('LineItemInput', { description: 'Something to sell: from the price book, or a custom line with name, kind and price.' })
export class LineItemInput {
  @Field(() => ID, { nullable: true, description: 'From the price book.' })
  priceBookItemId?: string;

  @Field(() => String, { nullable: true, description: 'Absent: the price book’s.' })
  name?: string;

  @Field(() => PriceBookKindEnum, { nullable: true, description: 'Absent: the price book’s, or SERVICE.' })
  kind?: 'SERVICE' | 'PART';

  @Field(() => Float, { description: 'More than 0, up to four decimals.' })
  quantity: number;

  @Field(() => CentsScalar, { nullable: true, description: 'Absent: the price book’s.' })
  unitPrice?: number;
}

@InputType('CreateJobInput', { description: 'A new job. With a window it is scheduled, without one a draft.' })
export class CreateJobInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'A customer who is known …' })
  customerId?: string;

  @Field(() => NewCustomerInput, { nullable: true, description: '… or a new one.' })
  customer?: NewCustomerInput;

  @Field(() => String, { nullable: true, description: 'Absent: the first line item’s name.' })
  title?: string;

  @Field(() => JobPriorityEnum, { nullable: true, description: 'Absent: NORMAL.' })
  priority?: JobPriority;

  @Field(() => [LineItemInput], { nullable: true, description: 'At most 200.' })
  lineItems?: LineItemInput[];

  @Field(() => TimeWindowInput, { nullable: true, description: 'When the work is planned.' })
  window?: TimeWindowInput;

  @Field(() => TimeWindowInput, { nullable: true, description: ARRIVAL })
  arrivalWindow?: TimeWindowInput;

  @Field(() => ID, { nullable: true, description: 'Who goes; on a draft a wish.' })
  technicianId?: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean;

  @Field(() => AddressInput, { nullable: true, description: 'Absent: the customer’s first.' })
  address?: AddressInput;

  @Field(() => String, { nullable: true, description: 'A first note: access, hazards, pets.' })
  note?: string;
}

@InputType('UpdateJobInput', { description: 'What is given changes; a blank title goes back to the first line item’s name.' })
export class UpdateJobInput extends OneJobInput {
  @Field(() => String, { nullable: true, description: 'At most 200 characters.' })
  title?: string;

  @Field(() => JobPriorityEnum, { nullable: true, description: 'How urgent it is.' })
  priority?: JobPriority;

  @Field(() => AddressInput, { nullable: true, description: 'Where the visit goes.' })
  address?: AddressInput;

  @Field(() => [LineItemInput], { nullable: true, description: 'All of them, in order.' })
  lineItems?: LineItemInput[];
}

@InputType('DuplicateJobInput', { description: 'The same work again, as a draft or at a new time.' })
export class DuplicateJobInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => TimeWindowInput, { nullable: true, description: 'Absent: a draft.' })
  window?: TimeWindowInput;

  @Field(() => TimeWindowInput, { nullable: true, description: ARRIVAL })
  arrivalWindow?: TimeWindowInput;

  @Field(() => ID, { nullable: true, description: 'Who goes.' })
  technicianId?: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: OVERLAP })
  allowOverlap?: boolean;
}

@InputType({ description: 'What every mutation that sets a window takes.' })
abstract class WindowInput extends OneJobInput {
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

@InputType('UndoInput', { description: 'Which change to take back.' })
export class UndoInput extends MutationInput {
  @Field(() => ID, { description: 'Of the change.' })
  batchId: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Put it back although its old slot was taken.' })
  allowOverlap?: boolean;
}
