import { Field, ID, InputType } from 'type-graphql';
import { MutationInput, WindowInput } from '../job.input.js';

@InputType('JobMoveInput', { description: 'Where one of several jobs goes; as in `moveJob`.' })
export class JobMoveInput extends WindowInput {
  @Field(() => ID, { nullable: true, description: 'Absent keeps the crew, null empties it.' })
  technicianId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whose lane the card left; absent: the lead’s. Only that member is replaced.' })
  fromTechnicianId?: string | null;
}

@InputType('MoveJobsInput', { description: 'Several drags that are one step.' })
export class MoveJobsInput extends MutationInput {
  @Field(() => [JobMoveInput], { description: 'Each job once; at most 500.' })
  moves: JobMoveInput[];

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'If one can’t be moved none is: nothing is written, `failed` says what was in the way, and `batchId` is null. Otherwise the rest is moved.',
  })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Says what would happen, job by job, and writes nothing.',
  })
  dryRun?: boolean | null;
}
