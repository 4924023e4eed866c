import { FEED, RESCHEDULE } from './documents.mjs';
import { withNode } from './lib/contenders.mjs';
import { movableJobs } from './lib/moves.mjs';
import { moveAtRate } from './lib/paced-moves.mjs';
import { residentMegabytes } from './lib/processes.mjs';
import { headCursor } from './lib/session.mjs';
import { startScreens } from './lib/screens.mjs';
import { printTable, quantile, round, verdict } from './lib/table.mjs';

const SECONDS = 10;
const TARGET_P95_MS = 250;
const TARGET_P99_MS = 1000;
const IDLE_SOCKETS = 2000;
const TARGET_MEGABYTES = 400;

await withNode({}, async ({ api, workspaces, databaseUrl }) => {
  const screens = await startScreens();
  const url = `ws://127.0.0.1:${api.port}/graphql`;
  /** Opens `perWorkspace` screens in each workspace, moves jobs, and looks when each move reached the screens of its own workspace and no other. */
  const follow = async (name, shops, perWorkspace, perSecond) => {
    const wanted = [];
    for (const { token } of shops) {
      const screen = { url, token, query: FEED, after: await headCursor(api.port, token) };
      wanted.push(...Array.from({ length: perWorkspace }, () => screen));
    }
    await screens.open(wanted);
    const jobs = await movableJobs(databaseUrl, shops, { perWorkspace: Math.ceil(320 / shops.length) });
    await moveAtRate({ port: api.port, jobs, document: RESCHEDULE, perSecond, seconds: 2 });
    await screens.report();
    const { sent } = await moveAtRate({ port: api.port, jobs, document: RESCHEDULE, perSecond, seconds: SECONDS });
    const { latencies } = await screens.arrivals(sent, () => perWorkspace);
    await screens.close();
    const [p50, p95, p99] = [0.5, 0.95, 0.99].map((q) => quantile(latencies, q));
    return [name, latencies.length, ...[p50, p95, p99].map((ms) => round(ms, 0)), verdict(p95 <= TARGET_P95_MS && p99 <= TARGET_P99_MS)];
  };
  try {
    const rows = [
      await follow('300 screens, 20 workspaces, 50 moves/s', workspaces, 15, 50),
      await follow('200 screens, 1 workspace, 20 moves/s', workspaces.slice(0, 1), 200, 20),
    ];
    printTable(
      `From sending a move to the other screens, ms (the commit lies in between); target p95 ≤ ${TARGET_P95_MS}, p99 ≤ ${TARGET_P99_MS}`,
      ['', 'deliveries', 'p50', 'p95', 'p99', ''],
      rows,
    );
    const before = residentMegabytes(api.pid);
    const idle = workspaces.flatMap(({ token }) => Array.from({ length: IDLE_SOCKETS / workspaces.length }, () => ({ token })));
    const cursors = new Map();
    for (const { token } of workspaces) cursors.set(token, await headCursor(api.port, token));
    await screens.open(idle.map(({ token }) => ({ url, token, query: FEED, after: cursors.get(token) })));
    const resident = residentMegabytes(api.pid);
    console.log(
      `\n${IDLE_SOCKETS} idle sockets with a subscription each: the node holds ${round(resident, 0)} MB (${round(before, 0)} before): ` +
        `target ≤ ${TARGET_MEGABYTES} ${verdict(resident <= TARGET_MEGABYTES)}`,
    );
  } finally {
    await screens.stop();
  }
});
