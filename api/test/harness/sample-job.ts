import { ROLE_PERMISSIONS, type Role } from '../../src/kernel/authorization.js';
import type { Job } from '../../src/job/job.js';
import type { JobViewer } from '../../src/job/job.lifecycle.js';

export const AT = new Date('2026-03-10T15:00:00Z');
export const hour = (offset: number): Date => new Date(AT.getTime() + offset * 3_600_000);

/** SCHEDULED for the next hour with Ana and Ben; a test says what it is about. */
export function sampleJob(over: Partial<Job> = {}): Job {
  const isDraft = over.status === 'DRAFT';
  return {
    id: 'job-1',
    number: 'JOB-1001',
    title: 'Fix it',
    titleTyped: true,
    status: 'SCHEDULED',
    priority: 'NORMAL',
    source: 'PHONE',
    version: 3,
    customer: { id: 'c', name: 'Hannah', email: null, phone: null, notifyBySms: true, notifyByEmail: true },
    address: {
      ...{ id: 'a', line1: '1 Main St', line2: null, area: null, city: 'Austin', region: 'TX', postalCode: '78701', country: 'US' },
      ...{ latitude: null, longitude: null },
    },
    window: isDraft ? null : { start: hour(1), end: hour(2) },
    arrivalWindow: null,
    crew: ['ana', 'ben'],
    overlapCrew: [],
    clockedIn: [],
    hasHours: false,
    totalCents: 0,
    lineItemCount: 0,
    enRouteAt: null,
    startedAt: null,
    completedAt: null,
    heldAt: null,
    holdReason: null,
    lookAgainOn: null,
    cancelledAt: null,
    cancelReason: null,
    followUpOf: null,
    createdAt: hour(-24),
    updatedAt: hour(-24),
    ...over,
  };
}

export function viewer(role: Role, technicianId: string | null = null): JobViewer {
  return { permissions: new Set(ROLE_PERMISSIONS[role]), technicianId };
}
