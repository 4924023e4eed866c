import { describe, expect, it } from 'vitest';
import type { Place } from '../kernel/place.js';
import { driveMinutes } from '../travel/index.js';
import { searchPlan, type OpenJob, type Plan, type Worker } from './plan-search.rules.js';
import { contains, fits, MINUTE_MS, overlap, type Span, type Stop } from './route.rules.js';

const at = (hour: number): number => Date.UTC(2026, 2, 10) + hour * 3_600_000;
const span = (start: number, end: number): Span => ({ start: at(start), end: at(end) });
/** Kilometre stones of a road, a minute apart. */
const stone = (minute: number): Place => ({ latitude: 0, longitude: minute });
const times = (from: Place, to: Place): number => Math.round(Math.hypot(from.longitude - to.longitude, from.latitude - to.latitude));

const worker = (id: string, minute: number, stops: Stop[] = [], hours = [span(8, 17)]): Worker => {
  return { id, route: { hours, stops, from: stone(minute) } };
};
const stop = (start: number, end: number, minute: number): Stop => ({ ...span(start, end), place: stone(minute) });
const job = (id: string, window: Span | null, minute: number, workers: string[], more: Partial<OpenJob> = {}): OpenJob => {
  return { id, window, place: stone(minute), durationMs: 60 * MINUTE_MS, worth: 1, workers, knownTo: new Set(), ...more };
};

function solve(jobs: OpenJob[], workers: Worker[], { seed = 1, steps = 200, earliest = at(0) } = {}): Plan {
  const search = searchPlan({ jobs, workers, times, earliest }, { seed, steps });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
const given = ({ placed }: Plan) => Object.fromEntries(placed.map(({ jobId, workerId }) => [jobId, workerId]).sort());
const drive = ({ drive: lanes }: Plan) => [...lanes.values()].reduce((sum, { before, after }) => sum + after - before, 0);
const BOTH = ['ana', 'ben'];

describe('R26.15 plans with a known best answer', () => {
  it('sends to each end of the road who is there', () => {
    const plan = solve([job('a', span(9, 10), 99, BOTH), job('b', span(9, 10), 1, BOTH)], [worker('ana', 0), worker('ben', 100)]);
    expect(given(plan)).toEqual({ a: 'ben', b: 'ana' });
    expect(drive(plan)).toBe(2);
  });

  it('keeps the only one who can for the job that needs them, however near they are to another', () => {
    const plan = solve([job('easy', span(9, 10), 0, BOTH), job('hard', span(9, 10), 50, ['ana'])], [worker('ana', 0), worker('ben', 90)]);
    expect(given(plan)).toEqual({ easy: 'ben', hard: 'ana' });
  });

  it('places what is worth more where both can’t be', () => {
    const plan = solve(
      [job('a', span(9, 10), 0, ['ana'], { worth: 1 }), job('b', span(9.5, 10.5), 80, ['ana'], { worth: 3 })],
      [worker('ana', 0)],
    );
    expect(given(plan)).toEqual({ b: 'ana' });
    expect(plan.unplaced).toEqual(['a']);
  });

  it('puts a job without a time into the gap on the way, at a quarter of an hour', () => {
    const day = [stop(8, 9, 0), stop(11, 12, 60), stop(15, 16, 60)];
    const plan = solve([job('a', null, 30, ['ana'])], [worker('ana', 0, day)]);
    expect(plan.placed).toEqual([{ jobId: 'a', workerId: 'ana', window: span(9.5, 10.5), addedMinutes: 0 }]);
  });

  it('goes round in the order of the road', () => {
    const jobs = [40, 10, 30, 20].map((minute) => job(`at ${minute}`, null, minute, ['ana']));
    const plan = solve(jobs, [worker('ana', 0)]);
    expect(plan.placed.map(({ jobId }) => jobId)).toEqual(['at 10', 'at 20', 'at 30', 'at 40']);
    expect(drive(plan)).toBe(40);
  });

  it('prefers who knows the customer to ten minutes at the wheel, and no more', () => {
    const known = { knownTo: new Set(['ben']) };
    expect(given(solve([job('a', span(9, 10), 9, BOTH, known)], [worker('ana', 9), worker('ben', 0)]))).toEqual({ a: 'ben' });
    expect(given(solve([job('a', span(9, 10), 11, BOTH, known)], [worker('ana', 11), worker('ben', 0)]))).toEqual({ a: 'ana' });
  });

  it('places nothing outside of hours, on the way from too far, or in the past', () => {
    const workers = [worker('ana', 0, [stop(10, 11, 0)], [span(8, 12), span(13, 17)])];
    const plan = solve([job('lunch', span(12, 13), 0, ['ana']), job('far', span(11, 12), 9, ['ana'])], workers);
    expect(plan.unplaced).toEqual(['lunch', 'far']);
    expect(solve([job('early', span(8, 9), 0, ['ana'])], workers, { earliest: at(8.1) }).unplaced).toEqual(['early']);
    expect(solve([job('any', null, 0, ['ana'])], workers, { earliest: at(8.1) }).placed[0]!.window).toEqual(span(8.25, 9.25));
  });

  it('finds as short a plan as trying out everything', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const { jobs, workers } = someProblem(seed, { jobs: 4, workers: 3 });
      expect([seed, rate(solve(jobs, workers, { seed, steps: 120 }), jobs)]).toEqual([seed, bestByTrying(jobs, workers)]);
    }
  });
});

