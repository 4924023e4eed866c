import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DateScalar } from '../platform/graphql/scalars.js';
import { TimeWindowInput, TimeWindowType } from '../platform/graphql/shared.type.js';

@ObjectType('Presence', {
  description: 'A colleague’s screen: where they are and what is in their hand. A hint, never a lock.',
  simpleResolvers: true,
})
export class PresenceType {
  @Field(() => ID, { description: 'The screen, as it named itself. One person may have several.' })
  sessionId: string;

  @Field(() => ID, { description: 'Whose screen it is.' })
  userId: string;

  @Field(() => String, { description: 'Their name.' })
  name: string;

  @Field(() => String, { description: 'Their colour: a technician’s own, otherwise one of a few, always the same.' })
  color: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on their board; null where another page is open.' })
  day: string | null;

  @Field(() => ID, { nullable: true, description: 'The job whose card is in their hand.' })
  draggingJobId: string | null;

  @Field(() => ID, { nullable: true, description: 'Over whose lane they hold it; null over no lane.' })
  overTechnicianId: string | null;

  @Field(() => TimeWindowType, { nullable: true, description: 'When it would be if they let it go there.' })
  overWindow: { start: string; end: string } | null;
}

@InputType('PresenceInput', { description: 'What this screen shows and holds. Say it again at least every ten seconds, or count as gone.' })
export class PresenceInput {
  @Field(() => ID, { description: 'A name that the screen makes up for itself and keeps, at most 64 characters.' })
  sessionId: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day on the board; absent where another page is open.' })
  day?: string | null;

  @Field(() => ID, { nullable: true, description: 'The job whose card is in hand.' })
  draggingJobId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Over whose lane it is held.' })
  overTechnicianId?: string | null;

  @Field(() => TimeWindowInput, { nullable: true, description: 'When it would be there.' })
  overWindow?: TimeWindowInput | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'The screen closes: gone at once, and the rest is not looked at.',
  })
  leaving?: boolean | null;
}
