// PostGraphile on the api's own tables, as its manual sets it up for production, with the SQL functions that it wants for ranges and searches.
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import pg from 'pg';

const FUNCTIONS = `
CREATE SCHEMA IF NOT EXISTS peer;
CREATE OR REPLACE FUNCTION job_late(j job) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT j.status = 'SCHEDULED' AND j.window_start < now() $$;
CREATE OR REPLACE FUNCTION job_overdue(j job) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND coalesce(j.window_end < now(), false) $$;
CREATE OR REPLACE FUNCTION job_handles(j job) RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN j.status IN ('DRAFT', 'SCHEDULED', 'ON_HOLD') THEN '{START,END,TECHNICIAN}'::text[]
    WHEN j.status = 'IN_PROGRESS' THEN '{END,TECHNICIAN}'::text[] ELSE '{}'::text[] END $$;
CREATE OR REPLACE FUNCTION peer.board_jobs(ws uuid, "from" timestamptz, "to" timestamptz) RETURNS SETOF job LANGUAGE sql STABLE AS $$
  SELECT j.* FROM job j WHERE j.workspace_id = ws AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED')
    AND coalesce(j.window_start, 'infinity') < "to" AND coalesce(j.window_start, 'infinity') > "from" - interval '24 hours' AND j.window_end > "from" $$;
CREATE OR REPLACE FUNCTION peer.waiting_jobs(ws uuid, waiting text) RETURNS SETOF job LANGUAGE sql STABLE AS $$
  SELECT j.* FROM job j WHERE j.workspace_id = ws AND j.status = waiting ORDER BY j.created_at, j.id LIMIT 500 $$;
CREATE OR REPLACE FUNCTION peer.found_jobs(ws uuid, pattern text) RETURNS SETOF job LANGUAGE sql STABLE AS $$
  SELECT j.* FROM job j WHERE j.workspace_id = ws AND j.id IN (SELECT s.job_id FROM job_search s WHERE s.workspace_id = ws AND s.search LIKE pattern)
    ORDER BY j.number DESC $$;
CREATE OR REPLACE FUNCTION peer.unassigned(ws uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM job j WHERE j.workspace_id = ws AND j.status = 'SCHEDULED' AND j.crew = '{}' $$;
CREATE OR REPLACE FUNCTION peer.late(ws uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM job j WHERE j.workspace_id = ws AND j.status = 'SCHEDULED' AND coalesce(j.window_start, 'infinity') < now() $$;
CREATE OR REPLACE FUNCTION peer.overdue(ws uuid) RETURNS int LANGUAGE sql STABLE AS $$
  SELECT count(*)::int FROM job j WHERE j.workspace_id = ws AND j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND j.window_end < now() $$;
`;

process.on('message', (options) => void serve(options));

async function serve({ databaseUrl, poolSize }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(FUNCTIONS);
  await client.end();
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString: databaseUrl, schemas: ['public', 'peer'], poolConfig: { max: poolSize } })],
    grafserv: { graphiql: false, graphqlPath: '/graphql', watch: false },
    grafast: { explain: false },
  });
  const server = createServer();
  server.keepAliveTimeout = 60_000;
  const serv = instance.createServ(grafserv);
  await serv.addTo(server);
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('SIGTERM', () => process.exit(0));
}
