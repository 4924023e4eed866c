import { ROLES, ROLE_PERMISSIONS } from '../../kernel/authorization.js';
import type { Authorization, Role } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Database, Queryable } from '../database/database.js';
import { appendEntityChange } from '../event-log/append-entity-change.js';
import { deleteMember, listMembers, lockOwnersAnd, updateRole } from './member.repository.js';
import type { Member } from './member.repository.js';
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
    { clientMutationId = null, at = new Date() }: { clientMutationId?: string | null; at?: Date } = {},
  ): Promise<AccessChange> {
    const { workspaceId, actor } = authorization;
    const locked = await lockOwnersAnd(tx, workspaceId, [authorization.userId, userId]);
    const self = locked.find((one) => one.userId === authorization.userId);
    const member = locked.find((one) => one.userId === userId);
    if (!self || !ROLE_PERMISSIONS[self.role].includes('team:manage'))
      throw new DomainError('FORBIDDEN', 'Only an owner or a manager changes who may do what.');
    if (!member) throw new DomainError('NOT_FOUND', 'Nobody with this id may sign in to this workspace.');
    refuseAboveOneself(self, member, role);
    if (member.role === role) return { workspaceId, userId, member, seq: null };
    if (member.role === 'OWNER' && locked.filter((one) => one.role === 'OWNER').length === 1)
      throw new DomainError('FORBIDDEN', `${member.name} is the only owner. Make somebody else an owner first.`, { reason: 'LAST_OWNER' });
    if (role === null) await deleteMember(tx, workspaceId, userId);
    else await updateRole(tx, workspaceId, userId, role);
    const seq = await appendEntityChange(tx, {
      workspaceId,
      entity: 'Member',
      entityId: userId,
      kind: 'ACCESS_CHANGED',
      deleted: role === null,
      node: role && { id: userId, name: member.name, email: member.email, role },
      changes: [{ field: 'role', from: member.role, to: role }],
      actor,
      at,
      clientMutationId,
    });
    return { workspaceId, userId, member: role === null ? null : { ...member, role }, seq };
  }

  announce({ workspaceId, userId, seq }: AccessChange): void {
    if (seq === null) return;
    this.revocations.publish({ workspaceId, userId });
    this.onCommitted(workspaceId, seq);
  }
}

/** ROLES stand in order, the highest first. */
function refuseAboveOneself(self: Member, member: Member, role: Role | null): void {
  const rank = (one: Role) => ROLES.indexOf(one);
  const own = rank(self.role);
  if (rank(member.role) >= own && (role === null || rank(role) >= own)) return;
  const who = self.role.toLowerCase();
  throw new DomainError('FORBIDDEN', `A ${who} cannot change the access of those above, nor raise anybody above.`, {
    reason: 'ABOVE_YOURSELF',
  });
}
