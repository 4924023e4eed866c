/** Who is asking, in which workspace, and what they may do there. The one module that decides permissions, for HTTP, sockets, exports and uploads. */

export const ROLES = ['OWNER', 'MANAGER', 'DISPATCHER', 'TECHNICIAN'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'jobs:read', // every job of the workspace; without it only those whose crew one is in
  'jobs:manage', // create, edit, cancel, complete, duplicate, undo
  'jobs:override', // cancel work in progress, restore a cancelled job, undo what others did
  'jobs:work', // start, hold, resume, complete, notes and one's own clock, on jobs whose crew one is in
  'schedule:manage', // move, reschedule, reassign, crew
  'timesheets:manage', // other people's clocks
  'customers:read',
  'customers:manage',
  'price-book:manage',
  'billing:manage',
  'team:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const DISPATCHER: readonly Permission[] = [
  'jobs:read',
  'jobs:manage',
  'jobs:work',
  'schedule:manage',
  'timesheets:manage',
  'customers:read',
  'customers:manage',
];
const MANAGER: readonly Permission[] = [...DISPATCHER, 'jobs:override', 'price-book:manage', 'billing:manage'];

export const ROLE_PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  OWNER: PERMISSIONS,
  MANAGER: [...MANAGER, 'team:manage'],
  DISPATCHER,
  TECHNICIAN: ['jobs:work'],
};

export type ActorKind = 'USER' | 'TECHNICIAN' | 'API_KEY' | 'CUSTOMER' | 'SYSTEM';
export interface Actor {
  kind: ActorKind;
  id: string | null;
  name: string;
}

export interface Authorization {
  workspaceId: string;
  userId: string;
  sessionId: string;
  role: Role;
  permissions: ReadonlySet<Permission>;
  /** Set when the member is one of the workspace's technicians, whatever their role. */
  technicianId: string | null;
  actor: Actor;
  email: string;
}

export function can(authorization: Authorization, permission: Permission): boolean {
  return authorization.permissions.has(permission);
}

/** ROLES stand in order: nobody raises anybody above themselves, nor changes the access of those above. */
export function canGiveRole(viewer: Pick<Authorization, 'role'>, role: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(viewer.role);
}

export function rolesToGive({ role, permissions }: Pick<Authorization, 'role' | 'permissions'>): Role[] {
  return permissions.has('team:manage') ? ROLES.filter((one) => canGiveRole({ role }, one)) : [];
}

/** What a viewer may see of a job needs its status and crew only: the office sees all, a technician their own crew's, never a draft's wish. */
export function canSeeJob(authorization: Authorization, job: { status: string; crew: readonly string[] }): boolean {
  if (can(authorization, 'jobs:read')) return true;
  return authorization.technicianId !== null && job.status !== 'DRAFT' && job.crew.includes(authorization.technicianId);
}

type Viewer = Pick<Authorization, 'permissions' | 'technicianId'>;

/** Who else is at work and what they have in hand tells of any job: it is for those who see all of them. */
export function canSeeColleagues({ permissions }: Pick<Authorization, 'permissions'>): boolean {
  return permissions.has('jobs:read');
}

/** Pictures change no plan: the office adds them to any job, a technician to those of their own crew. */
export function canAddPhoto({ permissions, technicianId }: Viewer, job: { crew: readonly string[] }): boolean {
  if (permissions.has('jobs:manage')) return true;
  return permissions.has('jobs:work') && technicianId !== null && job.crew.includes(technicianId);
}

/** The office removes any photo, everybody else their own. */
export function canRemovePhoto({ permissions }: Viewer, photo: { isOwn: boolean }): boolean {
  return permissions.has('jobs:manage') || photo.isOwn;
}

/** Whoever could add a photo to some job may send one. */
export function canUpload({ permissions }: Viewer): boolean {
  return permissions.has('jobs:manage') || permissions.has('jobs:work');
}

type ViewViewer = Pick<Authorization, 'permissions' | 'userId'>;

/** A private view is its owner's alone; a shared one is the office's. */
export function canSeeView({ userId, permissions }: ViewViewer, view: { ownerId: string; shared: boolean }): boolean {
  return permissions.has('jobs:read') && (view.shared || view.ownerId === userId);
}

/** Its owner, and managers where it is shared. */
export function canEditView(viewer: ViewViewer, view: { ownerId: string; shared: boolean }): boolean {
  return canSeeView(viewer, view) && (view.ownerId === viewer.userId || viewer.permissions.has('jobs:override'));
}

/** Whoever moves jobs may think about moving them: plans are the office's, to see and to work on together. */
export function canPlan({ permissions }: Pick<Authorization, 'permissions'>): boolean {
  return permissions.has('jobs:read') && permissions.has('schedule:manage');
}

/** Its author, and managers, name it anew and give it up. */
export function canEndPlan(viewer: ViewViewer, plan: { authorId: string }): boolean {
  return canPlan(viewer) && (plan.authorId === viewer.userId || viewer.permissions.has('jobs:override'));
}

/**
 * Subscribers with equal keys see exactly the same frames and may share one execution. Everything that decides visibility or a field's
 * value is in it: a part left out would be a leak between roles or tenants.
 */
export function audienceKey(authorization: Authorization): string {
  const { workspaceId, role, permissions, technicianId, userId } = authorization;
  const own = can(authorization, 'jobs:read') ? '' : (technicianId ?? userId);
  return [workspaceId, role, [...permissions].sort().join(','), own].join('|');
}
