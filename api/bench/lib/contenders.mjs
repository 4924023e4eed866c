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
const DISPATCHERS = Array.from({ length: WORKSPACES }, (_, index) => dispatcherOf(index));

/**
 * Starts a node on its own copy of a filled database and signs in the people of `emails`; ends everything whatever happens. What `work` starts
 * through `keep` ends too.
 */
export async function withNode({ kind = 'tenants', fill = fillTenants, emails = DISPATCHERS, apiOptions } = {}, work) {
  const cluster = await startCluster();
  const started = [];
  const keep = async (starting) => {
    const one = await starting;
    started.push(one);
    return one;
  };
  try {
    const databaseUrl = await cluster.clone(kind, fill);
    const api = await keep(startApi(databaseUrl, apiOptions));
    const workspaces = [];
    for (const email of emails) {
      const token = await signIn(api.port, email);
      const { viewer } = await graphql(api.port, token, '{ viewer { workspace { id } } }');
      workspaces.push({ token, workspaceId: viewer.workspace.id });
    }
    await work({ api, cluster, databaseUrl, workspaces, today: await busiestDay(databaseUrl), keep });
  } finally {
    for (const one of started.reverse()) await one.stop();
    await cluster.stop();
  }
}

/** A node, the floor, the load generator and, where it is wanted and installed, PostGraphile, all on one database. */
export async function withContenders({ withPeer = false, ...options }, work) {
  await withNode(options, async (scene) => {
    const { databaseUrl, keep } = scene;
    const bare = await keep(startScript('floor', FLOOR, { databaseUrl, poolSize: POOL_SIZE }));
    const execPath = withPeer && existsSync(PEER) ? peerNode() : null;
    const postgraphile = execPath
      ? await keep(startScript('PostGraphile', PEER, { databaseUrl, poolSize: POOL_SIZE }, { execPath }))
      : null;
    await work({ ...scene, bare, postgraphile, load: await keep(startLoad()) });
  });
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
