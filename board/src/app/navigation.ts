import { BriefcaseBusiness, CalendarDays, CircleUser, UsersRound, type LucideIcon } from 'lucide-react';
import type { Viewer } from '../apollo/viewer';

export interface NavEntry {
  to: string;
  label: string;
  icon: LucideIcon;
  /** Only for those who may do this. */
  permission?: string;
}

/** A technician works from their day, the office from the jobs. */
export function homePath(viewer: Viewer): string {
  return viewer.role === 'TECHNICIAN' ? '/today' : '/jobs';
}

const pages: readonly NavEntry[] = [
  { to: '/jobs', label: 'Jobs', icon: BriefcaseBusiness },
  { to: '/schedule', label: 'Schedule', icon: CalendarDays },
  { to: '/team', label: 'Team', icon: UsersRound, permission: 'team:manage' },
];

/** The office's sidebar, in order. Only pages that exist, and that the viewer may use. */
export function officePages(viewer: Viewer): readonly NavEntry[] {
  return pages.filter(({ permission }) => permission === undefined || viewer.permissions.includes(permission));
}

const me = { label: 'Me', icon: CircleUser };

/** The tabs at the bottom of a phone. */
export function phoneTabs(viewer: Viewer): readonly NavEntry[] {
  return viewer.role === 'TECHNICIAN'
    ? [
        { to: '/today', label: 'Today', icon: CalendarDays },
        { to: '/me', ...me },
      ]
    : [...officePages(viewer), { to: '/account', ...me }];
}
