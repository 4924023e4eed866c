import { setTimeout } from 'node:timers/promises';
import { readFileSync } from 'node:fs';
import { BOARD, LIST, RESCHEDULE } from './documents.mjs';
import { Connection, postRequest } from './lib/connection.mjs';
import { withNode } from './lib/contenders.mjs';
import { fillLog } from './lib/fill.mjs';
import { movableJobs, moveTotals } from './lib/moves.mjs';
import { createPlan } from './plans/move.mjs';
import { printTable, quantile, round, verdict } from './lib/table.mjs';

const TIMES = 60;
const CONNECTIONS = 4;
const TARGET_FIRST_ROWS_MS = 150;

/** Lists as people ask for them: each filter of the page, words that many jobs have, few and none. */
const FILTERS = {
  'all, newest first': {},
  'one status': { statuses: ['COMPLETED'] },
  'two statuses': { statuses: ['SCHEDULED', 'IN_PROGRESS'] },
  unassigned: { unassigned: true },
  late: { late: true },
  overdue: { overdue: true },
  'one technician': (seen) => ({ technicianIds: [seen.technicianId] }),
  'one customer': (seen) => ({ customerId: seen.customerId }),
  'a day': (seen) => ({ from: seen.day, to: seen.day }),
  'a rare priority': { priorities: ['EMERGENCY'] },
  'a common word': { search: 'heater' },
  'a street': { search: 'lamar' },
  'two words': { search: 'drain garcia' },
  'a number': (seen) => ({ search: seen.number }),
  'a word that nobody wrote': { search: 'xylophone' },
  'a common word, one status': { search: 'heater', statuses: ['SCHEDULED'] },
  'one technician, a status': (seen) => ({ technicianIds: [seen.technicianId], statuses: ['COMPLETED'] }),
};
const ORDERS = ['CREATED_DESC', 'WINDOW_START_ASC', 'TOTAL_DESC', 'CUSTOMER_ASC'];
const PAGE = `query Page($filter: JobFilter, $orderBy: JobOrder) {
  jobs(filter: $filter, orderBy: $orderBy, first: 50) { nodes { id number title status customer { id name } window { start end } crew { id name } } pageInfo { hasNextPage } }
}`;
const JOB = `query One($id: ID!) { job(id: $id) { id number title status actions { action available } customer { id name phone } crew { id name }
  lineItems { id name quantity } notes { id body at } timeEntries { id clockedInAt } overlaps { id } } }`;
const EVENTS = `query Events($after: EventCursor!) { jobEvents(after: $after, first: 200) { to events { kind jobId at } } }`;
const SCHEDULE_BOARD = readFileSync(new URL('../../board/src/features/dispatch/dispatch.graphql', import.meta.url), 'utf8');

