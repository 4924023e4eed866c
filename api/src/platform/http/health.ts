import { timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Queryable } from '../database/database.js';

const DATABASE_LIMIT_MS = 2000;

/**
 * /healthz: the process turns its loop. /readyz: it also reaches the database and is not leaving; a proxy takes a node that answers
 * 503 there out of its rota.
 */
export function registerHealth(fastify: FastifyInstance, { database, ready }: { database: Queryable; ready: () => boolean }): void {
  fastify.get('/healthz', { logLevel: 'silent' }, () => ({ status: 'ok' }));
  fastify.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    if (!ready()) return reply.code(503).send({ status: 'leaving' });
    const isReached = await within(DATABASE_LIMIT_MS, database.query('SELECT 1'));
    return isReached ? { status: 'ready' } : reply.code(503).send({ status: 'no database' });
  });
}

async function within(limitMs: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, limitMs, false)));
  try {
    return await Promise.race([work.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** The process's own figures. */
export function createMetrics(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** /metrics on the main port, for whoever brings the token as a bearer. */
export function registerMetrics(fastify: FastifyInstance, { registry, token }: { registry: Registry; token: string }): void {
  const expected = Buffer.from(`Bearer ${token}`);
  fastify.get('/metrics', { logLevel: 'silent' }, async (request, reply) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      return reply.code(401).header('www-authenticate', 'Bearer').send({ status: 'METRICS_TOKEN is needed' });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
}

/** /metrics on a port of its own, which is not to be reachable from outside. */
export async function serveMetrics({ registry, host, port }: MetricsAddress): Promise<{ port: number; close: () => void }> {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}

interface MetricsAddress {
  registry: Registry;
  host: string;
  /** 0: any free one. */
  port: number;
}
