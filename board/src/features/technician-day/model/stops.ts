import type { StopFragment } from '../../../graphql/graphql';
import { dayOf, type Day, type Zone } from '../../../lib/time';

export type Stop = StopFragment;
export type PlannedStop = Stop & { window: NonNullable<Stop['window']> };

/** The stops of a day, in the order of the day. A held job has given its slot back and a cancelled one is off: neither is a stop. */
export function stopsOf(jobs: Iterable<Stop>, day: Day, zone: Zone): PlannedStop[] {
  return [...jobs]
    .filter((job): job is PlannedStop => job.window !== null && isPlanned(job) && touchesDay(job.window!, day, zone))
    .sort((a, b) => Date.parse(a.window.start) - Date.parse(b.window.start) || a.number.localeCompare(b.number));
}

export function heldOf(jobs: Iterable<Stop>): Stop[] {
  return [...jobs].filter((job) => job.status === 'ON_HOLD').sort((a, b) => (a.heldAt ?? '').localeCompare(b.heldAt ?? ''));
}

/** What the technician is at, or goes to next: work in progress, else whom they are on the way to, else the earliest that is left. */
export function currentStop<J extends Stop>(stops: readonly J[]): J | null {
  const inProgress = stops.find(({ status }) => status === 'IN_PROGRESS');
  const left = stops.filter(({ status }) => status === 'SCHEDULED');
  return inProgress ?? left.find(({ enRouteAt }) => enRouteAt !== null) ?? left[0] ?? null;
}

const isPlanned = ({ status }: Stop) => status === 'SCHEDULED' || status === 'IN_PROGRESS' || status === 'COMPLETED';

// The end is outside of the window: one that ends at midnight is not on the next day.
function touchesDay({ start, end }: PlannedStop['window'], day: Day, zone: Zone): boolean {
  return dayOf(start, zone) <= day && dayOf(Date.parse(end) - 1, zone) >= day;
}