await withNode({ kind: 'log', fill: fillLog, emails: ['large@demo.test'] }, async ({ api, databaseUrl, workspaces, today }) => {
  const [{ token, workspaceId }] = workspaces;
  const ask = (query, variables, operationName) =>
    postRequest('/graphql', { query, variables, operationName }, { authorization: `Bearer ${token}` });
  const time = (requests, check) => measure(api.port, requests, check);
  const days = { from: today.day, to: today.day };
  const before = await moveTotals(databaseUrl);
  const first = await time([ask(BOARD, days)], (data) => data.board.jobs.length >= 1800);
  const job = first.data.board.jobs.find((one) => one.crew.length > 0);
  const seen = { technicianId: job.crew[0].id, customerId: job.customer.id, number: job.number, day: today.day };

  const operations = [
    ['board of the day (2,000 jobs)', await time([ask(BOARD, days)], (data) => data.board.jobs.length >= 1800)],
    [
      'the board’s own query (shifts too)',
      await time([ask(SCHEDULE_BOARD, days, 'ScheduleBoard')], (data) => data.board.jobs.length >= 1800),
    ],
    [
      'list page, counts, search',
      await time(
        ['heater', 'drain', 'faucet'].map((search) => ask(LIST, { search })),
        (data) => data.jobs.nodes.length === 50,
      ),
    ],
    ['one job with all its lists', await time([ask(JOB, { id: job.id })], (data) => data.job.id === job.id)],
    [
      'events after a cursor (200)',
      await time([ask(EVENTS, { after: await oldCursor(api.port, ask, job.id) })], (data) => data.jobEvents.events.length > 0),
    ],
  ];
  const jobs = await movableJobs(databaseUrl, [{ workspaceId, token }], { perWorkspace: 400 });
  operations.push(['reschedule', await measureMoves(api.port, jobs)]);
  const after = await moveTotals(databaseUrl);
  const moved = operations.at(-1)[1].latencies.length;
  for (const row of ['versions', 'events', 'seqs'])
    if (after[row] - before[row] !== moved) throw new Error(`${moved} moves, and ${after[row] - before[row]} more ${row}`);
  printTable(
    `${after.events.toLocaleString('en')} events, 200,000 jobs in one workspace, ${CONNECTIONS} connections, ms`,
    ['', 'p50', 'p95'],
    operations.map(([name, { latencies }]) => [name, round(quantile(latencies, 0.5), 1), round(quantile(latencies, 0.95), 1)]),
  );

  const rows = [];
  for (const [name, filter] of Object.entries(FILTERS)) {
    const variables = typeof filter === 'function' ? filter(seen) : filter;
    const perOrder = [];
    for (const orderBy of ORDERS) perOrder.push((await time([ask(PAGE, { filter: variables, orderBy })], () => true)).latencies);
    rows.push([name, ...perOrder.map((latencies) => quantile(latencies, 0.95))]);
  }
  printTable(
    'First 50 rows of a list, p95 ms, by filter and order',
    ['', ...ORDERS],
    rows.map(([name, ...values]) => [name, ...values.map((value) => round(value, 1))]),
  );
  const worst = Math.max(...rows.flatMap(([, ...values]) => values));
  console.log(`slowest p95 ${round(worst, 0)} ms: target ≤ ${TARGET_FIRST_ROWS_MS} ${verdict(worst <= TARGET_FIRST_ROWS_MS)}`);
});

/** The cursor of the job's first event: far back in the log. */
async function oldCursor(port, ask, id) {
  const { data } = await measure(
    port,
    [ask('query History($id: ID!) { job(id: $id) { history(first: 1) { nodes { cursor } } } }', { id })],
    () => true,
  );
  return data.job.history.nodes[0].cursor;
}

/** Every answer is looked at: it has data, no errors, and what `check` wants. */
async function measure(port, requests, check) {
  const latencies = [];
  let data;
  const lane = async () => {
    const connection = new Connection(port);
    for (let count = 0; count < TIMES / CONNECTIONS;) {
      const begun = performance.now();
      const { status, body } = await connection.send(requests[count % requests.length]);
      // Quicker than one session may ask: it waits, and only what was answered counts.
      if (status === 429) {
        await setTimeout(1000);
        continue;
      }
      count++;
      latencies.push(performance.now() - begun);
      const answer = status === 200 ? JSON.parse(body.toString()) : {};
      if (!answer.data || answer.errors || !check(answer.data)) throw new Error(`${status}: ${body.toString('utf8', 0, 500)}`);
      data = answer.data;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { latencies, data };
}

async function measureMoves(port, jobs) {
  const plan = createPlan({ target: 'api', document: RESCHEDULE, jobs }, CONNECTIONS);
  const latencies = [];
  const lane = async (_, index) => {
    const connection = new Connection(port);
    for (let count = 0; count < TIMES; count++) {
      const { bytes, check } = plan.next(index);
      const begun = performance.now();
      const { body } = await connection.send(bytes);
      latencies.push(performance.now() - begun);
      check(body);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  return { latencies };
}
