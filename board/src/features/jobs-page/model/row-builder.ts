import type { JobRow } from './list-store';

/** A row for a test; its number is the one of its id. */
export function rowOf(id: number, version = 1, change: Partial<JobRow> = {}): JobRow {
  return {
    id: `job-${id}`,
    number: `JOB-${id}`,
    title: 'Leak under sink',
    status: 'SCHEDULED',
    priority: 'NORMAL',
    version,
    customer: { id: `customer-${id}`, name: `Customer ${id}` },
    address: { id: 'address', area: null, city: 'Austin' },
    window: null,
    crew: [],
    total: 0,
    enRouteAt: null,
    heldAt: null,
    holdReason: null,
    handles: [],
    unassigned: true,
    ...change,
  };
}
