import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { dispatcherOf, fillTenants, WORKSPACES } from './fill.mjs';
import { graphql, signIn } from './session.mjs';
import { POOL_SIZE, startApi, startScript } from './processes.mjs';
import { startCluster } from './cluster.mjs';
import { startLoad } from './load-process.mjs';
import { peerNode } from '../peers/installed.mjs';

const FLOOR = fileURLToPath(new URL('../floor/floor.mjs', import.meta.url));
const PEER = fileURLToPath(new URL('../peers/postgraphile.mjs', import.meta.url));
const ZONE = 'America/Chicago';

/** Starts the api, the floor and, where it is installed, PostGraphile on one copy of the filled database; ends them all whatever happens. */
export async function withContenders({ withPeer = false, apiOptions } = {}, work) {
  const cluster = await startCluster();
  const started = [];
  const keep = async (starting) => {
    const one = await starting;
    started.push(one);
    return one;
  };
  try {
    const databaseUrl = await cluster.clone('tenants', fillTenants);
    const api = await keep(startApi(databaseUrl, apiOptions));
    const bare = await keep(startScript('floor', FLOOR, { databaseUrl, poolSize: POOL_SIZE }));
    const execPath = withPeer ? peerNode() : null;
    const postgraphile =
      execPath && existsSync(PEER)
        ? await keep(startScript('PostGraphile', PEER, { databaseUrl, poolSize: POOL_SIZE }, { execPath }))
        : null;
    const load = await keep(startLoad());
    const workspaces = [];
    for (let index = 0; index < WORKSPACES; index++) {
      const token = await signIn(api.port, dispatcherOf(index));
      const { viewer } = await graphql(api.port, token, '{ viewer { workspace { id } } }');
      workspaces.push({ index, token, workspaceId: viewer.workspace.id });
    }
    await work({ api, bare, postgraphile, load, cluster, databaseUrl, workspaces, today: await busiestDay(databaseUrl) });
  } finally {
    for (const one of started.reverse()) await one.stop();
    await cluster.stop();
  }
}

/** The day around which the fill was made, with the instants of its ends. */
async function busiestDay(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT day::text, (day::timestamp AT TIME ZONE '${ZONE}') AS start, ((day + 1)::timestamp AT TIME ZONE '${ZONE}') AS end
       FROM (SELECT (window_start AT TIME ZONE '${ZONE}')::date AS day FROM job GROUP BY 1 ORDER BY count(*) DESC LIMIT 1) AS busiest`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}
