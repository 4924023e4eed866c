import { median, printTable, quantile, round } from './table.mjs';
import { cpuOf, cpuOfPostgres } from './processes.mjs';

const ROUNDS = 3;
const SECONDS = 4;
/** V8 has not compiled what a request needs before: a move costs the api 5.7 ms of CPU in the first 4 s and 2.0 after 20. Nodes run for days. */
const WARM_UP_SECONDS = 20;
export const CONNECTIONS = 16;

/**
 * Lets each contender answer in turn, ROUNDS times, so that whatever else the machine does falls on all of them. A contender is
 * { name, server, planFile, plan, confirm(answers): before its number counts }. Prints the table; returns the medians by name.
 */
export async function contest({ title, contenders, load, cluster, floor = 'floor' }) {
  const measured = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < ROUNDS; round++)
    for (const contender of contenders) {
      const figures = await measure(contender, { load, cluster, seconds: round < 0 ? WARM_UP_SECONDS : SECONDS });
      if (round >= 0) measured.get(contender.name).push(figures);
    }
  const medians = new Map(
    [...measured].map(([name, figures]) => [
      name,
      Object.fromEntries(Object.keys(figures[0]).map((key) => [key, median(figures.map((one) => one[key]))])),
    ]),
  );
  const best = medians.get(floor);
  printTable(
    title,
    ['', 'requests/s', 'share of floor', 'p50 ms', 'p95 ms', 'CPU ms/request: server', 'PostgreSQL', 'CPU share of floor'],
    [...medians].map(([name, one]) => [
      name,
      round(one.perSecond, 0),
      round(one.perSecond / best.perSecond),
      round(one.p50, 1),
      round(one.p95, 1),
      round(one.cpuServer),
      round(one.cpuPostgres),
      round((best.cpuServer + best.cpuPostgres) / (one.cpuServer + one.cpuPostgres)),
    ]),
  );
  return medians;
}

async function measure({ server, planFile, plan, confirm }, { load, cluster, seconds }) {
  const freshPlan = typeof plan === 'function' ? await plan() : plan;
  const before = [cpuOf([server.pid]), cpuOfPostgres(cluster.pid)];
  const { answers, elapsed, latencies } = await load.run({
    port: server.port,
    connections: CONNECTIONS,
    seconds,
    planFile: new URL(`../plans/${planFile}`, import.meta.url).href,
    plan: freshPlan,
  });
  const after = [cpuOf([server.pid]), cpuOfPostgres(cluster.pid)];
  await confirm(answers, freshPlan);
  return {
    perSecond: (answers / elapsed) * 1000,
    p50: quantile(latencies, 0.5),
    p95: quantile(latencies, 0.95),
    cpuServer: (after[0] - before[0]) / answers,
    cpuPostgres: (after[1] - before[1]) / answers,
  };
}
