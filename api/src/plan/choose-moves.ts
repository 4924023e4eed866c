import type { TimeWindow } from '../kernel/time-window.js';
import type { Queryable } from '../platform/database/database.js';
import { zonedDays } from '../platform/zoned-day.js';
import { shiftWindow, type Job } from '../job/index.js';
import type { StagedMove } from './plan.js';
import { readVisits } from './plan-visit.repository.js';

/** What is wanted of one job. What is absent stays as the plan has it already, otherwise as the job stands. */
export interface WantedMove {
  jobId: string;
  /** What was seen of the job; absent: as it is now. */
  version?: number | undefined;
  window?: TimeWindow | null | undefined;
  arrivalWindow?: TimeWindow | undefined;
  crew?: readonly string[] | undefined;
}

export interface Scene {
  workspaceId: string;
  timeZone: string;
  staged: ReadonlyMap<string, StagedMove>;
  jobs: (ids: readonly string[]) => Promise<Map<string, Job>>;
}

/** Which jobs to stage where. A move that can't be told is a function that says why when it is called. */
export type ChooseMoves = (db: Queryable, scene: Scene) => Promise<(WantedMove | { jobId: string; move: () => WantedMove })[]>;

/** By so many calendar days, and by so many minutes on top. */
export interface Shift {
  day: string;
  days: number;
  minutes: number;
  /** Of these technicians alone; absent: everybody's, and what nobody has. */
  technicianIds?: readonly string[] | undefined;
}

export function named(wanted: readonly WantedMove[]): ChooseMoves {
  return () =>
    Promise.resolve([...new Map(wanted.map((one) => [one.jobId.toLowerCase(), { ...one, jobId: one.jobId.toLowerCase() }])).values()]);
}

export function absence(day: string, technicianId: string): ChooseMoves {
  const id = technicianId.toLowerCase();
  return async (db, scene) => {
    const there = await standingOn(db, scene, day);
    return there
      .filter(({ job, crew }) => isUnderWay(job) && crew.includes(id))
      .map(({ job, crew }) => ({ jobId: job.id, crew: crew.filter((one) => one !== id) }));
  };
}

export function shift({ day, days, minutes, technicianIds }: Shift): ChooseMoves {
  const whose = technicianIds?.map((id) => id.toLowerCase());
  return async (db, scene) => {
    const { start, end } = zonedDays(scene.timeZone, day, day);
    const by = (window: TimeWindow): TimeWindow => later(shiftWindow(scene.timeZone, window, days), minutes);
    const there = await standingOn(db, scene, day);
    return there
      .filter(({ job, window, crew }) => job.status === 'SCHEDULED' && window.start >= start && window.start < end && isOf(crew, whose))
      .map(({ job, window, arrivalWindow }) => ({
        jobId: job.id,
        move: () => ({ jobId: job.id, window: by(window), ...(arrivalWindow && { arrivalWindow: by(arrivalWindow) }) }),
      }));
  };
}

/** Jobs whose window touches the day as the plan has it. */
async function standingOn(db: Queryable, { workspaceId, timeZone, staged, jobs }: Scene, day: string) {
  const { start, end } = zonedDays(timeZone, day, day);
  const visits = await readVisits(db, workspaceId, { start, end });
  const found = await jobs([...new Set([...visits.map(({ jobId }) => jobId), ...staged.keys()])]);
  return [...found.values()].flatMap((job) => {
    const move = staged.get(job.id);
    const window = move ? move.window : job.window;
    if (!window || window.start >= end || window.end <= start) return [];
    const arrivalWindow = move?.arrivalWindow ?? job.arrivalWindow;
    return [{ job, window, arrivalWindow, crew: move?.crew ?? job.crew }];
  });
}

function isUnderWay({ status }: Job): boolean {
  return status === 'SCHEDULED' || status === 'IN_PROGRESS';
}

function isOf(crew: readonly string[], whose: readonly string[] | undefined): boolean {
  return whose === undefined || crew.some((id) => whose.includes(id));
}

function later({ start, end }: TimeWindow, minutes: number): TimeWindow {
  return { start: new Date(start.getTime() + minutes * 60_000), end: new Date(end.getTime() + minutes * 60_000) };
}
