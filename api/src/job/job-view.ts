import type { Technician, Technicians } from '../technician/index.js';
import type { JobFacts } from './job.lifecycle.js';
import type { JobRecord } from './job-record.js';

/** A job as GraphQL resolves it by name: its people beside their ids. */
export interface JobView extends JobRecord {
  __typename: 'Job';
  technician: Technician | null;
  crew: Technician[];
  doubleBooked: Technician[];
  /** As it was once: nothing can be done to it. */
  isPast: boolean;
}

/**
 * Names the people of a job. Made once, where the record enters GraphQL, so that no field of 2,000 jobs waits for anything. Field by field,
 * because a spread of this many takes ten times as long.
 */
export function viewJob(record: JobRecord, technicians: Technicians, isPast = false): JobView {
  const crew = people(record.crewIds, technicians);
  return {
    __typename: 'Job',
    id: record.id,
    number: record.number,
    title: record.title,
    status: record.status,
    priority: record.priority,
    source: record.source,
    version: record.version,
    customer: record.customer,
    address: record.address,
    window: record.window,
    arrivalWindow: record.arrivalWindow,
    crewIds: record.crewIds,
    doubleBookedIds: record.doubleBookedIds,
    clockedInIds: record.clockedInIds,
    hasHours: record.hasHours,
    total: record.total,
    lineItemCount: record.lineItemCount,
    enRouteAt: record.enRouteAt,
    startedAt: record.startedAt,
    completedAt: record.completedAt,
    heldAt: record.heldAt,
    holdReason: record.holdReason,
    lookAgainOn: record.lookAgainOn,
    cancelReason: record.cancelReason,
    followUpOfId: record.followUpOfId,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    crew,
    technician: crew[0] ?? null,
    doubleBooked: people(record.doubleBookedIds, technicians),
    isPast,
  };
}

function people(ids: readonly string[], technicians: Technicians): Technician[] {
  const found: Technician[] = [];
  for (const id of ids) {
    const technician = technicians.get(id);
    if (technician) found.push(technician);
  }
  return found;
}

/** What the lifecycle's rules look at. */
export function factsOf(record: JobRecord): JobFacts {
  return {
    number: record.number,
    status: record.status,
    crew: record.crewIds,
    clockedIn: record.clockedInIds,
    hasHours: record.hasHours,
    window: record.window && { start: new Date(record.window.start), end: new Date(record.window.end) },
  };
}
