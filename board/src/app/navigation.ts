import { BriefcaseBusiness, CalendarDays, CircleUser, type LucideIcon } from 'lucide-react';
import type { Viewer } from '../apollo/viewer';

export interface NavEntry {
  to: string;
  label: string;
  icon: LucideIcon;
}

/** A technician works from their day, the office from the jobs. */
export function homePath(viewer: Viewer): string {
  return viewer.role === 'TECHNICIAN' ? '/today' : '/jobs';
}

/** The office's sidebar, in order. Only pages that exist. */
export const officePages: readonly NavEntry[] = [
  { to: '/jobs', label: 'Jobs', icon: BriefcaseBusiness },
  { to: '/schedule', label: 'Schedule', icon: CalendarDays },
];

const me = { label: 'Me', icon: CircleUser };

/** The tabs at the bottom of a phone. */
export function phoneTabs(viewer: Viewer): readonly NavEntry[] {
  return viewer.role === 'TECHNICIAN'
    ? [
        { to: '/today', label: 'Today', icon: CalendarDays },
        { to: '/me', ...me },
      ]
    : [...officePages, { to: '/account', ...me }];
}
