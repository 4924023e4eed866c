import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Role } from '../kernel/authorization.js';
import { enumOf } from '../platform/graphql/shared.type.js';
import { TechnicianType } from '../technician/index.js';

export const RoleEnum = enumOf<Role>('Role', 'What somebody is in a workspace.', {
  OWNER: 'May do everything.',
  MANAGER: 'Runs the shop: everything but what only owners decide.',
  DISPATCHER: 'Plans the work.',
  TECHNICIAN: 'Does the work: sees their own jobs.',
});

@ObjectType('Workspace', { description: 'A shop.', simpleResolvers: true })
export class WorkspaceType {
  @Field(() => ID, { description: 'Stays the same for ever.' })
  id: string;

  @Field(() => String, { description: 'Of the shop.' })
  name: string;

  @Field(() => String, { description: 'IANA, as in America/Chicago: what a day is here.' })
  timeZone: string;

  @Field(() => String, { description: 'ISO 4217, as in USD.' })
  currency: string;

  @Field(() => String, { description: 'BCP 47, as in en-US: how dates and money are written.' })
  locale: string;

  @Field(() => String, { description: 'HH:MM: where the board’s day begins without scrolling.' })
  dayStart: string;

  @Field(() => String, { description: 'HH:MM: where it ends.' })
  dayEnd: string;
}

@ObjectType('MapStyle', {
  description: 'How streets are drawn, as the operator set it: styles of the MapLibre specification.',
  simpleResolvers: true,
})
export class MapStyleType {
  @Field(() => String, { description: 'Where the style is.' })
  url: string;

  @Field(() => String, { nullable: true, description: 'Where its dark twin is.' })
  darkUrl: string | null;
}

@ObjectType('Viewer', { description: 'Who is asking.', simpleResolvers: true })
export class ViewerType {
  @Field(() => ID, { description: 'The user.' })
  id: string;

  @Field(() => String, { description: 'As in history.' })
  name: string;

  @Field(() => String, { description: 'What they sign in with.' })
  email: string;

  @Field(() => RoleEnum, { description: 'In this workspace.' })
  role: Role;

  @Field(() => TechnicianType, { nullable: true, description: 'Set when they are sent to jobs themselves.' })
  technician: unknown;

  @Field(() => WorkspaceType, { description: 'The shop they are in.' })
  workspace: unknown;

  @Field(() => MapStyleType, { nullable: true, description: 'Streets for maps; null: maps are drawn without.' })
  mapStyle: MapStyleType | null;

  @Field(() => [String], { description: 'What they may do, as in jobs:manage.' })
  permissions: string[];

  @Field(() => [RoleEnum], { description: 'The roles that they may give others by `addMember`, the highest first.' })
  rolesToGive: Role[];
}

@ObjectType('Member', { description: 'Somebody who may sign in to this workspace.', simpleResolvers: true })
export class MemberType {
  @Field(() => ID, { description: 'The user.' })
  userId: string;

  @Field(() => String, { description: 'As in history.' })
  name: string;

  @Field(() => String, { description: 'What they sign in with.' })
  email: string;

  @Field(() => RoleEnum, { description: 'In this workspace.' })
  role: Role;

  @Field(() => TechnicianType, { nullable: true, description: 'Set when they are sent to jobs themselves.' })
  technician: unknown;

  @Field(() => Boolean, {
    description: 'They have not chosen a password yet, and cannot sign in before; `inviteAgain` mails another link for it.',
  })
  awaitsPassword: boolean;

  @Field(() => [RoleEnum], {
    description:
      'What the viewer may make of them instead by `setMemberRole`, the highest first. TECHNICIAN only for somebody who is one: others would see no job.',
  })
  roles: Role[];

  @Field(() => Boolean, { description: 'Whether the viewer may take their access away.' })
  removable: boolean;

  @Field(() => String, { nullable: true, description: 'Why the viewer may not, for a person; null where they may.' })
  reason: string | null;
}

export type Invitation = 'MAILED' | 'HAS_ACCOUNT' | 'NO_MAIL_SERVER';

const InvitationEnum = enumOf<Invitation>('Invitation', 'How somebody who was given access comes in.', {
  MAILED: 'A link is on its way to them, under which they choose their password.',
  HAS_ACCOUNT: 'They have an account already and sign in with its password; nothing was mailed.',
  NO_MAIL_SERVER: 'They have no password yet, and this server has no mail server to send the link by.',
});

@ObjectType('AddMemberPayload', { description: 'Who was given access.', simpleResolvers: true })
export class AddMemberPayload {
  @Field(() => MemberType, { description: 'As they are now.' })
  member: MemberType;

  @Field(() => InvitationEnum, { description: 'How they come in.' })
  invitation: Invitation;
}

@InputType('AddMemberInput', { description: 'Who is to have access, and as what.' })
export class AddMemberInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;

  @Field(() => String, { description: 'As history will name them. Whoever has an account already keeps the name they have.' })
  name: string;

  @Field(() => String, { description: 'What they sign in with.' })
  email: string;

  @Field(() => RoleEnum, { description: 'What they may do.' })
  role: Role;

  @Field(() => ID, { nullable: true, description: 'Which technician of the workspace they are. Needed for a TECHNICIAN.' })
  technicianId?: string | null;
}

@InputType('InviteAgainInput', { description: 'Who is to get another link.' })
export class InviteAgainInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;

  @Field(() => ID, { description: 'Who.' })
  userId: string;
}

@InputType('SetMemberRoleInput', { description: 'What somebody may do from now on.' })
export class SetMemberRoleInput {
  @Field(() => String, {
    nullable: true,
    description: 'Idempotency: a repeat of the same call returns the first answer. Kept for seven days.',
  })
  clientMutationId?: string;

  @Field(() => ID, { description: 'Who.' })
  userId: string;

  @Field(() => RoleEnum, { nullable: true, description: 'Null takes their access away.' })
  role?: Role | null;
}
