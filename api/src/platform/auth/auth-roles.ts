import { createAccessControl } from 'better-auth/plugins/access';
import { PERMISSIONS, ROLE_PERMISSIONS, ROLES } from '../../kernel/authorization.js';
import type { Permission, Role } from '../../kernel/authorization.js';

/** The kernel's permissions in the shape that better-auth's organization plugin reads: `jobs:manage` → `{ jobs: ['manage'] }`. */
function toStatements(permissions: readonly Permission[]): Record<string, string[]> {
  const statements: Record<string, string[]> = {};
  for (const permission of permissions) {
    const [resource = '', action = ''] = permission.split(':');
    (statements[resource] ??= []).push(action);
  }
  return statements;
}

export const accessControl = createAccessControl(toStatements(PERMISSIONS));

export const organizationRoles = Object.fromEntries(
  ROLES.map((role) => [role, accessControl.newRole(toStatements(ROLE_PERMISSIONS[role]))]),
) as Record<Role, ReturnType<typeof accessControl.newRole>>;
