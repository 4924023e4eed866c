import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { can } from '../kernel/authorization.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Member, MemberService } from '../platform/auth/index.js';
import type { Database } from '../platform/database/database.js';
import type { GraphqlContext } from '../platform/graphql/context.js';
import { claim, firstAnswer, hashBody, keepAnswer } from '../platform/idempotency/idempotency.js';
import type { TechnicianDirectory } from '../technician/index.js';
import type { WorkspaceDirectory } from './workspace-directory.js';
import { MemberType, SetMemberRoleInput, ViewerType } from './workspace.type.js';

export interface WorkspaceDeps {
  database: Database;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  members: MemberService;
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
    };
  }

  @Query(() => [MemberType], { description: 'Who may sign in to this workspace. For owners and managers.' })
  async members(@Ctx() { authorization }: GraphqlContext): Promise<Member[]> {
    if (!can(authorization, 'team:manage')) throw new DomainError('FORBIDDEN', 'Who may sign in is for owners and managers.');
    return this.deps.members.listMembers(authorization.workspaceId);
  }

  @Mutation(() => MemberType, {
    nullable: true,
    description: 'Changes what a member may do, or (role null) takes their access away; their open screens end at once. Null when removed.',
  })
  async setMemberRole(
    @Ctx() { authorization }: GraphqlContext,
    @Arg('input', () => SetMemberRoleInput) input: SetMemberRoleInput,
  ): Promise<Member | null> {
    const { role, userId, clientMutationId } = input;
    if (!can(authorization, 'team:manage')) throw new DomainError('FORBIDDEN', 'Only an owner or a manager changes who may do what.');
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
}
