import { distanceKm, type Place } from '../kernel/place.js';
import { driveMinutes, type TravelTimes } from '../travel/index.js';
import { addedMinutes, fits, MINUTE_MS, way, type Route, type Span, type Stop } from './route.rules.js';

/** A job that waits for a technician. */
export interface OpenJob {
  id: string;
  place: Place | null;
  /** When it is planned; null: at any time of the day. */
  window: Span | null;
  /** How long it takes, where it has no window. */
  durationMs: number;
  /** What it is worth to place it; one of more worth comes before any number of minutes. */
  worth: number;
  /** Who may take it: their skills suffice and they are wished for, if anybody is. */
  workers: readonly string[];
  /** Who knows the customer. */
  knownTo: ReadonlySet<string>;
}

export interface Worker {
  id: string;
  route: Route;
}

export interface Problem {
  jobs: readonly OpenJob[];
  workers: readonly Worker[];
  times: TravelTimes;
  /** Nothing begins before. */
  earliest: number;
}

export interface Placed {
  jobId: string;
  workerId: string;
  window: Span;
  /** Minutes at the wheel that it adds to the route, in the order of the day: they sum up to the difference of the totals. */
  addedMinutes: number;
}

export interface Plan {
  placed: Placed[];
  unplaced: string[];
  /** By worker, whose route changes. */
  drive: Map<string, { before: number; after: number }>;
}

/** Minutes at the wheel that it is worth to send somebody who knows the customer. */
const KNOWS_MINUTES = 10;
const GRID_MS = 15 * MINUTE_MS;
/** The jobs that one step takes out and puts back in another way. */
const MOST_TAKEN_OUT = 10;
/** So much noise makes any order of the jobs possible that have a choice. */
const ANY_ORDER = 10;
/** What it would cost, in minutes, to send somebody where nobody can: whoever has one place only goes first. */
const NOWHERE_ELSE = 1e6;
/** A step may make the plan worse by so many minutes at first, by none at the end. */
const SLACK_MINUTES = 6;

/** A worker's stops and what is known about them; never changed, so that what was worked out for it stays right. */
interface Lane {
  route: Route<PlannedStop>;
  insertions: Map<string, Insertion | null>;
}
interface PlannedStop extends Stop {
  /** Of an open job; null for what was there before. */
  jobId: string | null;
}
interface Insertion {
  stop: PlannedStop;
  cost: number;
}
type Lanes = ReadonlyMap<string, Lane>;

interface State {
  lanes: Lanes;
  at: ReadonlyMap<string, string>;
  worth: number;
  cost: number;
}

/**
 * Places as much worth as it can and drives as little as it can: regret insertion, then large neighbourhood search (Shaw 1998; Ropke &
 * Pisinger 2006). The same problem and seed give the same plan. Yields after each step, so that whoever runs it can let others work.
 */
export function* searchPlan(problem: Problem, { seed, steps }: { seed: number; steps: number }): Generator<void, Plan> {
  const random = randomOf(seed);
  const search = new Search(problem);
  let current = search.insertAll(search.empty(), problem.jobs, null);
  let best = current;
  for (let step = 0; step < steps && problem.jobs.length > 1; step++) {
    yield;
    const taken = search.pick(current, random);
    const noise = random() < 0.5 ? null : () => random() * SLACK_MINUTES;
    const next = search.insertAll(search.without(current, taken), search.openIn(current, taken), noise);
    const slack = SLACK_MINUTES * (1 - step / steps);
    if (next.worth > current.worth || (next.worth === current.worth && next.cost <= current.cost + slack * random())) current = next;
    if (next.worth > best.worth || (next.worth === best.worth && next.cost < best.cost)) best = next;
  }
  return search.toPlan(best);
}

class Search {
  private readonly start: Lanes;
  /** By job, those who could take it if they took nothing else: nobody else comes into question later. */
  private readonly candidates: ReadonlyMap<string, readonly string[]>;

