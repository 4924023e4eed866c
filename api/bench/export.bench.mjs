import { readFileSync } from 'node:fs';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withNode } from './lib/contenders.mjs';
import { fillExport } from './lib/fill.mjs';
import { startApi } from './lib/processes.mjs';
import { signIn } from './lib/session.mjs';
import { printTable, round, verdict } from './lib/table.mjs';

const EMAIL = 'large@demo.test';
/** The tenth ten times as often: what the heap keeps of garbage follows the rows written in all, whatever the length of a file. */
const TIMES = { all: 2, tenth: 20 };
/** How much more memory ten times as many rows may take. */
const TARGET_GROWTH_MB = 40;
const COLUMNS = 'number,title,status,customer,technician,scheduled,total';

/** The whole shop as a file, and a tenth of it: what it costs beside COPY of the same rows, and that memory does not follow the rows. */
await withNode({ kind: 'export', fill: fillExport, emails: [EMAIL] }, async ({ databaseUrl, workspaces, api }) => {
  await api.stop();
  const [{ workspaceId }] = workspaces;
  const tenth = await daysOfATenth(databaseUrl, workspaceId);
  const rows = [];
  for (const [name, path, times] of [
    ['a tenth, page’s columns', `/api/jobs.csv?columns=${COLUMNS}&when=${tenth}`, TIMES.tenth],
    ['all, page’s columns', `/api/jobs.csv?columns=${COLUMNS}`, TIMES.all],
    ['a tenth, importer’s file', `/api/jobs.csv?format=import&when=${tenth}`, TIMES.tenth],
    ['all, importer’s file', '/api/jobs.csv?format=import', TIMES.all],
  ])
    rows.push([name, await measure(databaseUrl, path, times)]);
  const floor = await best(() => copyOut(databaseUrl, workspaceId), TIMES.all);
  printTable(
    'Export of jobs: rows a second (best run), and the node’s peak resident memory, each in a process of its own',
    ['', 'rows', 'MB', 'rows/s', 'peak MB'],
    [
      ...rows.map(([name, { lines, bytes, perSecond, peak }]) => [name, lines, round(bytes / 1e6, 1), round(perSecond, 0), round(peak, 0)]),
      ['COPY of the same columns', floor.lines, round(floor.bytes / 1e6, 1), round(floor.perSecond, 0), '–'],
    ],
  );
  for (const [small, large] of [rows.slice(0, 2), rows.slice(2)]) {
    const growth = large[1].peak - small[1].peak;
    console.log(
      `${large[0]}: ${round(growth, 0)} MB more than a tenth, target ≤ ${TARGET_GROWTH_MB} ${verdict(growth <= TARGET_GROWTH_MB)}`,
    );
  }
});

/** Days around which a tenth of the jobs lie, as the export takes them. */
async function daysOfATenth(connectionString, workspaceId) {
  return withClient(connectionString, async (client) => {
    const { rows } = await client.query(
      `SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY window_start)::date::text AS from,
         percentile_disc(0.6) WITHIN GROUP (ORDER BY window_start)::date::text AS to FROM job WHERE workspace_id = $1`,
      [workspaceId],
    );
    return `${rows[0].from}..${rows[0].to}`;
  });
}

async function measure(databaseUrl, path, times) {
  const api = await startApi(databaseUrl);
  try {
    const headers = { authorization: `Bearer ${await signIn(api.port, EMAIL)}` };
    const result = await best(async () => {
      const response = await fetch(`http://127.0.0.1:${api.port}${path}`, { headers });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return count(response.body);
    }, times);
    return { ...result, peak: Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${api.pid}/status`, 'utf8'))[1]) / 1024 };
  } finally {
    await api.stop();
  }
}

async function copyOut(connectionString, workspaceId) {
  return withClient(connectionString, (client) =>
    count(
      client.query(
        copyTo(`COPY (SELECT j.number, j.title, j.status, c.name, j.crew, j.window_start, j.window_end, j.total_cents
          FROM job j JOIN customer c ON c.workspace_id = j.workspace_id AND c.id = j.customer_id
          WHERE j.workspace_id = '${workspaceId}' ORDER BY j.number DESC) TO STDOUT (FORMAT csv)`),
      ),
    ),
  );
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Takes everything, and keeps nothing of it. Ends of lines within a cell count as rows too: few notes have any. */
async function count(stream) {
  const started = performance.now();
  let [lines, bytes] = [0, 0];
  for await (const chunk of stream) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
  }
  return { lines, bytes, perSecond: lines / ((performance.now() - started) / 1000) };
}

async function best(run, times) {
  const results = [];
  for (let time = 0; time < times; time++) results.push(await run());
  return results.toSorted((a, b) => b.perSecond - a.perSecond)[0];
}
