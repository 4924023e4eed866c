import { Field, ID, InputType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { MutationInput, OneJobInput } from './job.input.js';

@InputType('AddPhotoInput', { description: 'Puts an upload on a job.' })
export class AddPhotoInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => ID, { description: 'What POST /api/uploads answered, at most a day ago.' })
  uploadId: string;

  @Field(() => String, { nullable: true, description: 'What it shows; at most 500 characters.' })
  caption?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it happened on an offline device.' })
  occurredAt?: Date;
}

@InputType('RemovePhotoInput', { description: 'Takes a photo off its job.' })
export class RemovePhotoInput extends MutationInput {
  @Field(() => ID, { description: 'Which job.' })
  jobId: string;

  @Field(() => ID, { description: 'Which photo.' })
  photoId: string;
}

@InputType('SetWorkOrderInput', { description: 'Only what is given is written. Lists have at most 100 entries of at most 200 characters.' })
export class SetWorkOrderInput extends OneJobInput {
  @Field(() => [String], { nullable: true, description: 'To take along; absent keeps, empty clears.' })
  tools?: string[];

  @Field(() => [String], { nullable: true, description: 'Material to take along; absent keeps, empty clears.' })
  parts?: string[];

  @Field(() => [String], { nullable: true, description: 'To mind on the place; absent keeps, empty clears.' })
  safetyProcedures?: string[];

  @Field(() => String, { nullable: true, description: 'How to go about it, at most 10,000 characters; absent keeps, empty clears.' })
  instructions?: string;
}
