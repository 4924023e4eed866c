import { setImmediate } from 'node:timers/promises';
import { toPlace, type Place } from '../kernel/place.js';
import type { Queryable } from '../platform/database/database.js';
import { dayOf, zonedDays } from '../platform/zoned-day.js';
import type { JobRecord } from '../job/index.js';
import type { Technician, TechnicianDirectory } from '../technician/index.js';
import type { TravelProvider } from '../travel/index.js';
import type { WorkspaceDirectory } from '../workspace/index.js';
import { readNeeds, type Needs } from './needs.repository.js';
import { searchPlan, type OpenJob, type Placed, type Plan, type Problem } from './plan-search.rules.js';
import { MINUTE_MS, type Span, type Visit, type Workday } from './route.rules.js';
import { shopWords } from './shop-words.js';
import { missing, suggest, USUAL_MINUTES, type Candidate, type Suggestion, type Wanted } from './suggestion.rules.js';
import { whyUnplaced } from './unplaced.rules.js';
import { readWorkdays } from './workday.js';

export interface ProposalDeps {
  database: Queryable;
  directory: TechnicianDirectory;
  workspaces: WorkspaceDirectory;
  travel: TravelProvider;
  now: () => Date;
}

export interface ProposedVisit {
  job: JobRecord;
  placed: Placed;
  suggestion: Pick<Suggestion, 'score' | 'reasons'>;
}

export interface Proposal {
  routes: { technician: Technician; visits: ProposedVisit[]; before: number; after: number }[];
  unplaced: { job: JobRecord; why: string }[];
}

const WORTH: Readonly<Record<JobRecord['priority'], number>> = { LOW: 1, NORMAL: 2, HIGH: 4, EMERGENCY: 16 };
/** Steps of the search, by the number of jobs: measured with bench/auto-assign.bench.mjs, more find hardly anything better. */
const STEPS = { least: 60, each: 12, most: 600 };
/** After so many of them others have their turn. */
const BREATH = 20;

/** Makes whole plans for jobs that wait; writes nothing. */
export class ProposalService {
  constructor(private readonly deps: ProposalDeps) {}

  /** @param jobs drafts, and planned ones without a technician on that day */
  async propose(workspaceId: string, { day, jobs, seed }: { day: string; jobs: readonly JobRecord[]; seed: number }): Promise<Proposal> {
    const { database, directory, workspaces, travel, now: clock } = this.deps;
    const [workspace, technicians] = await Promise.all([workspaces.load(workspaceId), directory.load(workspaceId)]);
    const { timeZone } = workspace;
    const ids = jobs.map(({ id }) => id);
    const [workdayOf, needs] = await Promise.all([
      readWorkdays(database, workspaceId, { timeZone, day, withoutJobs: new Set(ids) }),
      readNeeds(
        database,
        workspaceId,
        ids,
        jobs.map(({ customer }) => customer.id),
      ),
    ]);
    const now = clock().getTime();
    const people = [...technicians.values()].filter(({ active }) => active);
    const isToday = day === dayOf(timeZone, new Date(now));
    const scene: Scene = {
      people,
      needs,
      workdays: new Map(people.map(({ id }) => [id, workdayOf(id)])),
      positionOf: (one) => (isToday ? one.position : null),
      earliest: Math.max(now, zonedDays(timeZone, day, day).start.getTime()),
      words: shopWords(workspace),
    };
    const times = await travel.between(placesOf(scene, jobs));
    const problem = { jobs: jobs.map((job) => toOpenJob(job, scene)), workers: toWorkers(scene), times, earliest: scene.earliest };
    return this.tell(jobs, await solve(problem, seed), problem, scene);
  }

