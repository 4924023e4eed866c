import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { afterAll, expect, test } from 'vitest';
import { COMPRESSED_FROM, compressLarge } from './compress.js';

const fastify = Fastify();
fastify.get<{ Params: { length: string } }>('/:length', { onSend: compressLarge }, (request, reply) =>
  reply.type('application/json').send(JSON.stringify('é'.repeat(Number(request.params.length) - 2))),
);
afterAll(() => fastify.close());

const get = (length: number, encoding?: string) =>
  fastify.inject({ url: `/${length}`, headers: encoding === undefined ? {} : { 'accept-encoding': encoding } });

test.each([
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, GZIP;q=0.5', 'gzip'],
  ['*', 'br'],
])('a large answer for whoever takes %s is %s, and the same inside', async (accepted, coding) => {
  const plain = await get(50_000);
  const { headers, rawPayload } = await get(50_000, accepted);
  expect(headers).toMatchObject({ 'content-encoding': coding, vary: 'accept-encoding', 'content-type': plain.headers['content-type'] });
  expect(Number(headers['content-length'])).toBe(rawPayload.length);
  expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 10);
  expect((coding === 'br' ? brotliDecompressSync : gunzipSync)(rawPayload).toString()).toBe(plain.body);
});

test.each([undefined, '', 'zstd', 'gzip;q=0', 'identity, *;q=0', 'xgzip'])('a large answer stays as it is for %s', async (encoding) => {
  const { headers } = await get(50_000, encoding);
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, 'accept-encoding']);
});

test('a small answer stays as it is', async () => {
  expect((await get(COMPRESSED_FROM - 1, 'gzip')).headers).not.toHaveProperty('content-encoding');
  expect((await get(COMPRESSED_FROM, 'gzip')).headers).toHaveProperty('content-encoding');
});
