import type { Technician, Technicians } from '../technician/index.js';
import type { JobFacts } from './job.lifecycle.js';
import type { JobRecord } from './job-record.js';

/** A job as GraphQL resolves it by name: its people beside their ids. */
export interface JobView extends JobRecord {
  __typename: 'Job';
  technician: Technician | null;
  crew: Technician[];
  doubleBooked: Technician[];
}

/** Names the people of a job. Made once, where the record enters GraphQL, so that no field of 2,000 jobs waits for anything. */
export function viewJob(record: JobRecord, technicians: Technicians): JobView {
  const people = (ids: readonly string[]): Technician[] => ids.flatMap((id) => technicians.get(id) ?? []);
  const crew = people(record.crewIds);
  return { ...record, __typename: 'Job', crew, technician: crew[0] ?? null, doubleBooked: people(record.doubleBookedIds) };
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