  private tell(jobs: readonly JobRecord[], plan: Plan, { times }: Problem, scene: Scene): Proposal {
    const byId = new Map(jobs.map((job) => [job.id, job]));
    const visitOf = ({ jobId, window }: Placed): Visit => {
      const job = byId.get(jobId)!;
      return { ...window, jobId, number: job.number, place: toPlace(job.address), holds: true };
    };
    const judge = (job: JobRecord, one: Technician, workday: Workday, window: Span | null): Suggestion =>
      suggest(toCandidate(job, one, workday, scene), toWanted(job, window, scene), times, scene.words);
    const routes = scene.people.flatMap((technician): Proposal['routes'] => {
      const drive = plan.drive.get(technician.id);
      if (!drive) return [];
      const own = plan.placed.filter(({ workerId }) => workerId === technician.id).sort((a, b) => a.window.start - b.window.start);
      const visits = own.map((placed): ProposedVisit => {
        const job = byId.get(placed.jobId)!;
        const workday = scene.workdays.get(technician.id)!;
        const others = own.filter((one) => one !== placed).map(visitOf);
        const whole = { ...workday, visits: [...workday.visits, ...others].sort((a, b) => a.start - b.start) };
        return { job, placed, suggestion: judge(job, technician, whole, placed.window) };
      });
      return [{ technician, visits, ...drive }];
    });
    const unplaced = plan.unplaced.map((id) => {
      const job = byId.get(id)!;
      return { job, why: this.why(job, scene, (one) => judge(job, one, scene.workdays.get(one.id)!, spanOf(job))) };
    });
    return { routes, unplaced };
  }

  private why(job: JobRecord, scene: Scene, judge: (one: Technician) => Suggestion): string {
    const window = spanOf(job);
    if (window && window.start < scene.earliest) return 'Its time has begun. Give it another one.';
    const wished = wishOf(job);
    const asked = scene.people.filter(({ id }) => wished === null || id === wished);
    const why = whyUnplaced(scene.needs.skills[job.id] ?? [], asked.map(judge));
    return wished === null || asked.length === 0 ? why : `${asked[0]!.name} is wished for. ${why}`;
  }
}

interface Scene {
  people: readonly Technician[];
  needs: Needs;
  workdays: ReadonlyMap<string, Workday>;
  positionOf: (one: Technician) => Place | null;
  earliest: number;
  words: ReturnType<typeof shopWords>;
}

async function solve(problem: Problem, seed: number): Promise<Plan> {
  const steps = Math.min(STEPS.most, STEPS.least + STEPS.each * problem.jobs.length);
  const search = searchPlan(problem, { seed, steps });
  for (let count = 1; ; count++) {
    const next = search.next();
    if (next.done) return next.value;
    if (count % BREATH === 0) await setImmediate();
  }
}

/** A draft's crew is a wish. */
function wishOf({ status, crewIds }: JobRecord): string | null {
  return status === 'DRAFT' ? (crewIds[0] ?? null) : null;
}

function spanOf({ window, status }: JobRecord): Span | null {
  return window && status !== 'DRAFT' ? { start: Date.parse(window.start), end: Date.parse(window.end) } : null;
}

function toOpenJob(job: JobRecord, { people, needs }: Scene): OpenJob {
  const wished = wishOf(job);
  const skills = needs.skills[job.id] ?? [];
  const workers = people.filter((one) => (wished === null || one.id === wished) && missing(skills, one.skills).length === 0);
  return {
    id: job.id,
    place: toPlace(job.address),
    window: spanOf(job),
    durationMs: USUAL_MINUTES * MINUTE_MS,
    worth: WORTH[job.priority],
    workers: workers.map(({ id }) => id),
    knownTo: new Set(Object.keys(needs.been[job.customer.id] ?? {})),
  };
}

function toWorkers({ people, workdays, positionOf }: Scene): Problem['workers'] {
  return people.map((one) => {
    const { hours, visits } = workdays.get(one.id)!;
    return { id: one.id, route: { hours, stops: visits, from: positionOf(one) } };
  });
}

function toCandidate(job: JobRecord, one: Technician, workday: Workday, { needs, positionOf }: Scene): Candidate {
  const been = needs.been[job.customer.id]?.[one.id] ?? null;
  return { skills: one.skills, onCall: one.onCall, workday, position: positionOf(one), been };
}

function toWanted(job: JobRecord, window: Span | null, { needs, earliest }: Scene): Wanted {
  const { id, priority, address } = job;
  return { window, place: toPlace(address), skills: needs.skills[id] ?? [], isEmergency: priority === 'EMERGENCY', now: earliest };
}

function placesOf({ people, workdays, positionOf }: Scene, jobs: readonly JobRecord[]): Place[] {
  const visits = [...workdays.values()].flatMap((workday) => workday.visits.map(({ place }) => place));
  return [...jobs.map(({ address }) => toPlace(address)), ...people.map(positionOf), ...visits].filter((place) => place !== null);
}
