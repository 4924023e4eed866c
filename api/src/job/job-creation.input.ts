import { Field, Float, ID, InputType } from 'type-graphql';
import { CentsScalar } from '../platform/graphql/scalars.js';
import { TimeWindowInput } from '../platform/graphql/shared.type.js';
import { PriceBookKindEnum } from '../price-book/index.js';
import type { JobPriority } from './job.js';
import { ARRIVAL, MutationInput, OneJobInput, OVERLAP } from './job.input.js';
import { JobPriorityEnum } from './job.type.js';

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

  @Field(() => ID, { nullable: true, description: 'One of the customer’s addresses, instead of `address`.' })
  addressId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Keeps `address` as another property of the customer, who is known already.',
  })
  saveAddress?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The job of the same customer that this one follows up.' })
  followUpOf?: string | null;

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