  constructor(private readonly problem: Problem) {
    this.start = new Map(
      problem.workers.map(({ id, route }) => [id, laneOf({ ...route, stops: route.stops.map((stop) => ({ ...stop, jobId: null })) })]),
    );
    const canTake = (job: OpenJob, id: string): boolean => {
      const lane = this.start.get(id);
      return lane !== undefined && this.insertion(job, id, lane) !== null;
    };
    this.candidates = new Map(problem.jobs.map((job) => [job.id, job.workers.filter((id) => canTake(job, id))]));
  }

  empty(): State {
    return { lanes: this.start, at: new Map(), worth: 0, cost: 0 };
  }

  /** Those taken out and those that found no place before. */
  openIn(state: State, taken: readonly OpenJob[]): OpenJob[] {
    const open = new Set(taken);
    return this.problem.jobs.filter((job) => open.has(job) || !state.at.has(job.id));
  }

  /** A few jobs that have to do with one another: near in place and time, with some chance in it. */
  pick(state: State, random: () => number): OpenJob[] {
    const { jobs } = this.problem;
    const count = 1 + Math.floor(random() * Math.min(MOST_TAKEN_OUT, jobs.length));
    const seed = jobs[Math.floor(random() * jobs.length)]!;
    const far = (job: OpenJob): number => {
      const apart = seed.place && job.place ? distanceKm(seed.place, job.place) : 0;
      const hours = seed.window && job.window ? Math.abs(seed.window.start - job.window.start) / (60 * MINUTE_MS) : 0;
      return (apart + 5 * hours) * (0.3 + random());
    };
    return jobs
      .filter((job) => state.at.has(job.id))
      .map((job) => ({ job, far: far(job) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, count)
      .map(({ job }) => job);
  }

  without(state: State, taken: readonly OpenJob[]): State {
    const lanes = new Map(state.lanes);
    const at = new Map(state.at);
    let { worth, cost } = state;
    for (const job of taken) {
      const workerId = at.get(job.id)!;
      const lane = lanes.get(workerId)!;
      const stop = lane.route.stops.find(({ jobId }) => jobId === job.id)!;
      const left = laneOf({ ...lane.route, stops: lane.route.stops.filter((one) => one !== stop) });
      cost -= this.costOf(job, workerId, left, stop);
      worth -= job.worth;
      lanes.set(workerId, left);
      at.delete(job.id);
    }
    return { lanes, at, worth, cost };
  }

  /**
   * First what is worth most; of the same worth whoever loses most by waiting: their second-best place costs most beyond the best. With noise
   * in no such order: what is worth less may have the better place, and all get one.
   */
  insertAll(state: State, jobs: readonly OpenJob[], noise: (() => number) | null): State {
    const lanes = new Map(state.lanes);
    const at = new Map(state.at);
    let { worth, cost } = state;
    let open = [...jobs];
    while (open.length > 0) {
      let chosen: { job: OpenJob; workerId: string; insertion: Insertion; regret: number } | null = null;
      const placeable: OpenJob[] = [];
      for (const job of open) {
        const found = this.bestTwo(job, lanes, noise ?? none);
        if (!found) continue;
        placeable.push(job);
        const regret = found.regret + (noise ? ANY_ORDER * noise() : 0);
        const worthMore = noise || !chosen ? 0 : job.worth - chosen.job.worth;
        if (!chosen || worthMore > 0 || (worthMore === 0 && regret > chosen.regret)) {
          chosen = { job, workerId: found.workerId, insertion: found.insertion, regret };
        }
      }
      if (!chosen) break;
      const { job, workerId, insertion } = chosen;
      const lane = lanes.get(workerId)!;
      lanes.set(workerId, laneOf({ ...lane.route, stops: [...lane.route.stops, insertion.stop].sort((a, b) => a.start - b.start) }));
      at.set(job.id, workerId);
      worth += job.worth;
      cost += insertion.cost;
      // Places only get fewer: what has none now has none later.
      open = placeable.filter((one) => one !== job);
    }
    return { lanes, at, worth, cost };
  }

  toPlan(state: State): Plan {
    const { times } = this.problem;
    const placed: Placed[] = [];
    const drive: Plan['drive'] = new Map();
    for (const [workerId, lane] of state.lanes) {
      const added = lane.route.stops.filter(({ jobId }) => jobId !== null);
      if (added.length === 0) continue;
      const before = this.start.get(workerId)!.route;
      let stops = before.stops;
      for (const stop of added) {
        const { start, end } = stop;
        placed.push({
          ...{ jobId: stop.jobId!, workerId, window: { start, end } },
          addedMinutes: addedMinutes({ ...before, stops }, stop, times),
        });
        stops = [...stops, stop].sort((a, b) => a.start - b.start);
      }
      const total = (route: readonly Stop[]): number =>
        driveMinutes(
          route.map(({ place }) => place),
          times,
        ) + way(before.from, route[0]?.place, times);
      const start = total(before.stops);
      drive.set(workerId, {
        before: start,
        after: start + placed.filter((one) => one.workerId === workerId).reduce((sum, one) => sum + one.addedMinutes, 0),
      });
    }
    return { placed, unplaced: this.problem.jobs.filter(({ id }) => !state.at.has(id)).map(({ id }) => id), drive };
  }

  /** Where it costs least, and by how much the next best costs more; with some noise the search gets out of where it always ends. */
  private bestTwo(job: OpenJob, lanes: Lanes, noise: () => number): { workerId: string; insertion: Insertion; regret: number } | null {
    let best: { workerId: string; insertion: Insertion } | null = null;
    let cost = Infinity;
    let secondCost = NOWHERE_ELSE;
    for (const workerId of this.candidates.get(job.id)!) {
      const insertion = this.insertion(job, workerId, lanes.get(workerId)!);
      if (!insertion) continue;
      const weighed = insertion.cost + noise();
      if (weighed < cost) {
        if (best) secondCost = cost;
        best = { workerId, insertion };
        cost = weighed;
      } else if (weighed < secondCost) secondCost = weighed;
    }
    return best && { ...best, regret: secondCost - cost };
  }

  private insertion(job: OpenJob, workerId: string, lane: Lane): Insertion | null {
    const known = lane.insertions.get(job.id);
    if (known !== undefined) return known;
    let best: Insertion | null = null;
    for (const stop of this.stopsFor(job, lane.route)) {
      if (stop.start < this.problem.earliest || !fits(lane.route, stop, this.problem.times)) continue;
      const cost = this.costOf(job, workerId, lane, stop);
      if (!best || cost < best.cost) best = { stop, cost };
    }
    lane.insertions.set(job.id, best);
    return best;
  }

  /** With a window there is one; without, the first quarter of an hour of each gap between visits. */
  private *stopsFor({ id, place, window, durationMs }: OpenJob, { hours, stops }: Route): Generator<PlannedStop> {
    if (window) return yield { ...window, place, jobId: id };
    const { times, earliest } = this.problem;
    const starts = [...hours.map(({ start }) => start), ...stops.map((stop) => stop.end + way(stop.place, place, times) * MINUTE_MS)];
    for (const at of starts) {
      const start = Math.ceil(Math.max(at, earliest) / GRID_MS) * GRID_MS;
      yield { start, end: start + durationMs, place, jobId: id };
    }
  }

  private costOf(job: OpenJob, workerId: string, lane: Lane, stop: Stop): number {
    return addedMinutes(lane.route, stop, this.problem.times) - (job.knownTo.has(workerId) ? KNOWS_MINUTES : 0);
  }
}

const none = (): number => 0;

function laneOf(route: Route<PlannedStop>): Lane {
  return { route, insertions: new Map() };
}

/** Mulberry32: even numbers in [0, 1) from a seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
