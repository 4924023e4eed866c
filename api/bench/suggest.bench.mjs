import { Connection, postRequest } from './lib/connection.mjs';
import { withNode } from './lib/contenders.mjs';
import { fillCrowd } from './lib/fill.mjs';
import { graphql, signIn } from './lib/session.mjs';
import { printTable, quantile, round, verdict } from './lib/table.mjs';

// Who could take a job: 200 technicians with 2,000 visits on the day.
const ASKED = 400;
const SESSIONS = 12;
const TARGET_P95_MS = 50;
const EMAIL = 'large@demo.test';
const SUGGEST = `query Suggest($jobId: ID!) {
  suggestTechnicians(jobId: $jobId) {
    technician { id name color onCall } available score reasons { kind points text } exclusions { kind text } why
  }
}`;
const JOBS = `query Jobs($from: Date!, $after: String) {
  jobs(filter: { from: $from, to: $from, statuses: [SCHEDULED] }, first: 100, after: $after) { nodes { id window { start } } pageInfo { hasNextPage endCursor } }
}`;

await withNode({ kind: 'crowd', fill: fillCrowd, emails: [EMAIL] }, async ({ api, today }) => {
  const tokens = [];
  for (let index = 0; index < SESSIONS; index++) tokens.push(await signIn(api.port, EMAIL));
  // Tomorrow's visits: their time has not begun.
  const day = new Date(Date.parse(`${today.day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const jobIds = [];
  for (const from of [today.day, day]) {
    let after = null;
    for (let page = 0; page < 4; page++) {
      const { jobs } = await graphql(api.port, tokens[page], JOBS, { from, after });
      jobIds.push(...jobs.nodes.map(({ id }) => id));
      if (!jobs.pageInfo.hasNextPage) break;
      after = jobs.pageInfo.endCursor;
    }
  }
  if (jobIds.length === 0) throw new Error('the fill has no planned jobs');

  const connection = new Connection(api.port);
  const ask = async (index) => {
    const headers = { authorization: `Bearer ${tokens[index % SESSIONS]}` };
    const bytes = postRequest('/graphql', { query: SUGGEST, variables: { jobId: jobIds[index % jobIds.length] } }, headers);
    const sent = performance.now();
    const { body } = await connection.send(bytes);
    const took = performance.now() - sent;
    const { data } = JSON.parse(body.toString());
    if (data?.suggestTechnicians.length !== 200) throw new Error(body.toString().slice(0, 500));
    for (const { score, reasons } of data.suggestTechnicians)
      if (score !== reasons.reduce((sum, { points }) => sum + points, 0)) throw new Error('a score does not add up');
    return { took, available: data.suggestTechnicians.filter((one) => one.available).length, kilobytes: body.length / 1024 };
  };
  for (let index = 0; index < 50; index++) await ask(index);
  const answers = [];
  for (let index = 0; index < ASKED; index++) answers.push(await ask(index));
  connection.close();
  const took = answers.map((answer) => answer.took);
  const mean = (key) => answers.reduce((sum, answer) => sum + answer[key], 0) / answers.length;
  printTable(
    `suggestTechnicians, one asker: ${ASKED} questions, 200 technicians, 2,000 visits a day`,
    ['', 'p50 ms', 'p95 ms', 'p99 ms', 'KB', 'available'],
    [
      [
        'over HTTP',
        round(quantile(took, 0.5), 1),
        round(quantile(took, 0.95), 1),
        round(quantile(took, 0.99), 1),
        round(mean('kilobytes'), 0),
        round(mean('available'), 0),
      ],
    ],
  );
  const p95 = quantile(took, 0.95);
  console.log(`p95 ${round(p95, 1)} ms: target ${TARGET_P95_MS} ms ${verdict(p95 <= TARGET_P95_MS)}`);
});
