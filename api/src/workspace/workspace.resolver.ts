import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { can, rolesToGive } from '../kernel/authorization.js';
import type { Authorization } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import { isEmail } from '../kernel/email.js';
import { isId } from '../kernel/ids.js';
import type { Member, MemberService } from '../platform/auth/index.js';
import type { Database } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { once } from '../platform/idempotency/once.js';
import { claim, firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from './workspace-directory.js';
import { AddMemberInput, AddMemberPayload, InviteAgainInput, MemberType, SetMemberRoleInput, ViewerType } from './workspace.type.js';

export interface WorkspaceDeps {
  database: Database;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  members: MemberService;
  /** Mails somebody who was given access the link to their first password. */
  invite: (email: string) => void;
  /** Counts a mail to somebody; the seconds to wait before it may be sent. */
  mailTo: (email: string) => Promise<number>;
  hasMailServer: boolean;
  mapStyle: { url: string; darkUrl: string | null } | null;
  newId: () => string;
}

@Resolver()
export class WorkspaceResolver {
  constructor(private readonly deps: WorkspaceDeps) {}

  @Query(() => ViewerType, { description: 'Who is asking, where, and what they may do.' })
  async viewer(@Ctx() { authorization }: GraphqlContext): Promise<ViewerType> {
    const { workspaceId, userId, technicianId, actor, email, role, permissions } = authorization;
    const technicians = await this.deps.directory.load(workspaceId);
    return {
      id: userId,
      name: actor.name,
      email,
      role,
      technician: technicianId ? (technicians.get(technicianId) ?? null) : null,
      workspace: await this.deps.workspaces.load(workspaceId),
      mapStyle: this.deps.mapStyle,
      permissions: [...permissions],
      rolesToGive: rolesToGive(authorization),
    };
  }

  @Query(() => [MemberType], { description: 'Who may sign in to this workspace. For owners and managers.' })
  async members(@Ctx() { authorization }: GraphqlContext): Promise<MemberType[]> {
    if (!can(authorization, 'team:manage')) throw new DomainError('FORBIDDEN', 'Who may sign in is for owners and managers.');
    return this.seenBy(authorization, await this.deps.members.listMembers(authorization.workspaceId));
  }

  @Mutation(() => AddMemberPayload, {
    description:
      'Gives somebody access. Whoever has no account yet is mailed a link under which they choose their password. For owners and managers, who raise nobody above themselves.',
  })
  async addMember(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => AddMemberInput) input: AddMemberInput,
  ): Promise<AddMemberPayload> {
    requireTeam(authorization);
    const { members, database, newId } = this.deps;
    const { clientMutationId } = input;
    const newcomer = {
      name: requireLine('name', input.name),
      email: requireEmail(input.email),
      role: input.role,
      technicianId: input.technicianId ?? null,
    };
    if (newcomer.technicianId && !isId(newcomer.technicianId))
      throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId: newcomer.technicianId });
    const call = { authorization, operation: 'addMember', input, batchId: newId() };
    const { answer, isFirst } = await once(database, call, async (tx) => {
      const added = await members.addMember(tx, authorization, newcomer, { clientMutationId });
      await this.countMail(added.member!);
      return added;
    });
    if (isFirst) members.announce(answer);
    return this.invited(authorization, answer.member!, isFirst);
  }

  @Mutation(() => AddMemberPayload, {
    description:
      'Mails somebody who has not chosen a password yet another link for it: the one before holds for an hour. For owners and managers.',
  })
  async inviteAgain(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => InviteAgainInput) input: InviteAgainInput,
  ): Promise<AddMemberPayload> {
    requireTeam(authorization);
    const { members, database, newId } = this.deps;
    const call = { authorization, operation: 'inviteAgain', input, batchId: newId() };
    const { answer, isFirst } = await once(database, call, async (tx) => {
      const member = await members.getMember(tx, authorization.workspaceId, input.userId);
      await this.countMail(member);
      return member;
    });
    return this.invited(authorization, answer, isFirst);
  }

  /** @throws {DomainError} RATE_LIMITED for whoever was mailed often enough in the last hour */
  private async countMail({ awaitsPassword, name, email }: Member): Promise<void> {
    const retryAfterSeconds = awaitsPassword ? await this.deps.mailTo(email) : 0;
    if (retryAfterSeconds === 0) return;
    const wait = `Wait ${Math.ceil(retryAfterSeconds / 60)} minutes, then try again.`;
    throw new DomainError('RATE_LIMITED', `${name} was mailed often enough for now. ${wait}`, { retryAfterSeconds });
  }

  /** Mails the link to whoever needs one, where that has not been done. */
  private async invited(authorization: Authorization, member: Member, isFirst: boolean): Promise<AddMemberPayload> {
    const { invite, hasMailServer } = this.deps;
    const { awaitsPassword, email } = member;
    if (isFirst && awaitsPassword) invite(email);
    const [seen] = await this.seenBy(authorization, [member]);
    return { member: seen!, invitation: !awaitsPassword ? 'HAS_ACCOUNT' : hasMailServer ? 'MAILED' : 'NO_MAIL_SERVER' };
  }

  @Mutation(() => MemberType, {
    nullable: true,
    description: 'Changes what a member may do, or (role null) takes their access away; their open screens end at once. Null when removed.',
  })
  async setMemberRole(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => SetMemberRoleInput) input: SetMemberRoleInput,
  ): Promise<MemberType | null> {
    const member = await this.changeRole(authorization, input);
    return member && (await this.seenBy(authorization, [member]))[0]!;
  }

  private async changeRole(authorization: Authorization, input: SetMemberRoleInput): Promise<Member | null> {
    const { role, userId, clientMutationId } = input;
    requireTeam(authorization);
    if (role === undefined) throw new DomainError('BAD_INPUT', 'Say which role, or null to take the access away.', { field: 'role' });
    const { members, database, newId } = this.deps;
    if (!clientMutationId) return members.setMemberRole(authorization, userId, role);
    const { workspaceId, userId: actorId } = authorization;
    const body = { operation: 'setMemberRole', bodyHash: hashBody(input) };
    const answer = await database.transaction(async (tx) => {
      if (!(await claim(tx, workspaceId, { actorId, clientMutationId, ...body, batchId: newId(), jobId: null }))) {
        const first = await firstAnswer(tx, workspaceId, actorId, clientMutationId, body);
        return { member: (first.answer as { member: Member | null }).member, change: null };
      }
      const change = await members.changeAccess(tx, authorization, userId, role, { clientMutationId });
      await keepAnswer(tx, workspaceId, actorId, clientMutationId, { member: change.member });
      return { member: change.member, change };
    });
    if (answer.change) members.announce(answer.change);
    return answer.member;
  }

  /** With who they are on the board, and what the viewer may do about them. */
  private async seenBy(authorization: Authorization, members: readonly Member[]): Promise<MemberType[]> {
    const technicians = await this.deps.directory.load(authorization.workspaceId);
    const judged = await this.deps.members.judge(authorization, members);
    return judged.map((member) => ({ ...member, technician: technicians.get(member.technicianId ?? '') ?? null }));
  }
}

function requireTeam(authorization: Authorization): void {
  if (!can(authorization, 'team:manage')) throw new DomainError('FORBIDDEN', 'Only an owner or a manager changes who may do what.');
}

const LONGEST_LINE = 200;
const LONGEST_EMAIL = 254;

function requireLine(field: string, value: string, longest = LONGEST_LINE): string {
  const line = value.trim();
  if (line === '' || line.length > longest || /[\p{Cc}\p{Cs}]/u.test(line))
    throw new DomainError('BAD_INPUT', `Write one to ${longest} characters in one line.`, { field });
  return line;
}

function requireEmail(value: string): string {
  const email = requireLine('email', value, LONGEST_EMAIL).toLowerCase();
  if (!isEmail(email)) throw new DomainError('BAD_INPUT', 'This is not an email address.', { field: 'email' });
  return email;
}
