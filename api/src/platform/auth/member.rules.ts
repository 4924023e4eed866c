import { canGiveRole, ROLES } from '../../kernel/authorization.js';
import type { Role } from '../../kernel/authorization.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Member } from './member.repository.js';

type Viewer = Pick<Member, 'role'>;

/** What somebody may do about a member. */
export interface MayChange {
  /** What they may make of them instead. */
  roles: Role[];
  /** Whether they may take the access away. */
  removable: boolean;
  /** Why they may not take it away; null where they may. */
  reason: string | null;
}

/** Why the member may not become that, or (null) lose their access; undefined: they may. A role that they have already changes nothing. */
export function refusalOf(viewer: Viewer, member: Member, role: Role | null, owners: number): DomainError | undefined {
  if (!canGiveRole(viewer, member.role) || (role !== null && !canGiveRole(viewer, role))) return aboveOneself(viewer.role);
  if (member.role === 'OWNER' && role !== 'OWNER' && owners === 1)
    return new DomainError('FORBIDDEN', `${member.name} is the only owner. Make somebody else an owner first.`, { reason: 'LAST_OWNER' });
  if (role === 'TECHNICIAN' && member.role !== 'TECHNICIAN' && member.technicianId === null)
    return new DomainError('BAD_INPUT', `${member.name} is none of the shop’s technicians and would see no job. Choose another role.`, {
      field: 'role',
    });
  return undefined;
}

export function mayChange(viewer: Viewer, member: Member, owners: number): MayChange {
  const others = ROLES.filter((role) => role !== member.role);
  const refusal = refusalOf(viewer, member, null, owners);
  return {
    roles: others.filter((role) => !refusalOf(viewer, member, role, owners)),
    removable: !refusal,
    reason: refusal?.message ?? null,
  };
}

export function aboveOneself(role: Role): DomainError {
  return new DomainError('FORBIDDEN', `A ${role.toLowerCase()} cannot change the access of those above, nor raise anybody above.`, {
    reason: 'ABOVE_YOURSELF',
  });
}
