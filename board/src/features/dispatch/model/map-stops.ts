import type { BoardJob, BoardTechnician, Place } from './board-job';
import { UNASSIGNED } from './placement';

/** A visit on somebody's way through the day. */
export interface Stop {
  readonly job: BoardJob;
  readonly place: Place | null;
  /** UNASSIGNED for nobody's. */
  readonly technicianId: string;
  /** Its number on the way, from 1; null for nobody's, and for what was cancelled. */
  readonly order: number | null;
}

/** One technician's way, or what nobody has. */
export interface Way {
  readonly technicianId: string;
  readonly technician: BoardTechnician | null;
  readonly stops: readonly Stop[];
}

/** Each technician's stops in the order of their times, nobody's first; who has no stop and no known place is left out. */
export function waysOf(technicians: readonly BoardTechnician[], jobsOf: (technicianId: string) => readonly BoardJob[]): Way[] {
  const wayOf = (technicianId: string, technician: BoardTechnician | null): Way => {
    let number = 0;
    const stops = jobsOf(technicianId).map((job): Stop => {
      const order = technician && job.status !== 'CANCELLED' ? (number += 1) : null;
      return { job, place: job.place, technicianId, order };
    });
    return { technicianId, technician, stops };
  };
  const ways = [wayOf(UNASSIGNED, null), ...technicians.map((technician) => wayOf(technician.id, technician))];
  return ways.filter(({ technician, stops }) => stops.length > 0 || technician?.place);
}

/** The places along the way, where they are known: what a line joins. */
export const lineOf = ({ stops }: Way): Place[] => stops.flatMap(({ order, place }) => (order !== null && place ? place : []));

/** Where each part of town lies, by the visits there, most visited first: the names on a map without streets. */
export function areasOf(stops: readonly Stop[]): { name: string; place: Place }[] {
  const byName = new Map<string, Place[]>();
  for (const { job, place } of stops) if (place && job.area) byName.set(job.area, [...(byName.get(job.area) ?? []), place]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...byName]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, places]) => ({
      name,
      place: { latitude: mean(places.map(({ latitude }) => latitude)), longitude: mean(places.map(({ longitude }) => longitude)) },
    }));
}
