import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { NodeType } from '../platform/graphql/shared.type.js';

@ObjectType('SavedView', { implements: NodeType, description: 'A named list of jobs: filters, search and order.', simpleResolvers: true })
export class SavedViewType extends NodeType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  override id: string;

  @Field(() => String, { description: 'One of its owner’s names.' })
  name: string;

  @Field(() => String, { description: 'The Jobs page’s address after the question mark, as in status=scheduled&unassigned=1.' })
  query: string;

  @Field(() => Boolean, { description: 'The whole office sees it.' })
  shared: boolean;

  @Field(() => Boolean, { description: 'The viewer saved it.' })
  mine: boolean;

  @Field(() => Boolean, { description: 'The viewer may change and delete it: the owner, and managers where it is shared.' })
  editable: boolean;

  @Field(() => String, { description: 'Who saved it.' })
  ownerName: string;
}

const ONCE = 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.';

@InputType('SaveViewInput', { description: 'A view as it is to be.' })
export class SaveViewInput {
  @Field(() => String, { nullable: true, description: ONCE })
  clientMutationId?: string;

  @Field(() => ID, { nullable: true, description: 'Which one to change; absent: a new one.' })
  viewId?: string;

  @Field(() => String, { description: 'At most 80 characters; no other view of its owner has it.' })
  name: string;

  @Field(() => String, { description: 'The Jobs page’s address after the question mark, at most 2,000 characters.' })
  query: string;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'For the whole office.' })
  shared?: boolean;
}

@InputType('DeleteViewInput', { description: 'Which view to delete.' })
export class DeleteViewInput {
  @Field(() => String, { nullable: true, description: ONCE })
  clientMutationId?: string;

  @Field(() => ID, { description: 'Which one.' })
  viewId: string;
}

@InputType('SetPreferenceInput', { description: 'How the viewer likes a screen.' })
export class SetPreferenceInput {
  @Field(() => String, { nullable: true, description: ONCE })
  clientMutationId?: string;

  @Field(() => String, { description: 'Lower-case words with dots, as in jobs.columns.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'JSON, at most 16 KB; null forgets it.' })
  value?: string | null;
}
