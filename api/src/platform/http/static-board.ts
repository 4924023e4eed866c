import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const YEAR = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

/**
 * Serves the built board: files whose name holds their hash for ever, everything else asked for again each time. Any other page address
 * gets index.html, whose router knows it; an address of the api or a file that is not there stays 404.
 * @throws when there is no build in `root`
 */
export async function registerStaticBoard(fastify: FastifyInstance, { root }: { root: string }): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`The board is not built: there is no ${join(root, 'index.html')}`);
  await fastify.register(fastifyStatic, {
    root,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', path.includes(`${sep}assets${sep}`) ? YEAR : ASK_AGAIN),
  });
  fastify.setNotFoundHandler((request, reply) => {
    if (isPage(request)) return reply.sendFile('index.html');
    return reply.code(404).send({ error: 'Not found' });
  });
}

function isPage({ method, url, headers }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  const isAskedAsPage = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
  return isAskedAsPage && !/^\/(api|graphql|assets|metrics|healthz|readyz)(\/|$)/.test(path) && !/\.[a-z0-9]{2,5}$/i.test(path);
}
