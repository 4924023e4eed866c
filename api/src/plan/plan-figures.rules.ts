import type { Place } from '../kernel/place.js';
import type { TimeWindow } from '../kernel/time-window.js';

/** One job in its window, as far as the figures look at it. */
export interface Visit {
  jobId: string;
  crew: readonly string[];
  window: TimeWindow;
  /** Null where nobody knows it: no way to or from it is counted. */
  place: Place | null;
  /** Planned or running: what is done clashes with nothing. */
  isBooked: boolean;
}

/** What a technician's days, or everybody's, come to. Minutes are whole. */
export interface Load {
  jobs: number;
  /** Pairs of booked visits of one technician that lie at the same time. */
  overlaps: number;
  /** On the way from each visit to the next of the same day. */
  driveMinutes: number;
  /** Of visits outside of the working hours, doubly booked time once. */
  overtimeMinutes: number;
}

export interface Surroundings {
  /** Where each day begins and ends. */
  days: readonly TimeWindow[];
  /** Working hours on these days by technician, time off cut out. Who is missing does not work then. */
  hours: ReadonlyMap<string, readonly TimeWindow[]>;
  /** Minutes from one place to another. */
  drive: (from: Place, to: Place) => number;
}

const MINUTE_MS = 60_000;
const NOTHING: Load = { jobs: 0, overlaps: 0, driveMinutes: 0, overtimeMinutes: 0 };

/** The visits as they would be if these were where they are to be; null takes a job off the schedule. */
export function withMoves(visits: readonly Visit[], moves: readonly { jobId: string; to: Visit | null }[]): Visit[] {
  const moved = new Set(moves.map(({ jobId }) => jobId));
  return [...visits.filter(({ jobId }) => !moved.has(jobId)), ...moves.flatMap(({ to }) => to ?? [])];
}

/** By technician; nobody without a visit is in it. */
export function loadsOf(visits: readonly Visit[], around: Surroundings): Map<string, Load> {
  const byTechnician = new Map<string, Visit[]>();
  for (const visit of visits)
    for (const id of new Set(visit.crew)) {
      const own = byTechnician.get(id);
      if (own) own.push(visit);
      else byTechnician.set(id, [visit]);
    }
  return new Map([...byTechnician].map(([id, own]) => [id, loadOf(own, around.hours.get(id) ?? [], around)]));
}

/** All together. A job with two technicians counts once for each of them, but in `jobs`. */
export function totalOf(visits: readonly Visit[], loads: ReadonlyMap<string, Load>): Load & { unassigned: number } {
  const sum = { ...NOTHING, jobs: visits.length, unassigned: visits.filter(({ crew }) => crew.length === 0).length };
  for (const { overlaps, driveMinutes, overtimeMinutes } of loads.values()) {
    sum.overlaps += overlaps;
    sum.driveMinutes += driveMinutes;
    sum.overtimeMinutes += overtimeMinutes;
  }
  return sum;
}

function loadOf(visits: readonly Visit[], hours: readonly TimeWindow[], { days, drive }: Surroundings): Load {
  const sorted = [...visits].sort((a, b) => a.window.start.getTime() - b.window.start.getTime() || (a.jobId < b.jobId ? -1 : 1));
  return {
    jobs: sorted.length,
    overlaps: overlapsIn(sorted.filter(({ isBooked }) => isBooked)),
    driveMinutes: Math.round(days.reduce((sum, day) => sum + driveOn(day, sorted, drive), 0)),
    overtimeMinutes: overtimeOf(sorted, hours, days),
  };
}

function overlapsIn(sorted: readonly Visit[]): number {
  let count = 0;
  for (const [index, one] of sorted.entries())
    for (let other = index + 1; other < sorted.length && sorted[other]!.window.start < one.window.end; other++) count++;
  return count;
}

function driveOn(day: TimeWindow, sorted: readonly Visit[], drive: Surroundings['drive']): number {
  const places = sorted.flatMap(({ window, place }) => (place && window.start >= day.start && window.start < day.end ? [place] : []));
  return places.slice(1).reduce((sum, place, index) => sum + drive(places[index]!, place), 0);
}

/** Minutes of these days under a visit that no working hours cover. */
function overtimeOf(sorted: readonly Visit[], hours: readonly TimeWindow[], days: readonly TimeWindow[]): number {
  const span = { start: days[0]!.start.getTime(), end: days.at(-1)!.end.getTime() };
  const off = [...hours].sort((a, b) => a.start.getTime() - b.start.getTime());
  let outside = 0;
  let counted = span.start;
  for (const { window } of sorted) {
    let at = Math.max(window.start.getTime(), counted);
    const end = Math.min(window.end.getTime(), span.end);
    if (at >= end) continue;
    counted = end;
    for (const shift of off) {
      if (shift.end.getTime() <= at) continue;
      if (shift.start.getTime() >= end) break;
      outside += Math.max(0, shift.start.getTime() - at);
      at = Math.min(end, shift.end.getTime());
    }
    outside += end - at;
  }
  return Math.floor(outside / MINUTE_MS);
}
