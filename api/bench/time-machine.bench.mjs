import { setTimeout } from 'node:timers/promises';
import { BOARD } from './documents.mjs';
import { Connection, postRequest } from './lib/connection.mjs';
import { withNode } from './lib/contenders.mjs';
import { fillHistory } from './lib/fill.mjs';
import { printTable, quantile, round, verdict } from './lib/table.mjs';

const TIMES = 40;
const DAY_MS = 86_400_000;
/** However far back, a board of the past takes no more than so many times the present one of an equally busy day. */
const TARGET = 4;
const PAST_BOARD = BOARD.replace('$to: Date!)', '$to: Date!, $at: DateTime)').replace('to: $to)', 'to: $to, at: $at)');

const dayOf = (instant) => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(instant);

await withNode({ kind: 'history', fill: fillHistory, emails: ['large@demo.test'] }, async ({ api, workspaces, today }) => {
  const connection = new Connection(api.port);
  const ask = async (day, at) => {
    const variables = { from: day, to: day, at };
    const request = postRequest('/graphql', { query: PAST_BOARD, variables }, { authorization: `Bearer ${workspaces[0].token}` });
    const latencies = [];
    let board;
    while (latencies.length < TIMES) {
      const begun = performance.now();
      const { status, body } = await connection.send(request);
      if (status === 429) {
        await setTimeout(1000);
        continue;
      }
      latencies.push(performance.now() - begun);
      const answer = JSON.parse(body.toString());
      if (!answer.data) throw new Error(body.toString('utf8', 0, 500));
      board = answer.data.board;
    }
    return {
      p50: quantile(latencies, 0.5),
      p95: quantile(latencies, 0.95),
      jobs: board.jobs.length,
      waiting: board.unscheduledTotal + board.onHoldTotal,
    };
  };
  const before = (days) => new Date(Date.now() - days * DAY_MS);
  const past = (days) => dayOf(before(days));
  const now = await ask(today.day, null);
  const usual = await ask(past(30), null);
  const rows = [
    ['today, now', now, now],
    ['a usual day, now', usual, usual],
    ['today, an hour ago', await ask(today.day, before(1 / 24)), now],
    ['today, a week ago', await ask(today.day, before(7)), now],
    ['30 days ago, as of then', await ask(past(30), before(30)), usual],
    ['30 days ago, as of an hour ago', await ask(past(30), before(1 / 24)), usual],
    ['150 days ago, as of then', await ask(past(150), before(150)), usual],
  ];
  connection.close();
  printTable(
    'One board, 200,000 jobs and 1,000,000 events in one workspace, one connection, ms',
    ['', 'jobs', 'waiting', 'p50', 'p95', '÷ present p50'],
    rows.map(([name, { jobs, waiting, p50, p95 }, present]) => [
      name,
      jobs,
      waiting,
      round(p50, 1),
      round(p95, 1),
      round(p50 / present.p50),
    ]),
  );
  const worst = Math.max(...rows.map(([, { p50 }, present]) => p50 / present.p50));
  console.log(`slowest board of the past ${round(worst)} × the present one: target ≤ ${TARGET} ${verdict(worst <= TARGET)}`);
});