describe('R26.14 whatever the day', () => {
  it('R26.14 nobody is sent to two places, outside their hours, or where they can’t be in time, and the minutes add up', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { jobs, workers } = someProblem(seed, { jobs: 24, workers: 6 });
      const plan = solve(jobs, workers, { seed, steps: 60 });
      expect([...plan.placed.map(({ jobId }) => jobId), ...plan.unplaced].sort()).toEqual(jobs.map(({ id }) => id).sort());
      for (const { id, route } of workers) {
        const own = plan.placed.filter(({ workerId }) => workerId === id);
        const added = own.map((one) => ({ ...one.window, place: jobs.find((other) => other.id === one.jobId)!.place }));
        const all = [...route.stops, ...added].sort((a, b) => a.start - b.start);
        for (const visit of added) {
          const others = all.filter((one) => one !== visit);
          expect(fits({ ...route, stops: others }, visit, times)).toBe(true);
          expect(others.some((one) => overlap(one, visit))).toBe(false);
          expect(route.hours.some((hours) => contains(hours, visit))).toBe(true);
        }
        const minutes = (stops: Stop[]) => driveMinutes([route.from, ...stops.map(({ place }) => place)], times);
        const sum = own.reduce((total, one) => total + one.addedMinutes, 0);
        expect(minutes(all) - minutes([...route.stops])).toBe(sum);
        if (own.length > 0) expect(plan.drive.get(id)).toEqual({ before: minutes([...route.stops]), after: minutes(all) });
      }
      for (const { jobId, workerId, window } of plan.placed) {
        const asked = jobs.find(({ id }) => id === jobId)!;
        expect(asked.workers).toContain(workerId);
        if (asked.window) expect(window).toEqual(asked.window);
      }
    }
  });

  it('R26.14 the same seed gives the same plan', () => {
    const { jobs, workers } = someProblem(7, { jobs: 30, workers: 6 });
    expect(solve(jobs, workers, { seed: 3 })).toEqual(solve(jobs, workers, { seed: 3 }));
  });
});

function someProblem(seed: number, count: { jobs: number; workers: number }): { jobs: OpenJob[]; workers: Worker[] } {
  let state = seed;
  const between = (low: number, high: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return low + (state % (high - low + 1));
  };
  const place = (): Place => ({ latitude: between(0, 40), longitude: between(0, 40) });
  const ids = Array.from({ length: count.workers }, (_, index) => `w${index}`);
  const workers = ids.map((id): Worker => {
    const busy = between(9, 13);
    return { id, route: { hours: [span(8, 17)], stops: [{ ...span(busy, busy + 1), place: place() }], from: place() } };
  });
  const jobs = Array.from({ length: count.jobs }, (_, index): OpenJob => {
    const start = between(8, 15);
    const can = ids.filter(() => between(1, 10) <= 6);
    return { ...job(`j${index}`, between(1, 10) <= 7 ? span(start, start + 1) : null, 0, can, { worth: between(1, 2) }), place: place() };
  });
  return { jobs, workers };
}

/** What is placed, and by how many minutes. */
const rate = (plan: Plan, jobs: OpenJob[]) => {
  const worth = jobs.filter(({ id }) => !plan.unplaced.includes(id)).reduce((sum, one) => sum + one.worth, 0);
  return { worth, minutes: drive(plan) };
};

/** Every order of the jobs with every worker for each, the cheapest gap for those without a time. */
function bestByTrying(jobs: OpenJob[], workers: Worker[]): { worth: number; minutes: number } {
  let best = { worth: 0, minutes: 0 };
  const go = (left: OpenJob[], state: Worker[], worth: number, minutes: number): void => {
    if (worth > best.worth || (worth === best.worth && minutes < best.minutes)) best = { worth, minutes };
    for (const next of left) {
      const rest = left.filter((one) => one !== next);
      for (const id of next.workers) {
        const plan = solve([{ ...next, workers: [id] }], state, { steps: 0 });
        const [placed] = plan.placed;
        if (!placed) continue;
        const visit = { ...placed.window, place: next.place };
        const after = state.map((one) =>
          one.id === id ? { id, route: { ...one.route, stops: [...one.route.stops, visit].sort((a, b) => a.start - b.start) } } : one,
        );
        go(rest, after, worth + next.worth, minutes + placed.addedMinutes);
      }
    }
  };
  go(jobs, workers, 0, 0);
  return best;
}
