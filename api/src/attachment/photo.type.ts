import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/graphql/scalars.js';
import { ActorType } from '../platform/graphql/shared.type.js';
import type { Photo } from './photo.js';
import { photoUrl, thumbnailUrl } from './photo.js';

@ObjectType('Photo', { description: 'A picture of the place or the work. Never shown to customers.', simpleResolvers: true })
export class PhotoType {
  @Field(() => ID, { description: 'Of this photo; it was its uploadId.' })
  id: string;

  @Field(() => String, { description: 'Where its JPEG is, for whoever may see the job: a path at this server.' })
  url: string;

  @Field(() => String, { description: 'The same, at most 480 pixels on its long side.' })
  thumbnailUrl: string;

  @Field(() => Int, { description: 'Pixels.' })
  width: number;

  @Field(() => Int, { description: 'Pixels.' })
  height: number;

  @Field(() => String, { nullable: true, description: 'What it shows, where that was said.' })
  caption: string | null;

  @Field(() => ActorType, { description: 'Who added it.' })
  author: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  at: Date;
}

/** A photo as GraphQL resolves it by name. */
export function viewPhoto({ id, width, height, caption, author, at }: Photo): PhotoType {
  return { id, url: photoUrl(id), thumbnailUrl: thumbnailUrl(id), width, height, caption, author, at };
}
