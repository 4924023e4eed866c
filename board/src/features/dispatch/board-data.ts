import type {
  BoardJobFragment,
  BoardTechnicianFragment,
  ScheduleBoardQuery,
  ScheduleFeedSubscription,
  ScheduleTravelQuery,
} from '../../graphql/graphql';
import { personColor } from '../../lib/person-color';
import type { BoardJob, BoardTechnician, Place, Span } from './model/board-job';
import type { TravelLeg } from './model/travel-store';
import type { BoardSnapshot, JobChange, Mover } from './model/board-views';

/** The API's answers in the board's own terms: instants become numbers once, here. */
export function toBoardJob(job: BoardJobFragment): BoardJob {
  return {
    id: job.id,
    number: job.number,
    title: job.title,
    status: job.status,
    priority: job.priority,
    version: job.version,
    customerName: job.customer.name,
    area: job.address.area || job.address.city,
    place: placeOf(job.address),
    window: job.window ? toSpan(job.window) : null,
    promisedAt: job.arrivalWindow ? Date.parse(job.arrivalWindow.start) : null,
    crew: job.crew.map((member) => member.id),
    totalCents: job.total,
    isEnRoute: job.enRouteAt !== null,
    heldAt: job.heldAt ? Date.parse(job.heldAt) : null,
    holdReason: job.holdReason,
    lookAgainOn: job.lookAgainOn,
    handles: job.handles,
  };
}

export function toBoardTechnician(technician: BoardTechnicianFragment): BoardTechnician {
  return {
    id: technician.id,
    name: technician.name,
    color: technician.color,
    isOnCall: technician.onCall,
    skills: technician.skills,
    team: technician.team,
    place: technician.position ? placeOf(technician.position) : null,
    shifts: technician.shifts.map(toSpan),
    timeOff: technician.timeOff.map((off) => ({ id: off.id, ...toSpan(off.window), reason: off.reason })),
  };
}

export function toSnapshot({ board }: ScheduleBoardQuery): BoardSnapshot {
  return {
    technicians: board.technicians.map(toBoardTechnician),
    jobs: [...board.jobs, ...board.unscheduled, ...board.onHold].map(toBoardJob),
    unscheduledTotal: board.unscheduledTotal,
    onHoldTotal: board.onHoldTotal,
  };
}

export function toTravelLegs({ travelLegs }: ScheduleTravelQuery): TravelLeg[] {
  return travelLegs.map((leg) => ({ ...leg, departsAt: Date.parse(leg.departsAt), dueAt: Date.parse(leg.dueAt) }));
}

export type FeedEvent = ScheduleFeedSubscription['jobEvents']['events'][number];

/** One event of the log as a change of the board; our own echo wears no ring. */
export function toChange(event: FeedEvent, isOwn: boolean, technicianColor: (id: string) => string | undefined): JobChange {
  if (!event.job) return { kind: 'gone', jobId: event.jobId };
  return { kind: 'job', job: toBoardJob(event.job), mover: isOwn ? undefined : moverOf(event.actor, technicianColor) };
}

function moverOf(actor: FeedEvent['actor'], technicianColor: (id: string) => string | undefined): Mover {
  const color = (actor.id && actor.kind === 'TECHNICIAN' ? technicianColor(actor.id) : undefined) ?? personColor(actor.id ?? actor.name);
  return { name: actor.name.split(' ')[0] ?? actor.name, color };
}

const placeOf = ({ latitude, longitude }: { latitude: number | null; longitude: number | null }): Place | null =>
  latitude === null || longitude === null ? null : { latitude, longitude };

const toSpan = (window: { start: string; end: string }): Span => ({ start: Date.parse(window.start), end: Date.parse(window.end) });
