import { setTimeout as delay } from 'node:timers/promises';
import { MOVE, RESCHEDULE } from './documents.mjs';
import { Connection, postRequest } from './lib/connection.mjs';
import { withNode } from './lib/contenders.mjs';
import { fillShop } from './lib/fill.mjs';
import { movableJobs, moveTotals } from './lib/moves.mjs';
import { graphql, signIn } from './lib/session.mjs';
import { median, printTable, quantile, round, verdict } from './lib/table.mjs';

const JOBS = 2000;
const ROUNDS = 3;
const TARGET_SECONDS = 10;
const TARGET_DRAG_P95_MS = 250;
/** Farther than any job of the fill lies ahead: nobody is met there. */
const DAYS = 60;
const DAY_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
/** As many people as connections: each session has its own rate limit. */
const SESSIONS = 16;
const DRAGGED = 8;
const PAUSE_MS = 20;
const EMAIL = 'large@demo.test';

const BULK = `mutation Bulk($input: BulkRescheduleInput!) { bulkReschedule(input: $input) { succeeded { id } failed { jobId code } batchId } }`;
const UNDO = `mutation Undo($input: UndoInput!) { undo(input: $input) { succeeded { id } failed { jobId code } batchId } }`;

await withNode({ kind: 'bulk', fill: fillShop, emails: [EMAIL] }, async ({ api, workspaces, databaseUrl }) => {
  const all = await movableJobs(databaseUrl, workspaces, { perWorkspace: JOBS + DRAGGED });
  if (all.length < JOBS + DRAGGED) throw new Error(`the fill has only ${all.length} jobs to move`);
  const [jobs, dragged] = [all.slice(0, JOBS), all.slice(JOBS)];
  const tokens = [];
  for (let index = 0; index < SESSIONS; index++) tokens.push(await signIn(api.port, EMAIL));
  const [token] = tokens;

  /** A change of all jobs that must have changed all: one event and one version each. */
  const timed = async (change) => {
    const before = await moveTotals(databaseUrl);
    const begun = performance.now();
    const batchId = await change();
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, batchId, before };
  };
  const bulk = (shiftDays) => async () => {
    const jobIds = jobs.map((job) => job.jobId);
    return wholeOf((await graphql(api.port, token, BULK, { input: { jobIds, shiftDays } })).bulkReschedule);
  };
  const undo = (batchId) => async () => wholeOf((await graphql(api.port, token, UNDO, { input: { batchId } })).undo);

  /** Each job by a mutation of its own, as a program without bulk mutations would: over all sessions at once. */
  const singly = (byDays) => async () => {
    let next = 0;
    const one = async (person) => {
      const connection = new Connection(api.port);
      for (let job = jobs[next++]; job; job = jobs[next++]) {
        const window = moved(job, byDays * DAY_MS);
        const variables = { input: { jobId: job.jobId, window, clientMutationId: `${job.jobId}-${byDays}-${performance.now()}` } };
        const { body } = await connection.send(
          postRequest('/graphql', { query: RESCHEDULE, variables }, { authorization: `Bearer ${person}` }),
        );
        if (body.includes('"errors"')) throw new Error(body.toString().slice(0, 500));
      }
      connection.close();
    };
    await Promise.all(tokens.map(one));
  };

  let at = 0;
  /** A dispatcher who drags one card after the other, a quarter of an hour to and fro, until told to stop: how long each took, ms. */
  const drag = async (until) => {
    const latencies = [];
    const connection = new Connection(api.port);
    while (!until()) {
      const job = dragged[at++ % dragged.length];
      // Within its hour, so that it meets nobody.
      job.by = job.by ? 0 : job.start % (2 * QUARTER_MS) === 0 ? QUARTER_MS : -QUARTER_MS;
      const variables = { input: { jobId: job.jobId, window: moved(job, job.by), clientMutationId: `drag-${at}` } };
      const bytes = postRequest('/graphql', { query: MOVE, variables }, { authorization: `Bearer ${tokens[1 + (at % (SESSIONS - 1))]}` });
      const sent = performance.now();
      const { body } = await connection.send(bytes);
      latencies.push(performance.now() - sent);
      if (body.includes('"errors"')) throw new Error(body.toString().slice(0, 500));
      await delay(PAUSE_MS);
    }
    connection.close();
    return latencies;
  };
  const beside = async (change) => {
    let isOver = false;
    const dragging = drag(() => isOver);
    const done = await timed(change).finally(() => (isOver = true));
    return { ...done, latencies: await dragging };
  };

  const seconds = { bulk: [], undo: [], singly: [], 'bulk beside drags': [] };
  const drags = { alone: [], beside: [] };
  for (let index = 0; index < ROUNDS; index++) {
    const forth = await timed(bulk(DAYS));
    const back = await timed(undo(forth.batchId));
    const changed = (await moveTotals(databaseUrl)).events - forth.before.events;
    if (changed !== 2 * JOBS) throw new Error(`${changed} events of ${JOBS} jobs moved and put back`);
    seconds.bulk.push(forth.seconds);
    seconds.undo.push(back.seconds);
    seconds.singly.push((await timed(singly(DAYS))).seconds);
    await timed(singly(0));
    const end = performance.now() + 4000;
    drags.alone.push(...(await drag(() => performance.now() > end)));
    for (const days of [DAYS, -DAYS]) {
      const done = await beside(bulk(days));
      seconds['bulk beside drags'].push(done.seconds);
      drags.beside.push(...done.latencies);
    }
  }

  const base = median(seconds.singly);
  printTable(
    `${JOBS.toLocaleString('en')} jobs of one shop moved by ${DAYS} days (median of ${ROUNDS}; synced to disk)`,
    ['', 'seconds', 'jobs/s', 'times as fast'],
    [
      ['one by one, 16 connections', base],
      ['bulkReschedule', median(seconds.bulk)],
      ['… while a dispatcher drags', median(seconds['bulk beside drags'])],
      ['undo of it', median(seconds.undo)],
    ].map(([name, value]) => [name, round(value), round(JOBS / value, 0), round(base / value, 1)]),
  );
  const p95 = (latencies) => quantile(latencies, 0.95);
  printTable(
    'A drag, from sending to its answer, ms',
    ['', 'drags', 'p50', 'p95', 'most'],
    Object.entries(drags).map(([name, ms]) => [name, ms.length, ...[0.5, 0.95, 1].map((q) => round(quantile(ms, q), 0))]),
  );
  const slowest = Math.max(...seconds.bulk, ...seconds.undo, ...seconds['bulk beside drags']);
  console.log(`\nslowest of all ${round(slowest)} s: target ≤ ${TARGET_SECONDS} ${verdict(slowest <= TARGET_SECONDS)}`);
  console.log(
    `drag beside it p95 ${round(p95(drags.beside), 0)} ms, ${round(p95(drags.beside) / p95(drags.alone), 1)} × alone: ` +
      `target ≤ ${TARGET_DRAG_P95_MS} ms ${verdict(p95(drags.beside) <= TARGET_DRAG_P95_MS)}`,
  );
});

function moved({ start, end }, by) {
  return { start: new Date(start + by).toISOString(), end: new Date(end + by).toISOString() };
}

function wholeOf({ succeeded, failed, batchId }) {
  if (succeeded.length !== JOBS) throw new Error(`${succeeded.length} of ${JOBS} jobs: ${JSON.stringify(failed.slice(0, 3))}`);
  return batchId;
}
