// The floor: a bare `http` server that sends the JSON of one prepared statement. It judges nobody, checks nothing and keeps no promises
// but one: what it writes is as durable, and the same rows are written (the job, its assignment, the counter, the event). Under
// /reschedule-guarded it also keeps the guards of the same command (idempotency, locks, version, overlap), in as many round trips as the api.
import { createServer } from 'node:http';
import pg from 'pg';
import { BOARD, CLAIM, CLASHES, LIST, RESCHEDULE } from './floor-sql.mjs';

process.on('message', ({ databaseUrl, poolSize }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize, options: '-c TimeZone=UTC', pipeline: true });
  const routes = {
    '/board': async ({ workspaceId, from, to }) => (await pool.query({ ...BOARD, values: [workspaceId, from, to] })).rows[0].answer,
    '/list': async ({ workspaceId, pattern }) => (await pool.query({ ...LIST, values: [workspaceId, pattern, new Date()] })).rows[0].answer,
    '/reschedule': async ({ workspaceId, jobId, version, start, end, eventId }) =>
      (await pool.query({ ...RESCHEDULE, values: [workspaceId, jobId, version, start, end, new Date(), eventId] })).rows[0].answer,
  };
  routes['/reschedule-guarded'] = (move) => guarded(pool, move);
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      routes[request.url](JSON.parse(text)).then(
        (answer) => {
          const body = Buffer.from(answer);
          response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
        },
        (error) => response.writeHead(500, { 'content-length': Buffer.byteLength(error.message) }).end(error.message),
      );
    });
  });
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
  process.on('SIGTERM', () => process.exit(0));
});

/** Statements that do not wait for each other's answers leave in one packet, as in the api. */
async function guarded(pool, { workspaceId, jobId, version, start, end, eventId }) {
  const client = await pool.connect();
  const together = (...statements) => {
    const { stream } = client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    return Promise.all(statements.map((statement) => client.query(statement)));
  };
  try {
    const [, claim, look] = await together(
      'BEGIN',
      { ...CLAIM, values: [workspaceId, jobId, eventId] },
      { ...CLASHES, values: [workspaceId, jobId, start, end] },
    );
    const [seen] = claim.rows;
    if (seen?.claimed !== 1 || seen.version !== version || look.rows[0].clashes > 0) throw new Error('refused');
    const values = [workspaceId, jobId, version, start, end, new Date(), eventId];
    const [written] = await together({ ...RESCHEDULE, values }, 'COMMIT');
    return written.rows[0].answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
