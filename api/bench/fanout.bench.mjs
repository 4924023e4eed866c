import { fileURLToPath } from 'node:url';
import { setTimeout as delay } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { FEED, RESCHEDULE } from './documents.mjs';
import { withNode } from './lib/contenders.mjs';
import { movableJobs } from './lib/moves.mjs';
import { moveAtRate } from './lib/paced-moves.mjs';
import { cpuOf, startApi, startScript } from './lib/processes.mjs';
import { headCursor } from './lib/session.mjs';
import { startScreens } from './lib/screens.mjs';
import { median, printTable, quantile, round, verdict } from './lib/table.mjs';

const SUBSCRIBERS = 500;
const PER_SECOND = 20;
const SECONDS = 8;
const ROUNDS = 3;
const TARGET = 2;
const BROADCAST = fileURLToPath(new URL('./floor/broadcast.mjs', import.meta.url));

await withNode({}, async ({ api, workspaces, databaseUrl }) => {
  const [workspace] = workspaces;
  // The moves are made through a second node, so that the first one's CPU is the fan-out's alone: the bell, the log, the frames.
  const writer = await startApi(databaseUrl);
  const broadcast = await startScript('broadcast', BROADCAST, {});
  const [watching, raw] = [await startScreens(), await startScreens()];
  try {
    const after = await headCursor(api.port, workspace.token);
    const screen = { url: `ws://127.0.0.1:${api.port}/graphql`, token: workspace.token, query: FEED, after };
    await watching.open(Array.from({ length: SUBSCRIBERS }, () => screen));
    await raw.open(Array.from({ length: SUBSCRIBERS }, () => ({ url: `ws://127.0.0.1:${broadcast.port}` })));
    const jobs = await movableJobs(databaseUrl, [workspace], { perWorkspace: 160 });
    const measureApi = (seconds) =>
      measure(api, watching, () => moveAtRate({ port: writer.port, jobs, document: RESCHEDULE, perSecond: PER_SECOND, seconds }));
    const { lastFrame } = await measureApi(1);
    const ours = [];
    const floor = [];
    for (let turn = 0; turn < ROUNDS; turn++) {
      floor.push(await measure(broadcast, raw, () => broadcastAtRate(broadcast, lastFrame)));
      ours.push(await measureApi(SECONDS));
    }
    const row = (name, rounds) => [name, ...['micros', 'p50', 'p99'].map((key) => median(rounds.map((one) => one[key])))];
    const rows = [row('raw ws broadcast', floor), row('dispatch', ours)];
    printTable(
      `Fan-out to ${SUBSCRIBERS} subscribers of one workspace, ${PER_SECOND} events/s, ${lastFrame.length} characters each`,
      ['', 'CPU µs/delivery', 'p50 ms', 'p99 ms'],
      rows.map(([name, ...values]) => [name, ...values.map((value) => round(value, 1))]),
    );
    console.log('ms: from sending the move (dispatch: with its transaction, bell and log) or the broadcast to arriving');
    const times = rows[1][1] / rows[0][1];
    console.log(`× raw ws ${round(times)}: target ≤ ${TARGET} ${verdict(times <= TARGET)}`);
  } finally {
    for (const one of [watching, raw, broadcast, writer]) await one.stop();
  }
});

async function measure(server, screens, act) {
  await screens.report();
  const before = cpuOf([server.pid]);
  const { sent } = await act();
  const { latencies, lastFrame } = await screens.arrivals(sent, () => SUBSCRIBERS);
  const cpu = cpuOf([server.pid]) - before;
  return { micros: (cpu * 1000) / latencies.length, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), lastFrame };
}

/** The same bytes but for the id by which each frame is known. */
async function broadcastAtRate({ child }, frame) {
  const sent = new Map();
  const begun = performance.now();
  for (let count = 0; count < PER_SECOND * SECONDS; count++) {
    await delay(Math.max(0, begun + (count * 1000) / PER_SECOND - performance.now()));
    const key = uuid();
    sent.set(key, performance.timeOrigin + performance.now());
    child.send({ text: frame.replace(/"clientMutationId":"[^"]+"/, `"clientMutationId":"${key}"`) });
  }
  return { sent };
}
