import { canGiveRole, ROLE_PERMISSIONS } from '../../kernel/authorization.js';
import type { Authorization, Role } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Database, Queryable } from '../database/database.js';
import { appendEntityChange } from '../event-log/append-entity-change.js';
import {
  countOwners,
  deleteMember,
  findMember,
  isMember,
  listMembers,
  lockOwnersAnd,
  lockTechnician,
  updateRole,
} from './member.repository.js';
import type { Member } from './member.repository.js';
import { aboveOneself, mayChange, refusalOf } from './member.rules.js';
import type { MayChange } from './member.rules.js';
import { createMember } from './create-member.js';
import type { Revocations } from './revocations.js';

/** A change of access inside a transaction; hand it to `announce` once that is committed. */
export interface AccessChange {
  workspaceId: string;
  userId: string;
  /** null: their access was taken away. */
  member: Member | null;
  /** Where it stands in the workspace's log; null: nothing changed. */
  seq: number | null;
}

/** Somebody who is to have access. */
export interface Newcomer {
  name: string;
  email: string;
  role: Role;
  /** Which technician of the workspace they are; needed for a TECHNICIAN. */
  technicianId: string | null;
}

interface Meta {
  clientMutationId?: string | null;
  at?: Date;
}

/** Who may sign in to a workspace, and as what. */
export class MemberService {
  constructor(
    private readonly database: Database,
    private readonly revocations: Revocations,
    /** Rings the doorbell. */
    private readonly onCommitted: (workspaceId: string, seq: number) => void = () => undefined,
  ) {}

  async listMembers(workspaceId: string): Promise<Member[]> {
    return listMembers(this.database, workspaceId);
  }

  /** @throws {DomainError} NOT_FOUND */
  async getMember(tx: Queryable, workspaceId: string, userId: string): Promise<Member> {
    const member = await findMember(tx, workspaceId, userId);
    if (!member) throw nobody();
    return member;
  }

  /** What somebody may do about each of these members, as it is now. */
  async judge(viewer: Authorization, members: readonly Member[]): Promise<(Member & MayChange)[]> {
    const owners = await countOwners(this.database, viewer.workspaceId);
    return members.map((member) => ({ ...member, ...mayChange(viewer, member, owners) }));
  }

  /**
   * Changes what a member may do, or (role null) takes their access away; their open screens end at once.
   * @returns the member after; null when removed
   * @throws {DomainError} NOT_FOUND, FORBIDDEN (details.reason LAST_OWNER or ABOVE_YOURSELF where one of these rules refuses)
   */
  async setMemberRole(authorization: Authorization, userId: string, role: Role | null): Promise<Member | null> {
    const change = await this.database.transaction((tx) => this.changeAccess(tx, authorization, userId, role));
    this.announce(change);
    return change.member;
  }

  /** `setMemberRole` inside a transaction of the caller, who calls `announce` after the commit and writes nothing more before it. */
  async changeAccess(
    tx: Queryable,
    authorization: Authorization,
    userId: string,
    role: Role | null,
    meta: Meta = {},
  ): Promise<AccessChange> {
    const { workspaceId } = authorization;
    const locked = await lockOwnersAnd(tx, workspaceId, [authorization.userId, userId]);
    const self = locked.find((one) => one.userId === authorization.userId);
    const member = locked.find((one) => one.userId === userId);
    requireTeam(self);
    if (!member) throw nobody();
    const owners = locked.filter((one) => one.role === 'OWNER').length;
    const refusal = refusalOf(self, member, role, owners);
    if (refusal) throw refusal;
    if (member.role === role) return { workspaceId, userId, member, seq: null };
    if (role === null) await deleteMember(tx, workspaceId, userId);
    else await updateRole(tx, workspaceId, userId, role);
    const seq = await this.log(tx, authorization, member, { from: member.role, to: role }, meta);
    return { workspaceId, userId, member: role === null ? null : { ...member, role }, seq };
  }

  /**
   * Gives somebody access, inside a transaction of the caller, who calls `announce` after the commit. Whoever has no account yet gets one
   * without a password: they choose it by a link that is mailed to them.
   * @throws {DomainError} FORBIDDEN (details.reason ABOVE_YOURSELF), BAD_INPUT (details.field), NOT_FOUND for a technician who is not there
   */
  async addMember(tx: Queryable, authorization: Authorization, newcomer: Newcomer, meta: Meta = {}): Promise<AccessChange> {
    const { workspaceId } = authorization;
    const { email, role, technicianId } = newcomer;
    const [self] = (await lockOwnersAnd(tx, workspaceId, [authorization.userId])).filter((one) => one.userId === authorization.userId);
    requireTeam(self);
    if (!canGiveRole(self, role)) throw aboveOneself(self.role);
    if (await isMember(tx, workspaceId, email))
      throw new DomainError('BAD_INPUT', `${email} may sign in here already.`, { field: 'email' });
    if (role === 'TECHNICIAN' && !technicianId)
      throw new DomainError('BAD_INPUT', 'Say which technician this is: their jobs are what they see.', { field: 'technicianId' });
    if (technicianId) await requireFree(tx, workspaceId, technicianId);
    const { userId } = await createMember(tx, { workspaceId, ...newcomer, password: null, technicianId: technicianId ?? undefined });
    // With the name of an account that was there before.
    const member = (await lockOwnersAnd(tx, workspaceId, [userId])).find((one) => one.userId === userId)!;
    const seq = await this.log(tx, authorization, member, { from: null, to: role }, meta);
    return { workspaceId, userId, member, seq };
  }

  private log(
    tx: Queryable,
    { workspaceId, actor }: Authorization,
    { userId, name, email }: Member,
    { from, to }: { from: Role | null; to: Role | null },
    { clientMutationId = null, at = new Date() }: Meta,
  ): Promise<number> {
    return appendEntityChange(tx, {
      workspaceId,
      entity: 'Member',
      entityId: userId,
      kind: 'ACCESS_CHANGED',
      deleted: to === null,
      node: to && { id: userId, name, email, role: to },
      changes: [{ field: 'role', from, to }],
      actor,
      at,
      clientMutationId,
    });
  }

  announce({ workspaceId, userId, seq }: AccessChange): void {
    if (seq === null) return;
    this.revocations.publish({ workspaceId, userId });
    this.onCommitted(workspaceId, seq);
  }
}

const nobody = () => new DomainError('NOT_FOUND', 'Nobody with this id may sign in to this workspace.');

function requireTeam(self: Member | undefined): asserts self is Member {
  if (!self || !ROLE_PERMISSIONS[self.role].includes('team:manage'))
    throw new DomainError('FORBIDDEN', 'Only an owner or a manager changes who may do what.');
}

async function requireFree(tx: Queryable, workspaceId: string, technicianId: string): Promise<void> {
  const technician = await lockTechnician(tx, workspaceId, technicianId);
  if (!technician) throw new DomainError('NOT_FOUND', 'There is no such technician.', { technicianId });
  if (technician.hasSignIn) throw new DomainError('BAD_INPUT', `${technician.name} has a sign-in already.`, { field: 'technicianId' });
}
