import { searchPlan } from '../dist/assignment/plan-search.rules.js';
import { straightLineTimes } from '../dist/travel/travel.rules.js';
import { printTable, round, verdict } from './lib/table.mjs';

// Drive minutes that plans add, against giving one job after the other to whoever drives least more for it.
const SEEDS = 10;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** As the api's service takes them. */
const stepsFor = (jobs) => Math.min(600, 60 + 12 * jobs);
const SIZES = [
  { technicians: 12, booked: 24, open: 20 },
  { technicians: 40, booked: 100, open: 60 },
  { technicians: 200, booked: 800, open: 200 },
];
const TARGET_RATIO = 0.9;

const times = straightLineTimes({ roadFactor: 1.3, speedKmh: 40 });

function randomOf(seed) {
  let state = seed * 2_654_435_761;
  return () => {
    state = (state * 48_271 + 11) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A shop's day around Austin: half of the open jobs have a time, a third asks for a skill that a third of the technicians has. */
function someDay(seed, { technicians, booked, open }) {
  const random = randomOf(seed + 1);
  const between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const place = () => ({ latitude: 30.27 + (random() - 0.5) * 0.4, longitude: -97.74 + (random() - 0.5) * 0.4 });
  const workers = Array.from({ length: technicians }, (_, index) => ({
    id: `w${index}`,
    isSkilled: index % 3 === 0,
    route: { hours: [{ start: 8 * HOUR, end: 17 * HOUR }], stops: [], from: place() },
  }));
  for (let index = 0; index < booked; index++) {
    const { route } = workers[between(0, technicians - 1)];
    const start = between(8, 15) * HOUR;
    if (route.stops.every((stop) => stop.end + HOUR <= start || start + 2 * HOUR <= stop.start))
      route.stops.push({ start, end: start + HOUR, place: place() });
    route.stops.sort((a, b) => a.start - b.start);
  }
  const jobs = Array.from({ length: open }, (_, index) => {
    const start = between(8, 15) * HOUR;
    const needs = random() < 0.33;
    return {
      ...{ id: `j${index}`, place: place(), durationMs: HOUR, worth: 2, knownTo: new Set() },
      window: random() < 0.5 ? { start, end: start + HOUR } : null,
      workers: workers.filter(({ isSkilled }) => isSkilled || !needs).map(({ id }) => id),
    };
  });
  return { jobs, workers, times, earliest: 0 };
}

const placedAt = ({ window }) => (window ? window.start : Infinity);

/** One after the other by time, each as a plan of one job: whoever drives least more. */
function greedy(problem) {
  let { workers } = problem;
  let minutes = 0;
  let placed = 0;
  for (const job of problem.jobs.toSorted((a, b) => placedAt(a) - placedAt(b))) {
    const [one] = plan({ ...problem, jobs: [job], workers }, 0).placed;
    if (!one) continue;
    minutes += one.addedMinutes;
    placed += 1;
    workers = workers.map((worker) => (worker.id === one.workerId ? withStop(worker, { ...one.window, place: job.place }) : worker));
  }
  return { minutes, placed };
}

const withStop = (worker, stop) => ({
  ...worker,
  route: { ...worker.route, stops: [...worker.route.stops, stop].toSorted((a, b) => a.start - b.start) },
});

function plan(problem, steps) {
  const search = searchPlan(problem, { seed: 1, steps });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const rows = [];
for (const size of SIZES) {
  const sums = { greedy: { minutes: 0, placed: 0, ms: 0 }, plan: { minutes: 0, placed: 0, ms: 0 } };
  for (let seed = 0; seed < SEEDS; seed++) {
    const problem = someDay(seed, size);
    const add = (name, begun, { minutes, placed }) => {
      sums[name].ms += performance.now() - begun;
      sums[name].minutes += minutes;
      sums[name].placed += placed;
    };
    let begun = performance.now();
    add('greedy', begun, greedy(problem));
    begun = performance.now();
    const found = plan(problem, stepsFor(problem.jobs.length));
    add('plan', begun, { placed: found.placed.length, minutes: found.placed.reduce((sum, one) => sum + one.addedMinutes, 0) });
  }
  const each = ({ minutes, placed }) => minutes / placed;
  const ratio = each(sums.plan) / each(sums.greedy);
  rows.push([
    `${size.technicians} technicians, ${size.open} open jobs`,
    ...['greedy', 'plan'].flatMap((name) => [
      round(sums[name].placed / SEEDS, 1),
      round(each(sums[name]), 1),
      round(sums[name].ms / SEEDS, 0),
    ]),
    round(ratio),
    verdict(ratio <= TARGET_RATIO && sums.plan.placed >= sums.greedy.placed),
  ]);
}
printTable(
  `Drive minutes that each placed job adds (${SEEDS} days each; greedy: by time, to whoever drives least more; target ratio ${TARGET_RATIO}, no fewer placed)`,
  ['', 'greedy placed', 'min/job', 'ms', 'plan placed', 'min/job', 'ms', 'ratio', ''],
  rows,
);
